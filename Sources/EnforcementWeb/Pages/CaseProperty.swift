import EnforcementCore

/// 财产与查控: what was asked, what was found, what is held, and what people pointed to.
struct CaseProperty {
    let page: CasePage

    private var language: Language { page.language }
    private var file: CaseFile { page.file }

    var html: HTML {
        var html: HTML = """
            <section id="property" class="panel"><h2>\(language[.property])\
            <small>\(language(.controlledNow, file.controlled.grouped))</small></h2>
            """
        if file.inquiries.isEmpty, file.assets.isEmpty, file.leads.isEmpty {
            html += .empty(language[.propertyEmpty])
        }
        let control = CaseControl(page: page)
        html += control.agent
        html += control.coverage
        html += assets
        html += control.orders
        html += rulings
        html += inquiries
        html += leads
        return html + "</section>"
    }

    private var assets: HTML {
        guard !file.assets.isEmpty else { return "" }
        var rows: HTML = ""
        for asset in file.assets {
            let holds = file.holds.filter { $0.asset == asset.number }
            rows += """
                <tr><td\(HTML.label(.order, language))>\(asset.number)</td>\
                <td><b>\(asset.name)</b><br>\
                <span class="quiet">\(language[asset.kind.label]) · \(asset.institution)</span></td>
                <td\(HTML.label(.owner, language))>\(file.party(asset.debtor)?.name ?? "—")</td>
                <td class="number"\(HTML.label(.value, language))>\
                \(asset.value.map { HTML.money($0) } ?? "—")</td>
                <td>\(controls(holds))</td>\
                <td\(HTML.label(.disposal, language))>\(language[asset.disposal.label])</td></tr>
                """
        }
        var table = Table(
            .assets,
            [
                .text(.order), .text(.asset), .text(.owner), .number(.value), .text(.control),
                .text(.disposal),
            ], language)
        table.showsTitle = true
        table.isStacked = true
        return table.html(rows)
    }

    private func controls(_ holds: [Hold]) -> HTML {
        guard !holds.isEmpty else { return "—" }
        var html: HTML = "<ul class=\"plain-list\">"
        for hold in holds {
            let until = hold.until.map { language(.until, language[$0]) } ?? ""
            html += """
                <li>\(language[hold.state.words]) \(HTML.money(hold.held)) \
                <span class="quiet">\(until)</span></li>
                """
        }
        return html + "</ul>"
    }

    private var rulings: HTML {
        guard !file.rulings.isEmpty else { return "" }
        var html: HTML = "<h3>\(language[.rulings])</h3><ul class=\"plain-list\">"
        for ruling in file.rulings {
            let judge = page.court.person(ruling.signedBy)?.name ?? ruling.signedBy.text
            html += """
                <li>\(HTML.day(ruling.signedOn, language)) \(language[ruling.kind.label]) \
                \(HTML.money(ruling.amount)) <span class="quiet">\(judge)</span></li>
                """
        }
        return html + "</ul>"
    }

    private var inquiries: HTML {
        guard !file.inquiries.isEmpty else { return "" }
        var html: HTML = "<h3>\(language[.inquiries])</h3><ul class=\"plain-list\">"
        for inquiry in file.inquiries {
            let answer: String =
                if let day = inquiry.answeredOn {
                    language(inquiry.foundAnything ? .inquiryFound : .inquiryNothing, language[day])
                } else {
                    language[.inquiryWaiting]
                }
            html += """
                <li>\(HTML.day(inquiry.askedOn, language)) \
                \(file.party(inquiry.debtor)?.name ?? "—") <span class="quiet">\(answer)</span></li>
                """
        }
        return html + "</ul>"
    }

    private var leads: HTML {
        guard !file.leads.isEmpty else { return "" }
        var html: HTML = "<h3>\(language[.leads])</h3><ul class=\"plain-list\">"
        for lead in file.leads {
            let state: Phrase =
                lead.checkedOn == nil ? .leadOpen : lead.wasUseful ? .leadUseful : .leadUseless
            html += """
                <li>\(HTML.day(lead.givenOn, language)) \(lead.text) \
                <span class="quiet">\(language[state])</span></li>
                """
        }
        return html + "</ul>"
    }
}

extension Hold.State {
    var words: Words {
        switch self {
        case .ordered: Words("已下达，待反馈", "Ordered")
        case .effective: Words("已控制", "In force")
        case .waiting: Words("轮候", "Waiting")
        case .refused: Words("未能控制", "Refused")
        case .released: Words("已解除", "Released")
        case .lapsed: Words("已失效", "Lapsed")
        case .deducted: Words("已扣划", "Deducted")
        }
    }
}

import EnforcementCore

/// Many nodes, one form an act: what is the same for all is asked once.
struct BulkPage {
    let frame: Frame
    let groups: [Group]
    let court: CourtFile
    let formToken: String
    let back: Back

    struct Item {
        let node: String
        let file: FileID
        var name: String
        var title: String
        var subject: String
        /// What is to be held in the case; nil where the act puts no sum to it.
        var owed: Money?
    }

    struct Group {
        let act: any Act.Type
        var items: [Item]
        let actID: String
        /// Answers that stand in the form beforehand.
        let ready: Pairs
    }

    /// What became of one of many.
    struct Result {
        let file: FileID
        let name: String
        let refusal: Refusal?
    }

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        var body: HTML = """
            <nav class="crumbs" aria-label="\(language[.crumbs])">\
            <a href="\(back.path)">\(language[back.title])</a></nav>
            <h1>\(language[.bulkTitle])</h1>
            """
        for group in groups { body += form(group) }
        return frame.html(house, body)
    }

    private func form(_ group: Group) -> HTML {
        let title = language[group.act.form.title]
        var items: HTML = "<ul class=\"plain-list\">"
        for item in group.items {
            items += """
                <li><label><input type="checkbox" name="node" value="\(item.node)" checked> \
                \(item.name)</label> <span class="quiet">\(item.title) \(item.subject)</span> \
                \(owed(item))</li>
                """
        }
        items += "</ul>\(total(group))"
        let fields = group.act.form.fields.filter { field in
            if case .subject = field.kind { return false }
            return true
        }
        let view = FormView(
            fields: fields, language: language, court: court, file: nil, values: group.ready)
        return """
            <section class="panel"><h2>\(title)<small>\(language(.caseCount, group.items.count))\
            </small></h2>
            <form method="post" action="/bulk" class="act">
            <input type="hidden" name="csrf" value="\(formToken)">
            <input type="hidden" name="act_id" value="\(group.actID)">
            <input type="hidden" name="act" value="\(group.act.name)">
            <input type="hidden" name="back" value="\(back.path)">
            \(items)<div class="fields">\(view.html)</div>
            <p class="buttons"><button class="primary">\(title)</button></p>
            </form></section>
            """
    }

    private func owed(_ item: Item) -> HTML {
        item.owed.map { "<b>\(language(.owedYuan, $0.grouped))</b>" } ?? ""
    }

    private func total(_ group: Group) -> HTML {
        let sums = Dictionary(group.items.map { ($0.file, $0.owed) }) { first, _ in first }
            .values.compactMap { $0 }
        guard sums.count > 1 else { return "" }
        let sum = sums.reduce(Money.zero, +)
        return "<p class=\"owed-total\">\(language(.owedTotal, sum.grouped))</p>"
    }
}

/// Where the many were chosen, and so where one goes back to: one of ours, nothing else.
struct Back {
    let place: Place

    init(_ values: Pairs) {
        let known: [Place] = [.control, .property, .funds]
        place = known.first { $0.path == values["back"] } ?? .inbox
    }

    var path: String { place.path }
    var title: Phrase { place.title }
}

/// What became of each of many.
struct BulkResultPage {
    let frame: Frame
    let title: Words
    let results: [BulkPage.Result]
    let back: Back

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        let failed = results.filter { $0.refusal != nil }
        var body: HTML = """
            <h1>\(language[.bulkTitle])<small>\(language[title])</small></h1>
            """
        let summary = language(.bulkSummary, results.count - failed.count, failed.count)
        body += .note(failed.isEmpty ? .done : .problem, "\(summary)")
        body += "<ul class=\"plain-list results\">"
        for result in results {
            let words = result.refusal.map { language[$0.words] } ?? language[.doneWord]
            let mark = result.refusal == nil ? "inTime" : "overdue"
            body += """
                <li><a href="/cases/\(result.file.number)">\(result.name)</a> \
                <span class="clock \(mark)">\
                \(HTML.icon(result.refusal == nil ? .done : .overdue))\(words)</span></li>
                """
        }
        body += """
            </ul><p class="buttons">\
            <a class="button" href="\(back.path)">\(language(.backTo, language[back.title]))</a></p>
            """
        return frame.html(house, body)
    }
}

import EnforcementCore

/// The robot in one case: what it holds against what is owed, how it stands, what it ordered.
struct CaseControl {
    let page: CasePage

    private var language: Language { page.language }
    private var file: CaseFile { page.file }

    /// The newest orders a case page shows.
    private static let ordersMax = 20

    // MARK: Held against owed

    /// What waits behind others holds nothing yet: it is shown, and not counted (handbook 3.8).
    private var waiting: Money {
        file.holds.reduce(.zero) { $1.state == .waiting ? $0 + $1.amount : $0 }
    }

    var coverage: HTML {
        guard file.filedOn != nil, file.claim != nil else { return "" }
        let owed = file.owed(on: page.today)
        let open = file.uncovered(on: page.today)
        let held = file.controlled
        guard owed > .zero || held > .zero else {
            return "<p class=\"coverage quiet\">\(language[.nothingOwed])</p>"
        }
        let words = language(
            .heldAgainstOwed, owed.grouped, held.grouped, waiting.grouped, open.grouped)
        var facts: HTML = """
            \(fact(.owed, owed, nil, to: CasePapers.sheet(of: file)))\
            \(fact(.heldNowOf, held, "held"))\
            \(fact(.waitingHeld, waiting, "waiting"))
            """
        if held > owed {
            facts += fact(.overHeld, held - owed, nil)
        } else {
            facts += fact(.uncovered, open, "open")
        }
        return """
            <div class="coverage">\(bar(owed, held, words))\
            <dl class="facts wide">\(facts)</dl></div>
            """
    }

    private func fact(
        _ label: Phrase, _ money: Money, _ key: String?, to path: String? = nil
    ) -> HTML {
        let shown = path.map { HTML.money(money, to: $0) } ?? HTML.money(money)
        let mark: HTML = key.map { "<i class=\"key \($0)\"></i>" } ?? ""
        return "<div><dt>\(mark)\(language[label])</dt><dd>\(shown)</dd></div>"
    }

    /// In thousandths of the larger of what is owed and what is held.
    private func bar(_ owed: Money, _ held: Money, _ words: String) -> HTML {
        let whole = max(owed, held).fen
        func share(_ part: Money) -> Int { min(1000, Int(part.fen / (whole / 1000 + 1))) }
        let covered = share(held)
        let next = min(1000 - covered, share(waiting))
        return """
            <svg class="bar coverage-bar" viewBox="0 0 1000 10" preserveAspectRatio="none" \
            role="img" aria-label="\(words)"><rect class="bar-whole" width="1000" height="10"/>\
            <rect class="bar-part" width="\(covered)" height="10"/>\
            <rect class="bar-waiting" x="\(covered)" width="\(next)" height="10"/></svg>
            """
    }

    // MARK: The robot

    private static let acts = ["control.start", "control.pause-agent", "control.resume-agent"]

    var agent: HTML {
        guard file.filedOn != nil else { return "" }
        let work = file.agent
        var words = language(.robotOf, language[work.state.label])
        if let day = work.startedOn {
            let name = page.court.person(work.startedBy)?.name ?? work.startedBy?.text ?? "—"
            words += " · " + language(.startedBy, language[day], name)
        }
        if work.state == .held, let why = work.heldFor { words += " · " + language(.heldFor, why) }
        var buttons: HTML = ""
        for offer in page.offers where Self.acts.contains(offer.name) {
            buttons += """
                <a class="button" href="/cases/\(file.id.number)/acts/\(offer.name)">\
                \(language[offer.form.title])</a>
                """
        }
        return "<p class=\"agent\"><span>\(words)</span> \(buttons)</p>"
    }

    // MARK: Orders

    var orders: HTML {
        guard !file.orders.isEmpty else { return "" }
        var rows: HTML = ""
        for order in file.orders.suffix(Self.ordersMax).reversed() { rows += row(order) }
        var table = Table(
            .linkOrders,
            [
                .text(.order), .text(.institution), .text(.measure), .number(.amount),
                .text(.stateAndReason),
            ], language)
        table.showsTitle = true
        table.isStacked = true
        return table.html(rows) + rest
    }

    private var rest: HTML {
        guard file.orders.count > Self.ordersMax else { return "" }
        return """
            <p class="rest"><a href="/control/orders?file=\(file.id.number)">\
            \(language(.allOrders, file.orders.count))</a></p>
            """
    }

    private func row(_ order: LinkOrder) -> HTML {
        let institution = page.court.institutions[order.institution]?.name ?? order.institution
        let about = [file.party(order.debtor)?.name, order.account.map { "…" + $0.suffix(4) }]
            .compactMap { $0 }.joined(separator: " · ")
        let reason: HTML =
            order.reason.map { "<br><span class=\"quiet\">\($0)</span>" } ?? ""
        return """
            <tr><td\(HTML.label(.order, language))>\(order.number)</td><td>\(institution) \
            <span class="quiet">\(about)</span></td>\
            <td\(HTML.label(.measure, language))>\
            \(language.measure(order.measure?.rawValue ?? ""))</td>\
            <td class="number"\(HTML.label(.amount, language))>\
            \(order.amount == .zero ? "—" : HTML.money(order.amount))</td>\
            <td>\(language[order.state.label])\(reason)</td></tr>
            """
    }
}

import EnforcementCore
import EnforcementOffice

/// Orders to institutions: where each stands, when it is tried again, why it failed.
struct ControlOrders {
    let court: CourtFile
    let orders: Page<ListedOrder>
    let state: String?
    let query: Pairs
    let offset: Int
    let limit: Int
    /// Whether the reader may settle what failed.
    let canSettle: Bool
    let language: Language

    /// The states a list of orders may be asked for.
    static let states = ["open", "queued", "sent", "answered", "failed", "settled"]

    static func label(_ state: String, _ language: Language) -> String {
        switch state {
        case "queued": language[.queued]
        case "sent": language[.sent]
        default: LinkOrder.State(rawValue: state).map { language[$0.label] } ?? state
        }
    }

    var html: HTML {
        """
        \(filters)
        \(orders.rows.isEmpty ? HTML.empty(language[.ordersEmpty]) : table)
        \(HTML.pager(
            "/control/orders", query, offset: offset, limit: limit, total: orders.total, language))
        """
    }

    private var filters: HTML {
        let states = Self.states.map { (code: $0, label: Self.label($0, language)) }
        let known = court.institutions.values.sorted { $0.code < $1.code }
            .map { (code: $0.code, label: $0.name) }
        return """
            <form class="filters" action="/control/orders">
            <p><label for="state">\(language[.stateWord])</label>\
            <select id="state" name="state">\
            \(HTML.options(states, chosen: state, blank: language[.any]))</select></p>
            <p><label for="institution">\(language[.institution])</label>\
            <select id="institution" name="institution">\
            \(HTML.options(known, chosen: query["institution"], blank: language[.any]))\
            </select></p>
            \(ofFile)
            <p><button>\(language[.filter])</button></p>
            <p class="quiet">\(language(.ordersCount, orders.total))</p>
            </form>
            """
    }

    private var ofFile: HTML {
        guard let file = query["file"] else { return "" }
        return "<input type=\"hidden\" name=\"file\" value=\"\(file)\">"
    }

    private var table: HTML {
        var rows: HTML = ""
        for row in orders.rows { rows += self.row(row) }
        var table = Table(
            .orders,
            [
                .text(.when), .text(.institution), .text(.measure), .text(.caseWord),
                .number(.amount), .text(.stateAndReason),
            ], language)
        table.isWalked = true
        return table.html(rows)
    }

    private func row(_ row: ListedOrder) -> HTML {
        let order = row.order
        let name = row.number ?? language(.fileNumber, order.file.number)
        let institution = court.institutions[order.institution]?.name ?? order.institution
        return """
            <tr data-row><td class="nowrap">\(language[order.causedAt])</td>\
            <td\(HTML.label(.institution, language))>\(institution)</td>\
            <td\(HTML.label(.measure, language))>\(language.measure(order.measure))</td>\
            <td class="case-cell"><a href="/cases/\(order.file.number)#property" data-open>\
            \(name)</a><br><span class="quiet">\(row.title)</span></td>\
            <td class="number"\(HTML.label(.amount, language))>\
            \(order.amount == .zero ? "—" : HTML.money(order.amount))</td>\
            <td>\(standing(row))</td></tr>
            """
    }

    private func standing(_ row: ListedOrder) -> HTML {
        let order = row.order
        var words = order.state
        if order.state == "open" { words = row.sentAt == nil ? "queued" : "sent" }
        var html: HTML = "<b>\(Self.label(words, language))</b>"
        if order.state == "answered" {
            let seconds = order.at.secondsSince1970 - order.causedAt.secondsSince1970
            html += " <span class=\"quiet\">\(language.duration(max(0, Int(seconds))))</span>"
        }
        if order.state == "open", row.attempts > 0 {
            html += " <span class=\"quiet\">\(language(.attempts, row.attempts))"
            if let next = row.nextAt { html += " · \(language(.nextTry, language[next]))" }
            html += "</span>"
        }
        if let why = order.reason ?? (order.state == "open" ? row.lastError : nil) {
            html += "<br><span class=\"quiet\">\(why)</span>"
        }
        guard order.state == "failed", canSettle else { return html }
        let path = "/cases/\(order.file.number)/acts/control.settle-order"
        return html + """
             <a class="next-act" href="\(path)?subject=directive-\(order.number)">\
            \(language[.takeUp])<span class="unseen"> \(order.number)</span></a>
            """
    }
}

extension Language {
    /// What an order tells the institution to do; nothing means that it asks.
    func measure(_ code: String) -> String {
        guard !code.isEmpty else { return self[.inquiryWord] }
        return Measure(rawValue: code).map { self[$0.label] } ?? code
    }

    /// A length of time in the largest unit that fits, for people.
    func duration(_ seconds: Int) -> String {
        switch seconds {
        case ..<60: self(.seconds, seconds)
        case ..<3_600: self(.minutes, seconds / 60)
        default: self(.hoursLong, seconds / 3_600)
        }
    }
}

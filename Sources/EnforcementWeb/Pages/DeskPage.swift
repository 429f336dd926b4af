import EnforcementCore
import EnforcementOffice

/// One desk: what it is for, what is timed there by which law, what waits there now.
struct DeskPage {
    let frame: Frame
    let desk: any Desk.Type
    let line: Line
    let court: CourtFile
    let nodes: Page<ListedDeadline>
    let today: Day

    private var language: Language { frame.language }
    private var card: Card { desk.card }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <div id="live" hx-get="\(frame.address)" hx-trigger="sse:change" hx-select="#live" \
            hx-swap="outerHTML">
            <nav class="crumbs" aria-label="\(language[.crumbs])">\
            <a href="/">\(language[.board])</a></nav>
            <h1>\(language[card.title])<small>\(crew)</small></h1>
            <p class="lead">\(language[card.duty])</p>
            <p class="buttons"><a class="button" href="/cases?desk=\(desk.code)">\
            \(language[.casesHere])</a></p>
            \(waiting)
            \(limits)
            </div>
            """)
    }

    private var limits: HTML {
        LimitTable(limits: card.limits, court: court, today: today, language: language).html
    }

    private var crew: String {
        card.crew.map { language[$0.title] }.joined(separator: language[.listComma])
    }

    private var waiting: HTML {
        var html: HTML = """
            <section class="panel"><h2>\(language[.openNodes])\
            <small>\(language(.nodeCount, nodes.total))</small></h2>
            """
        guard !nodes.rows.isEmpty else {
            return html + .empty(language[.nodesEmpty]) + "</section>"
        }
        html += "<ul class=\"plain-list\">"
        for node in nodes.rows {
            let deadline = node.deadline
            let title = line.limits[deadline.limit].map { language[$0.title] } ?? deadline.limit
            let clock = HTML.clock(
                deadline.state(on: today), daysLeft: today.days(until: deadline.due), language)
            html += """
                <li>\(clock) <b>\(title)</b> <a href="/cases/\(deadline.file.number)">\
                \(node.number ?? language(.fileNumber, deadline.file.number))</a> \
                <span class="quiet">\(node.title)</span></li>
                """
        }
        return html + "</ul></section>"
    }
}

/// Limits: the law's period beside the court's, what starts and what meets each.
struct LimitTable {
    let limits: [Limit]
    let court: CourtFile
    let today: Day
    let language: Language
    /// Whether the reader may set a shorter one.
    var canSet = false

    var html: HTML {
        guard !limits.isEmpty else { return "" }
        var rows: HTML = ""
        for limit in limits { rows += row(limit) }
        let table = Table(
            .limits,
            [
                .text(.limitNumber), .text(.matter), .text(.byStatute), .text(.basis),
                .text(.courtTarget), .text(.responsible), .text(.nextAct),
            ], language)
        return """
            <section class="panel"><h2>\(language[.limits])</h2>\(table.html(rows))</section>
            """
    }

    private func row(_ limit: Limit) -> HTML {
        let target = court.target(limit, on: today)
        let setting: HTML =
            canSet
            ? """
            <br><a href="/settings/acts/supervision.set-target?limit=\(Encoded.encode(limit.id))">\
            \(language[.setShorter])<span class="unseen"> \(language[limit.title])</span></a>
            """ : ""
        return """
            <tr id="\(limit.id)"><td class="nowrap">\(limit.id)</td>\
            <td><b>\(language[limit.title])</b></td>\
            <td class="nowrap">\(limit.statutory.map { language.period($0.period) } ?? "—")</td>\
            <td class="law">\(limit.statutory?.law.description ?? "—")</td>\
            <td class="nowrap">\(target.map { language.period($0) } ?? "—")\(setting)</td>\
            <td>\(language[limit.owner.title])</td>\
            <td>\(limit.next.map { language[$0.form.title] } ?? "—")</td></tr>
            """
    }
}

extension Language {
    func period(_ period: Period) -> String { self == .zh ? period.chinese : period.description }
}

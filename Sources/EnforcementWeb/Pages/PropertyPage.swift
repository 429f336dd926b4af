import EnforcementCore
import EnforcementOffice

/// 财产: the custody ledger (查控财产台账). What is held, until when, and what became of it.
struct PropertyPage {
    let frame: Frame
    let court: CourtFile
    let today: Day
    let holds: Page<CustodyRow>
    let query: Pairs
    let offset: Int
    let limit: Int
    /// What the reader may do with the selected, the main one first.
    let acts: [any Act.Type]

    private var language: Language { frame.language }

    /// Days before the end, as the clocks warn of it (handbook C01 to C03).
    static let ends = [60, 30, 7]

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <div id="live" hx-get="\(frame.address)" hx-trigger="sse:change" hx-select="#live" \
            hx-swap="outerHTML">
            <h1>\(language[.custody])<small>\(language(.controlCount, holds.total))</small></h1>
            \(filters)
            \(holds.rows.isEmpty ? HTML.empty(language[.custodyEmpty]) : list)
            \(HTML.pager(
                "/property", query, offset: offset, limit: limit, total: holds.total, language))
            </div>
            """)
    }

    private var filters: HTML {
        let kinds = Asset.Kind.allCases.map { (code: $0.rawValue, label: language[$0.label]) }
        let states =
            [(code: CustodyQuery.inForce, label: language[.inForce])]
            + Hold.State.allCases.map { (code: $0.rawValue, label: language[$0.label]) }
        let teams = court.teams.values.sorted { $0.id < $1.id }
            .map { (code: $0.id, label: $0.name) }
        let ends = Self.ends.map { (code: String($0), label: language(.endWithin, $0)) }
        return """
            <form class="filters" action="/property">
            <p><label for="q">\(language[.custodySearch])</label>\
            <input id="q" name="q" type="search" value="\(query["q"] ?? "")" maxlength="80"></p>
            \(select("ends", .endsWord, ends)) \(select("state", .stateWord, states, usual: usual))
            \(select("kind", .kindWord, kinds)) \(select("team", .team, teams))
            <p><button>\(language[.filter])</button></p>
            </form>
            """
    }

    private func select(
        _ name: String, _ label: Phrase, _ options: [(code: String, label: String)],
        usual: String? = nil
    ) -> HTML {
        let blank = [(code: usual == nil ? "" : Self.all, label: language[.any])]
        return """
            <p><label for="\(name)">\(language[label])</label>\
            <select id="\(name)" name="\(name)">\
            \(HTML.options(blank + options, chosen: query[name] ?? usual))</select></p>
            """
    }

    /// In force, unless all are asked for or a last day leads.
    static func usual(_ query: Pairs) -> String? {
        query["ends"] == nil ? CustodyQuery.inForce : Hold.State.effective.rawValue
    }

    static let all = "all"

    private var usual: String? { Self.usual(query) }

    /// The selected go to the form for many; which act, the button says.
    private var list: HTML {
        guard !acts.isEmpty else { return table }
        var buttons: HTML = ""
        for (place, act) in acts.enumerated() {
            let words: Phrase = act.name == "control.renew" ? .renewSelected : .releaseSelected
            buttons += """
                <button name="act" value="\(act.name)"\(" class=\"primary\"", if: place == 0)>\
                \(language[words])</button>
                """
        }
        return """
            <form action="/bulk" method="get" class="nodes">
            <input type="hidden" name="back" value="/property">
            \(table)
            <p class="bulk-bar">\(buttons) \(HTML.selectAll("/property", query, language))</p>
            </form>
            """
    }

    private var table: HTML {
        var rows: HTML = ""
        for row in holds.rows { rows += self.row(row) }
        let columns: [Table.Column] = [
            .text(.asset), .text(.owner), .text(.rank), .text(.heldFromTo), .number(.value),
            .number(.coveredYuan), .text(.keeperWord), .text(.disposal), .text(.caseWord),
        ]
        var table = Table(.custody, acts.isEmpty ? columns : [.unseen(.select)] + columns, language)
        table.isWalked = true
        return table.html(rows)
    }

    private func row(_ row: CustodyRow) -> HTML {
        let hold = row.hold
        let kind = Asset.Kind(rawValue: hold.kind).map { language[$0.label] } ?? hold.kind
        let disposal = Disposal(rawValue: row.disposal).map { language[$0.label] } ?? row.disposal
        let team = row.team.flatMap { court.teams[$0]?.name } ?? ""
        let name = row.caseNumber ?? language(.fileNumber, hold.file.number)
        return """
            <tr data-row>\(box(hold))<td class="thing"><b>\(hold.asset)</b><br>\
            <span class="quiet">\(kind) · \(hold.institution)</span></td>\
            <td class="owner"\(HTML.label(.owner, language))>\
            \(row.owner.isEmpty ? "—" : row.owner)</td>\
            <td\(HTML.label(.rank, language))>\(rank(hold))</td>\
            <td\(HTML.label(.heldFromTo, language))>\(period(hold))</td>\
            <td class="number"\(HTML.label(.value, language))>\
            \(row.value.map { HTML.money($0) } ?? "—")</td>\
            <td class="number"\(HTML.label(.coveredYuan, language))>\(HTML.money(hold.held))</td>\
            <td\(HTML.label(.keeperWord, language))>\(keeper(row.keeper))</td>\
            <td class="nowrap"\(HTML.label(.disposal, language))>\(disposal)</td>\
            <td class="case-cell"><a class="nowrap" href="/cases/\(hold.file.number)#property" \
            data-open>\(name)</a><br>\
            <span class="quiet">\(row.title) <span class="nowrap">\(team)</span></span>\
            </td>\
            </tr>
            """
    }

    private func box(_ hold: HoldRow) -> HTML {
        guard !acts.isEmpty else { return "" }
        guard hold.state == "effective" || hold.state == "waiting" else {
            return "<td class=\"pick\"></td>"
        }
        return """
            <td class="pick"><input type="checkbox" name="node" \
            value="\(hold.file.number)::hold-\(hold.number)" \
            aria-label="\(language(.selectNode, hold.asset, "\(hold.file.number)"))"\
            \(" checked", if: query["all"] != nil)></td>
            """
    }

    /// First, or which place in the queue where it was said; what is over has none.
    private func rank(_ hold: HoldRow) -> HTML {
        switch hold.state {
        case "effective": return "<b class=\"nowrap\">\(language[.firstSeal])</b>"
        case "waiting":
            let words = hold.rank.map { language(.waitingPlace, $0) } ?? language[.waitingSeal]
            return "<b class=\"nowrap\">\(words)</b>"
        default: return "—"
        }
    }

    /// The days left of what is in force, else what became of it; then from when to when.
    private func period(_ hold: HoldRow) -> HTML {
        let state = Hold.State(rawValue: hold.state).map { language[$0.label] } ?? hold.state
        var html: HTML = "<span class=\"nowrap\">\(state)</span>"
        if hold.state == "effective" || hold.state == "waiting", let until = hold.until {
            let left = today.days(until: until)
            let clock: ClockState =
                left < 0 ? .overdue : left <= (Self.ends.first ?? 0) ? .soon : .inTime
            html = HTML.clock(clock, daysLeft: left, language)
        }
        if let until = hold.until {
            let from = hold.from.map { HTML.day($0, language) } ?? ""
            html += """
                <br><span class="quiet dates">\(from)<wbr>–<wbr>\(HTML.day(until, language))</span>
                """
        }
        if hold.isBusy { html += "<br><span class=\"quiet\">\(language[.orderUnderWay])</span>" }
        return html
    }

    private func keeper(_ keeper: Keeper?) -> HTML {
        guard let keeper else { return "—" }
        return "\(keeper.name)<br><span class=\"quiet\">\(keeper.place)</span>"
    }
}

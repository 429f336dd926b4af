import EnforcementCore
import EnforcementOffice

/// Cases by the state of the robot's work, and the one click that changes it for all selected.
struct ControlCases {
    let court: CourtFile
    let state: AgentWork.State
    let cases: Page<AgentCaseRow>
    /// What the reader may do with the selected: set to work, resume; or hold, with a reason.
    let act: (any Act.Type)?
    let query: Pairs
    let offset: Int
    let limit: Int
    let formToken: String
    let actID: String
    let language: Language

    /// The act that moves a case out of a state.
    static func act(from state: AgentWork.State) -> String {
        switch state {
        case .idle: "control.start"
        case .working: "control.pause-agent"
        case .held: "control.resume-agent"
        }
    }

    var html: HTML {
        """
        \(filters)
        \(cases.rows.isEmpty ? HTML.empty(language[.agentCasesEmpty]) : list)
        \(pager)
        """
    }

    private var pager: HTML {
        .pager("/control", query, offset: offset, limit: limit, total: cases.total, language)
    }

    private var filters: HTML {
        let teams = court.teams.values.sorted { $0.id < $1.id }
            .map { (code: $0.id, label: $0.name) }
        let judges = FormOptions.people([.judge], court, team: nil)
        return """
            <form class="filters" action="/control">
            <input type="hidden" name="state" value="\(state.rawValue)">
            <p><label for="team">\(language[.team])</label><select id="team" name="team">\
            \(HTML.options(teams, chosen: query["team"], blank: language[.any]))</select></p>
            <p><label for="judge">\(language[.judge])</label><select id="judge" name="judge">\
            \(HTML.options(judges, chosen: query["judge"], blank: language[.any]))</select></p>
            <p><button>\(language[.filter])</button></p>
            </form>
            """
    }

    private var isAsked: Bool { act?.form.fields.isEmpty == false }

    /// What asks nothing is done at once; what asks for a reason goes by the form for many.
    private var list: HTML {
        guard let act else { return table }
        let title: Phrase =
            switch state {
            case .idle: .startSelected
            case .working: .pauseSelected
            case .held: .resumeSelected
            }
        return """
            <form action="/bulk" method="\(isAsked ? "get" : "post")" class="nodes">
            \(isAsked ? "" : hidden(act))<input type="hidden" name="back" value="/control">
            <p class="bulk-bar"><button\(" class=\"primary\"", if: state != .working)>\
            \(language[title])</button> \(HTML.selectAll("/control", query, language)) \
            <span class="quiet">\(state == .idle ? language[.startHint] : "")</span></p>
            \(table)
            </form>
            """
    }

    private func hidden(_ act: any Act.Type) -> HTML {
        """
        <input type="hidden" name="csrf" value="\(formToken)">
        <input type="hidden" name="act" value="\(act.name)">
        <input type="hidden" name="act_id" value="\(actID)">

        """
    }

    private var table: HTML {
        var rows: HTML = ""
        for row in cases.rows { rows += self.row(row) }
        let columns: [Table.Column] = [
            .text(.caseWord), .text(.team), .text(.judge), .number(.claimed), .number(.heldYuan),
            .number(.openOrders), .number(.failedOrders),
        ]
        var table = Table(.cases, act == nil ? columns : [.unseen(.select)] + columns, language)
        table.isWalked = true
        return table.html(rows)
    }

    private func row(_ row: AgentCaseRow) -> HTML {
        let name = row.number ?? language(.fileNumber, row.file.number)
        let team = row.team.flatMap { court.teams[$0]?.name } ?? "—"
        let judge = row.judge.flatMap { court.people[PersonID($0)]?.name } ?? "—"
        let orders = "/control/orders?file=\(row.file.number)"
        return """
            <tr data-row>\(box(row, name))\
            <td class="case-cell"><a href="/cases/\(row.file.number)#property" data-open>\(name)\
            </a><br><span class="quiet">\(row.title)</span></td>\
            <td\(HTML.label(.team, language))>\(team)</td>\
            <td\(HTML.label(.judge, language))>\(judge)</td>\
            <td class="number"\(HTML.label(.claimed, language))>\(HTML.money(row.claimed))</td>\
            <td class="number"\(HTML.label(.heldYuan, language))>\(HTML.money(row.held))</td>\
            <td class="number"\(HTML.label(.openOrders, language))>\
            \(count(row.openOrders, orders + "&state=open", name))</td>\
            <td class="number"\(HTML.label(.failedOrders, language))>\
            \(count(row.failedOrders, orders + "&state=failed", name))</td></tr>
            """
    }

    private func box(_ row: AgentCaseRow, _ name: String) -> HTML {
        guard let act else { return "" }
        return """
            <td class="pick"><input type="checkbox" name="node" \
            value="\(row.file.number):\(act.name):case" \
            aria-label="\(language(.selectNode, language[act.form.title], name))"\
            \(" checked", if: query["all"] != nil)></td>
            """
    }

    private func count(_ number: Int, _ path: String, _ name: String) -> HTML {
        guard number > 0 else { return "0" }
        return """
            <a href="\(path)">\(number)<span class="unseen"> \(name) \(language[.orders])</span></a>
            """
    }
}

extension HTML {
    /// Links that tick every row of the page, or none: they work without script.
    static func selectAll(_ path: String, _ query: Pairs, _ language: Language) -> HTML {
        let isAll = query["all"] != nil
        let encoded = query.setting("all", to: isAll ? nil : "1").encoded
        return """
            <a href="\(path)\(encoded.isEmpty ? "" : "?")\(encoded)">\
            \(language[isAll ? .selectNone : .selectPage])</a>
            """
    }
}

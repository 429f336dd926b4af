import EnforcementCore
import EnforcementOffice

/// The three pages of triage, with their tabs.
struct TriagePage {
    let frame: Frame
    let section: Section
    let content: HTML

    enum Section: CaseIterable {
        case overview, rules, balance

        var path: String {
            switch self {
            case .overview: "/triage"
            case .rules: "/triage/rules"
            case .balance: "/triage/balance"
            }
        }

        var title: Phrase {
            switch self {
            case .overview: .triagePlace
            case .rules: .triageTry
            case .balance: .triageBalance
            }
        }
    }

    func html(_ house: House) -> HTML {
        let language = frame.language
        var tabs: HTML = "<nav class=\"tabs\" aria-label=\"\(language[.triagePlace])\"><ul>"
        for entry in Section.allCases {
            tabs += """
                <li><a href="\(entry.path)"\(" aria-current=\"page\"", if: entry == section)>\
                \(language[entry.title])</a></li>
                """
        }
        return frame.html(
            house,
            """
            <h1>\(language[section.title])</h1>
            \(tabs)</ul></nav>
            \(content)
            """)
    }
}

/// What waits, what was proposed last, how loaded the teams are.
struct TriageOverview {
    let newest: [CaseFile]
    let waiting: [ListedDeadline]
    let loads: Loads
    let court: CourtFile
    let today: Day
    let language: Language

    var html: HTML {
        let settings = court.triage
        let rules =
            settings.current == 0
            ? language[.triageHandbook] : language(.triageVersion, settings.current)
        return """
            <p class="lead">\(language[.triageLead]) \
            \(language[settings.isAutomatic ? .triageOn : .triageOff]) \(rules)。</p>
            <h2>\(language[.triageWaiting])</h2>\(waitingList)
            <h2>\(language[.triageLoads])</h2>\(teams)
            <h2>\(language[.triageNewest])</h2>\(proposals)
            """
    }

    private var waitingList: HTML {
        guard !waiting.isEmpty else { return .empty(language[.triageNoneWaiting]) }
        var html: HTML = "<ul class=\"plain-list\">"
        for item in waiting {
            let file = item.deadline.file.number
            html += """
                <li><a href="/cases/\(file)#triage">\(item.number ?? "\(file)")</a> \
                \(item.title)</li>
                """
        }
        return html + "</ul>"
    }

    private var teams: HTML {
        let weights = court.triage.rules(court.triage.current).loads
        let sorted = court.teams.values.sorted { $0.id < $1.id }
        let most = sorted.map { mean($0, weights) }.max() ?? 0
        var rows: HTML = ""
        for team in sorted {
            let count = loads.of(team.id)
            let mean = mean(team, weights)
            let label = language(.triageTeamLoad, team.name, count.weighted(weights))
            let bar = HTML.bar(
                Money(fen: Int64(mean)), of: Money(fen: Int64(max(1, most))), label)
            rows += """
                <tr><td><a href="/cases?team=\(team.id)&amp;state=open">\(team.name)</a></td>\
                <td>\(language[team.takes.label])</td><td class="number">\(count.total)</td>\
                <td class="number">\(count.weighted(weights))</td>\
                <td class="number">\(heads(team))</td>\
                <td class="number">\(mean / 100).\(mean % 100 < 10 ? "0" : "")\(mean % 100)</td>\
                <td class="load-bar">\(bar)</td></tr>
                """
        }
        return Table(
            .triageLoads,
            [
                .text(.team), .text(.triageNow), .number(.triageCount), .number(.triageLoad),
                .number(.triageHeads), .number(.triageMean), .unseen(.triageLoad),
            ], language
        ).html(rows)
    }

    private func heads(_ team: CourtFile.Team) -> Int {
        court.people.values.count {
            $0.team == team.id && $0.isActive && $0.roles.contains(.officer)
        }
    }

    /// Load a head in hundredths.
    private func mean(_ team: CourtFile.Team, _ weights: TriageRules.ClassLoads) -> Int {
        loads.of(team.id).weighted(weights) * 100 / max(1, heads(team))
    }

    private var proposals: HTML {
        guard !newest.isEmpty else { return .empty(language[.triageNone]) }
        var rows: HTML = ""
        for file in newest {
            let reason = (file.triage.transition ?? file.triage.proposal?.reasons.first)?.words
            rows += """
                <tr><td class="nowrap"><a href="/cases/\(file.id.number)#triage">\
                \(file.number?.description ?? "")</a></td>\
                <td>\(file.triage.proposed.map { language[$0.label] } ?? "")</td>\
                <td>\(file.caseClass.map { language[$0.label] } ?? "")</td>\
                <td>\(reason.map { language[$0] } ?? "")</td>\
                <td>\(file.triage.override ?? "")</td></tr>
                """
        }
        return Table(
            .triageNewest,
            [
                .text(.caseNumber), .text(.triageByRules), .text(.triageNow),
                .text(.triageReason), .text(.triageOverride),
            ], language
        ).html(rows)
    }
}

/// How far a survey or a bulk move is, and what could not be moved.
struct TriageProgress {
    let surveying: TriageRuns.Progress?
    let fault: Refusal?
    let moving: TriageRuns.Progress?
    let results: [TriageRuns.Result]
    let language: Language

    var html: HTML {
        if let surveying { return running(.triageSurveying, surveying) }
        if let moving { return running(.triageMoving, moving) }
        var html: HTML = ""
        if let fault { html += .note(.problem, "\(language[fault.words])") }
        guard !results.isEmpty else { return html }
        let refused = results.filter { $0.refusal != nil }
        html += .note(
            refused.isEmpty ? .done : .problem,
            "\(language(.triageMoved, results.count - refused.count, refused.count))")
        guard !refused.isEmpty else { return html }
        html += "<ul class=\"plain-list results\">"
        for result in refused.prefix(100) {
            html += """
                <li><a href="/cases/\(result.file.number)">\
                \(language(.fileNumber, result.file.number))</a> \
                \(result.refusal.map { language[$0.words] } ?? "")</li>
                """
        }
        return html + "</ul>"
    }

    /// Looks again by itself, with JavaScript off as well.
    private func running(_ phrase: Phrase, _ progress: TriageRuns.Progress) -> HTML {
        let words = language(phrase, progress.done, progress.total)
        return """
            <meta http-equiv="refresh" content="2">
            <p class="note" role="status">\(words)</p>
            <p class="progress"><progress max="\(max(1, progress.total))" \
            value="\(progress.done)" aria-label="\(words)"></progress></p>
            """
    }
}

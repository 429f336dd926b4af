import EnforcementCore
import EnforcementOffice

/// What the robot's work would have taken people, by team and year.
struct ControlSaved {
    let court: CourtFile
    let year: Int
    let thisYear: Int
    let teams: [TeamWork]
    let language: Language

    private var settings: ControlSettings { court.controls }

    var html: HTML {
        let lead = language(.savedLead, settings.minutesPerInquiry, settings.minutesPerOrder)
        return """
            <p class="lead">\(lead)</p>
            \(years)
            \(teams.isEmpty ? HTML.empty(language(.savedEmpty, year)) : sum + table)
            """
    }

    private var years: HTML {
        var html: HTML = "<p class=\"chips\">"
        for entry in [thisYear, thisYear - 1, thisYear - 2] {
            html += """
                <a class="chip" href="/control/saved?year=\(entry)"\
                \(" aria-current=\"true\"", if: entry == year)>\(entry)</a>
                """
        }
        return html + "</p>"
    }

    private func minutes(_ work: TeamWork) -> Int {
        work.inquiries * settings.minutesPerInquiry + work.orders * settings.minutesPerOrder
    }

    /// Hours to one decimal.
    private func hours(_ minutes: Int) -> String { "\(minutes / 60).\(minutes % 60 / 6)" }

    private var sum: HTML {
        let total = teams.reduce(0) { $0 + minutes($1) }
        return """
            <p class="saved-sum"><b>\(hours(total))</b> \
            <span class="unit">\(language[.unitHours])</span></p>
            """
    }

    private var table: HTML {
        var rows: HTML = ""
        for work in teams {
            let name = court.teams[work.team]?.name ?? work.team
            rows += row(name.isEmpty ? language[.noTeam] : name, work)
        }
        let all = TeamWork(
            team: "", cases: teams.reduce(0) { $0 + $1.cases },
            inquiries: teams.reduce(0) { $0 + $1.inquiries },
            orders: teams.reduce(0) { $0 + $1.orders })
        rows += row(language[.total], all)
        return Table(
            .workSaved,
            [
                .text(.team), .number(.robotCases), .number(.robotInquiries),
                .number(.robotOrders), .number(.savedHours),
            ], language
        ).html(rows)
    }

    private func row(_ name: String, _ work: TeamWork) -> HTML {
        """
        <tr><th scope="row">\(name)</th><td class="number">\(work.cases)</td>\
        <td class="number">\(work.inquiries)</td><td class="number">\(work.orders)</td>\
        <td class="number"><b>\(hours(minutes(work)))</b></td></tr>
        """
    }
}

import EnforcementCore

extension SettingsPage {
    /// The roster: who is what, where, and whether still in service.
    var people: HTML {
        let canName = may("housekeeping.name-person")
        var rows: HTML = ""
        for person in court.people.values.sorted(by: { $0.id.text < $1.id.text }) {
            let roles = Role.allCases.filter { person.roles.contains($0) }
            let titles = roles.map { language[$0.title] }.joined(separator: language[.listComma])
            let team = person.team.flatMap { court.teams[$0]?.name } ?? "—"
            let change: HTML =
                canName
                ? """
                <a href="/settings/acts/housekeeping.name-person?\(query(person, roles))">\
                \(language[.change])<span class="unseen"> \(person.name)</span></a>
                """ : ""
            rows += """
                <tr><td><b>\(person.name)</b><br><span class="quiet">\(person.id.text)</span></td>\
                <td>\(titles)</td><td>\(team)</td><td class="nowrap">\(person.phone)</td>\
                <td>\(language[person.isActive ? .active : .inactive])</td><td>\(change)</td></tr>
                """
        }
        return """
            <section class="panel"><h2>\(language[.people])\
            <small>\(language(.peopleCount, court.people.count))</small></h2>
            \(HTML.frame(language[.people]))<table><caption class="unseen">\(language[.people])</caption>
            <thead><tr><th scope="col">\(language[.name])</th><th scope="col">\(language[.roles])</th>\
            <th scope="col">\(language[.team])</th><th scope="col">\(language[.phone])</th>\
            <th scope="col">\(language[.stateWord])</th><th scope="col">\(language[.change])</th></tr>\
            </thead><tbody>\(rows)</tbody></table></div></section>
            """
    }

    /// What the form of a person is filled in with.
    private func query(_ person: CourtFile.Person, _ roles: [Role]) -> String {
        var pairs = Pairs()
        pairs.add("id", person.id.text)
        pairs.add("name", person.name)
        for (row, role) in roles.enumerated() { pairs.add("roles[\(row)].role", role.rawValue) }
        pairs.add("team", person.team ?? "")
        pairs.add("phone", person.phone)
        if person.isActive { pairs.add("isActive", "on") }
        return pairs.encoded
    }

    var teams: HTML {
        var rows: HTML = ""
        for team in court.teams.values.sorted(by: { $0.id < $1.id }) {
            let members = court.people.values.filter { $0.team == team.id && $0.isActive }
            rows += """
                <tr><td><b>\(team.name)</b><br><span class="quiet">\(team.id)</span></td>\
                <td>\(language[team.takes.label])</td>\
                <td>\(court.person(team.leader)?.name ?? "—")</td>\
                <td class="number">\(members.count)</td></tr>
                """
        }
        return """
            <section class="panel"><h2>\(language[.teams])\
            <small>\(court.teams.count)</small></h2>
            \(HTML.frame(language[.teams]))<table><caption class="unseen">\(language[.teams])</caption>
            <thead><tr><th scope="col">\(language[.team])</th><th scope="col">\(language[.classWord])</th>\
            <th scope="col">\(language[.leader])</th>\
            <th scope="col" class="number">\(language[.members])</th></tr></thead>\
            <tbody>\(rows)</tbody></table></div></section>
            """
    }

    /// Which years have the State Council's table; the others make clocks provisional.
    var calendar: HTML {
        var rows: HTML = ""
        for year in (today.year - 6...today.year + 2).reversed() {
            let isMissing = court.calendar.isProvisional(year)
            let mark: HTML =
                isMissing
                ? "<span class=\"clock soon\">\(HTML.icon(.soon))\(language[.yearMissing])</span>"
                : "<span class=\"clock inTime\">\(HTML.icon(.inTime))\(language[.yearLoaded])</span>"
            rows += "<tr><td>\(year)</td><td>\(mark)</td></tr>"
        }
        return """
            <p class="lead">\(language[.calendarLead])</p>
            \(HTML.frame(language[.calendar], isNarrow: true))<table>
            <caption class="unseen">\(language[.calendar])</caption>
            <thead><tr><th scope="col">\(language[.year])</th><th scope="col">\(language[.stateWord])</th>\
            </tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }
}

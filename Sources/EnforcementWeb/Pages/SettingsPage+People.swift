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
        let table = Table(
            .people,
            [
                .text(.name), .text(.roles), .text(.team), .text(.phone), .text(.stateWord),
                .text(.change),
            ], language)
        return """
            <section class="panel"><h2>\(language[.people])\
            <small>\(language(.peopleCount, court.people.count))</small></h2>
            \(table.html(rows))</section>
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
        let table = Table(
            .teams, [.text(.team), .text(.classWord), .text(.leader), .number(.members)], language)
        return """
            <section class="panel"><h2>\(language[.teams])\
            <small>\(court.teams.count)</small></h2>
            \(table.html(rows))</section>
            """
    }

    /// Which years have the State Council's table; the others make clocks provisional.
    var calendar: HTML {
        var rows: HTML = ""
        for year in (today.year - 6...today.year + 2).reversed() {
            let isMissing = court.calendar.isProvisional(year)
            let mark: HTML = """
                <span class="clock \(isMissing ? "soon" : "inTime")">\
                \(HTML.icon(isMissing ? .soon : .inTime))\
                \(language[isMissing ? .yearMissing : .yearLoaded])</span>
                """
            rows += "<tr><td>\(year)</td><td>\(mark)</td></tr>"
        }
        var table = Table(.calendar, [.text(.year), .text(.stateWord)], language)
        table.isNarrow = true
        return """
            <p class="lead">\(language[.calendarLead])</p>
            \(table.html(rows))
            """
    }
}

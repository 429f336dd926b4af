import EnforcementCore

extension SettingsPage {
    /// The institutions the court is linked with: how each is reached, and what it can do.
    var institutions: HTML {
        guard !court.institutions.isEmpty else { return .empty(language[.institutionsEmpty]) }
        var rows: HTML = ""
        for institution in court.institutions.values.sorted(by: { $0.code < $1.code }) {
            rows += row(institution)
        }
        let table = Table(
            .institutions,
            [
                .text(.institution), .text(.kindWord), .text(.channel), .text(.canDo),
                .text(.inflow),
                .number(.perMinute), .text(.opensAt), .text(.stateWord), .text(.change),
            ], language)
        return """
            <section class="panel"><h2>\(language[.institutions])\
            <small>\(court.institutions.count)</small></h2>\(table.html(rows))</section>
            """
    }

    private func row(_ institution: Institution) -> HTML {
        let can = institution.measures.map { language[$0.label] }
            .joined(separator: language[.listComma])
        let inflow: Phrase = institution.pushes ? .tellsInflow : .pollsInflow
        let change: HTML =
            may("control.name-institution")
            ? """
            <a href="/settings/acts/control.name-institution?\(query(institution))">\
            \(language[.change])<span class="unseen"> \(institution.name)</span></a>
            """ : ""
        return """
            <tr><td><b>\(institution.name)</b><br><span class="quiet">\(institution.code)</span>\
            </td><td>\(language[institution.kind.label])</td>\
            <td>\(language[institution.channel.label])</td>\
            <td>\(can.isEmpty ? language[.onlyAnswers] : can)</td>\
            <td>\(institution.kind.keepsAccounts ? language[inflow] : "—")</td>\
            <td class="number">\(institution.perMinute)</td>\
            <td class="nowrap">\
            \(language(.opensCloses, institution.opens, institution.closes))</td>\
            <td>\(language[institution.isActive ? .inUse : .notInUse])</td><td>\(change)</td></tr>
            """
    }

    /// What the form of an institution is filled in with.
    private func query(_ institution: Institution) -> String {
        var pairs = Pairs()
        pairs.add("code", institution.code)
        pairs.add("name", institution.name)
        pairs.add("kind", institution.kind.rawValue)
        pairs.add("channel", institution.channel.rawValue)
        pairs.add("endpoint", institution.endpoint)
        for (row, measure) in institution.measures.enumerated() {
            pairs.add("measures[\(row)].code", measure.rawValue)
        }
        if institution.pushes { pairs.add("pushes", "on") }
        pairs.add("perMinute", String(institution.perMinute))
        pairs.add("opens", String(institution.opens))
        pairs.add("closes", String(institution.closes))
        if institution.isActive { pairs.add("active", "on") }
        return pairs.encoded
    }

    // MARK: What the court set for the robot

    /// Each setting by the name its act asks for it, as the form takes it.
    private var settings: [String: String] {
        let controls = court.controls
        return [
            "projectedDays": String(controls.projectedDays),
            "livingCost": controls.livingCost.description,
            "livingMonths": String(controls.livingMonths),
            "tolerancePercent": String(controls.tolerancePercent),
            "haircutPercent": String(controls.haircutPercent),
            "leastOrder": controls.leastOrder.description,
            "judgeSignsUpTo": controls.judgeSignsUpTo.description,
            "minutesPerInquiry": String(controls.minutesPerInquiry),
            "minutesPerOrder": String(controls.minutesPerOrder),
            "payeeName": controls.payeeName, "payeeAccount": controls.payeeAccount,
            "payeeBank": controls.payeeBank,
        ]
    }

    var controlSettings: HTML {
        panel(of: "control.set-controls", .controlSettings, settings)
    }
}

import EnforcementCore

/// 设置: people, calendar, limits, message texts, and who changed what.
struct SettingsPage {
    let frame: Frame
    let section: Section
    let line: Line
    let court: CourtFile
    let today: Day
    let offers: [any CourtAct.Type]
    /// The court's own record; only where the section shows it.
    let entries: [Entry]
    let done: String?

    enum Section: CaseIterable {
        case people, calendar, limits, texts, institutions, record

        var path: String {
            switch self {
            case .people: "/settings"
            case .calendar: "/settings/calendar"
            case .limits: "/settings/limits"
            case .texts: "/settings/texts"
            case .institutions: "/settings/institutions"
            case .record: "/settings/record"
            }
        }

        var title: Phrase {
            switch self {
            case .people: .peopleAndTeams
            case .calendar: .calendar
            case .limits: .limits
            case .texts: .messageTexts
            case .institutions: .institutions
            case .record: .settingsRecord
            }
        }
    }

    var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            \(doneNote)
            <h1>\(language[.settings])<small>\(court.name)</small></h1>
            \(tabs)
            \(acts)
            \(content)
            """)
    }

    private var doneNote: HTML {
        guard let done, let deed = line.act(done) else { return "" }
        return .note(.done, "\(language(.doneAct, language[deed.form.title]))")
    }

    private var tabs: HTML {
        var html: HTML = "<nav class=\"tabs\" aria-label=\"\(language[.settings])\"><ul>"
        for entry in Section.allCases {
            html += """
                <li><a href="\(entry.path)"\(" aria-current=\"page\"", if: entry == section)>\
                \(language[entry.title])</a></li>
                """
        }
        return html + "</ul></nav>"
    }

    /// What the reader may change here.
    private var acts: HTML {
        let names: [String] =
            switch section {
            case .people:
                [
                    "housekeeping.name-person", "housekeeping.name-team",
                    "housekeeping.set-leave", "housekeeping.declare-conflict",
                    "housekeeping.set-skills",
                ]
            case .calendar: ["housekeeping.load-holidays"]
            case .limits: ["supervision.set-target", "filing.set-triage"]
            case .texts: ["supervision.set-message"]
            case .institutions: ["control.name-institution"]
            case .record: offers.map { $0.name }
            }
        var html: HTML = "<p class=\"acts\">"
        for offer in offers where names.contains(offer.name) {
            html += """
                <a class="button" href="/settings/acts/\(offer.name)">\
                \(language[offer.form.title])</a>
                """
        }
        if section == .limits {
            html += "<a class=\"button\" href=\"/triage/rules\">\(language[.triageTry])</a>"
        }
        return html + "</p>"
    }

    private var content: HTML {
        switch section {
        case .people: people + teams + particulars
        case .calendar: calendar
        case .limits: limits
        case .texts: texts
        case .institutions: institutions + controlSettings
        case .record: record
        }
    }

    func may(_ act: String) -> Bool { offers.contains { $0.name == act } }

    private var limits: HTML {
        let canSet = may("supervision.set-target")
        var html: HTML = "<p class=\"lead\">\(language[.limitsLead])</p>"
        for desk in line.desks where !desk.card.limits.isEmpty {
            html += "<h2>\(language[desk.card.title])</h2>"
            html +=
                LimitTable(
                    limits: desk.card.limits, court: court, today: today, language: language,
                    canSet: canSet
                ).html
        }
        return html
    }

    private var ownText: HTML { "<br><span class=\"quiet\">\(language[.ownText])</span>" }

    private var texts: HTML {
        let canSet = may("supervision.set-message")
        var rows: HTML = ""
        for message in line.messages.values.sorted(by: { $0.code < $1.code }) {
            let setting: HTML =
                canSet
                ? """
                <a href="/settings/acts/supervision.set-message\
                ?message=\(Encoded.encode(message.code))\
                &amp;text=\(Encoded.encode(court.text(message)))">\(language[.change])\
                <span class="unseen"> \(message.code)</span></a>
                """ : ""
            rows += """
                <tr><td class="nowrap">\(message.code)</td><td>\(court.text(message))\
                \(court.texts[message.code] == nil ? "" : ownText)</td>\
                <td>\(message.isUrgent ? language[.anyHour] : language[.dayHours])</td>\
                <td>\(setting)</td></tr>
                """
        }
        return Table(
            .messageTexts,
            [.text(.limitNumber), .text(.text), .text(.hours), .text(.change)], language
        ).html(rows)
    }

    private var record: HTML {
        var rows: HTML = ""
        for entry in entries.suffix(300).reversed() {
            rows += """
                <tr><td class="number">\(entry.stamp.number)</td>\
                <td class="nowrap">\(language[entry.stamp.at])</td><td>\(entry.actorName)</td>\
                <td>\(language[entry.fact.story])</td></tr>
                """
        }
        return Table(
            .settingsRecord, [.number(.order), .text(.when), .text(.who), .text(.what)], language
        ).html(rows)
    }
}

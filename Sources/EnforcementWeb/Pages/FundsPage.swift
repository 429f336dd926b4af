import EnforcementCore

/// 案款: the frame of every page of the court's money, with the sections beside each other.
struct FundsPage {
    let frame: Frame
    let section: Section
    let content: HTML
    /// What was just done, told once.
    var done: String?

    enum Section: CaseIterable {
        case overview, suspense, receipts, payouts, batches, days, cases, statement

        var path: String {
            switch self {
            case .overview: "/funds"
            case .suspense: "/funds/suspense"
            case .receipts: "/funds/receipts"
            case .payouts: "/funds/payouts"
            case .batches: "/funds/batches"
            case .days: "/funds/days"
            case .cases: "/funds/cases"
            case .statement: "/funds/statement"
            }
        }

        var title: Phrase {
            switch self {
            case .overview: .fundsOverview
            case .suspense: .toClaim
            case .receipts: .receipts
            case .payouts: .threeGates
            case .batches: .batches
            case .days: .ledgerDays
            case .cases: .heldByCase
            case .statement: .statementIn
            }
        }
    }

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <div id="live" hx-get="\(frame.address)" hx-trigger="sse:change" hx-select="#live" \
            hx-swap="outerHTML">
            <h1>\(language[.fundsPlace])<small>\(language[.fundsLead])</small></h1>
            \(tabs(house))
            \(done.map { HTML.note(.done, "\($0)") } ?? "")
            \(content)
            </div>
            """)
    }

    private func tabs(_ house: House) -> HTML {
        var html: HTML = "<nav class=\"tabs\" aria-label=\"\(language[.fundsPlace])\"><ul>"
        for entry in Section.allCases where isOffered(entry, house) {
            html += """
                <li><a href="\(entry.path)"\(" aria-current=\"page\"", if: entry == section)>\
                \(language[entry.title])</a></li>
                """
        }
        if house.bulletins != nil {
            html += "<li><a href=\"/funds/zeros\">\(language[.zerosPlace])</a></li>"
        }
        if house.ledgerReads != nil {
            html += """
                <li><a href="/funds/reconciliation">\(language[.reconciliationPaper])</a></li>
                """
        }
        return html + "</ul></nav>"
    }

    /// Only finance takes the bank's statement in.
    private func isOffered(_ entry: Section, _ house: House) -> Bool {
        guard entry == .statement else { return true }
        guard let visitor = frame.visitor else { return false }
        return visitor.mayOfCourt("funds.take-statement", house.line)
    }
}

extension Visitor {
    /// Whether one of the visitor's roles may ask for an act of the court.
    func mayOfCourt(_ name: String, _ line: Line) -> Bool {
        line.courtActs[name]?.form.by.contains { person.roles.contains($0) } ?? false
    }
}

/// The five ages of money that waits, in days since it arrived (handbook F03, F10).
enum FundsAge: String, CaseIterable {
    case under20 = "0-19"
    case from20 = "20-24"
    case from25 = "25-27"
    case from28 = "28-30"
    case over30 = "31"

    init(_ days: Int) {
        switch days {
        case ..<20: self = .under20
        case ..<25: self = .from20
        case ..<28: self = .from25
        case ...30: self = .from28
        default: self = .over30
        }
    }

    var days: (least: Int, most: Int?) {
        switch self {
        case .under20: (0, 19)
        case .from20: (20, 24)
        case .from25: (25, 27)
        case .from28: (28, 30)
        case .over30: (31, nil)
        }
    }

    /// How its clock stands: soon from the first warning on, overdue after the thirtieth day.
    var clock: ClockState {
        switch self {
        case .under20: .inTime
        case .from20, .from25, .from28: .soon
        case .over30: .overdue
        }
    }

    var title: Phrase {
        switch self {
        case .under20: .ageUnder20
        case .from20: .ageFrom20
        case .from25: .ageFrom25
        case .from28: .ageFrom28
        case .over30: .ageOver30
        }
    }

    /// What is done about it.
    var measure: Phrase {
        switch self {
        case .under20: .ageInTime
        case .from20: .ageWarned
        case .from25: .ageLed
        case .from28: .ageUrgent
        case .over30: .ageLate
        }
    }

    var icon: Icon {
        switch clock {
        case .inTime: .inTime
        case .soon: .soon
        case .overdue: .overdue
        case .paused: .paused
        }
    }
}

extension HTML {
    /// `第26天`, in the colour and with the sign of its age.
    static func age(since day: Day, on today: Day, _ language: Language) -> HTML {
        let days = max(0, day.days(until: today))
        let age = FundsAge(days)
        return """
            <span class="clock \(age.clock.rawValue)">\(HTML.icon(age.icon))\
            \(language(days > 30 ? .dayNumberLate : .dayNumber, days))</span>
            """
    }

    /// Last digits of an account; a dash where there is none.
    static func tail(_ text: String?) -> HTML {
        guard let text, !text.isEmpty else { return "—" }
        return "<span class=\"nowrap\">**** \(String(text.suffix(4)))</span>"
    }
}

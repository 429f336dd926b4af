import EnforcementCore

/// Limits and their ends (handbook 2).
extension Calculator {
    static let timeOperations = [deadline, caseLimit, controlExpiry, reinquiries]

    private static let deadline = CalculatorOperation(
        "deadline", "期间届满日", "The last day of a period", law: .cpl(85),
        question: [
            .init("from", .day, "起算日（不计入）", "Day 0, not counted"),
            .init("period", .period, "期间：10d、3wd、6m、2y", "The period: 10d, 3wd, 6m, 2y"),
            .init("excludedDays", .integer, "扣除天数", "Days not counted", optional: true),
            .init("roll", .flag, "末日遇休息日是否顺延", "Roll over rest days", optional: true),
        ],
        answer: [
            .init("end", .day, "届满日", "The last day"),
            .init("nominal", .day, "顺延前", "Before rolling"),
            .init("provisional", .flag, "涉及未公布节假日表的年度", "A year without a table"),
        ],
        example: ["from": "2022-09-05", "period": "7d"]
    ) { (fields, calendar) throws(Refusal) in
        let due = calendar.due(
            from: try fields.day("from"), try fields.period("period"),
            excludedDays: try fields.integer("excludedDays", in: 0...36_600, default: 0),
            roll: try fields.flag("roll", default: true))
        try inCalendar(due.day)
        return [
            .init("end", due.day), .init("nominal", due.nominal),
            .init("provisional", due.isProvisional),
        ]
    }

    private static let caseLimit = CalculatorOperation(
        "case-limit", "执行期限届满日", "The last day of a case", law: .tl00(5),
        question: [
            .init("filed", .day, "立案日", "Day of filing"),
            .init("period", .period, "期限，默认6m", "The limit; 6m", optional: true),
            .init(
                "exclusions", .list(.pair), "不计入期限的期间", "Periods not counted",
                optional: true),
        ],
        answer: [
            .init("end", .day, "届满日", "The last day"),
            .init("excludedDays", .integer, "扣除天数（去重）", "Days not counted, once each"),
            .init("provisional", .flag, "为真时出现", "Only when true", optional: true),
        ],
        example: ["filed": "2022-08-09", "exclusions": [["2022-09-01", "2022-10-16"]]]
    ) { (fields, calendar) throws(Refusal) in
        let (due, excluded) = CaseLimit.end(
            filed: try fields.day("filed"),
            try fields.periodIfGiven("period") ?? CaseLimit.ordinary,
            excluding: try fields.pairs("exclusions"), by: calendar)
        try inCalendar(due.day)
        return [.init("end", due.day), .init("excludedDays", excluded)]
            + (due.isProvisional ? [.init("provisional", true)] : [])
    }

    private static let controlExpiry = CalculatorOperation(
        "control-expiry", "查封、扣押、冻结届满日", "The last day of a seizure", law: .int22(485),
        question: [
            .init("from", .day, "生效日", "Day it takes effect"),
            .init("kind", .choice(ControlExpiry.allCases.map { $0.rawValue }), "财产种类", "Kind"),
        ],
        answer: [.init("until", .day, "有效至（不顺延）", "Last day in force, never rolled")],
        example: ["from": "2022-08-10", "kind": "deposit"]
    ) { (fields, _) throws(Refusal) in
        let until = try fields.choice("kind", ControlExpiry.self)
            .until(from: try fields.day("from"))
        try inCalendar(until)
        return [.init("until", until)]
    }

    private static let reinquiries = CalculatorOperation(
        "reinquiries", "终本后十次查询日", "The ten queries after closing", law: .dormancy2016(9),
        question: [.init("closed", .day, "终本日", "Day of closing")],
        answer: [.init("dates", .list(.day), "查询日", "The days")],
        example: ["closed": "2022-11-15"]
    ) { (fields, _) throws(Refusal) in
        let dates = Reinquiries.dates(closed: try fields.day("closed"))
        for date in dates { try inCalendar(date) }
        return [JSON.Member("dates", .array(dates.map { .string($0.description) }))]
    }

    /// Dates have four digits in their year.
    private static func inCalendar(_ day: Day) throws(Refusal) {
        guard (1...9999).contains(day.year) else {
            throw Refusal("date.range", "结果超出公历9999年", "The result lies beyond 9999")
        }
    }
}

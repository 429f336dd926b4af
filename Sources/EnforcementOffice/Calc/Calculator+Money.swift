import EnforcementCore

/// Fees and interest (handbook 3).
extension Calculator {
    static let moneyOperations = [
        enforcementFee, preservationFee, delayInterest, generalInterest,
    ]

    private static let enforcementFee = CalculatorOperation(
        "enforcement-fee", "执行申请费", "Fee for enforcement", law: EnforcementFee.law,
        question: [.init("amount", .money, "执行金额", "Amount enforced")],
        answer: [.init("fee", .money, "应收", "The fee")], example: ["amount": "160000.00"]
    ) { (fields, _) throws(Refusal) in
        [.init("fee", EnforcementFee.on(try fields.money("amount")))]
    }

    private static let preservationFee = CalculatorOperation(
        "preservation-fee", "保全申请费", "Fee for preservation", law: PreservationFee.law,
        question: [.init("amount", .money, "保全金额", "Amount preserved")],
        answer: [.init("fee", .money, "应收", "The fee")], example: ["amount": "50000.00"]
    ) { (fields, _) throws(Refusal) in
        [.init("fee", PreservationFee.on(try fields.money("amount")))]
    }

    private static let delayInterest = CalculatorOperation(
        "delay-interest", "加倍部分债务利息", "Doubled part of interest", law: DelayInterest.law,
        question: [
            .init("base", .money, "基数（不含一般债务利息）", "Base without general interest"),
            .init("due", .day, "履行期限届满日", "Last day for performance"),
            .init("until", .day, "计至", "Last day counted"),
            .init(
                "payments",
                .list(
                    .object([
                        .init("on", .day, "日期", "Day"), .init("amount", .money, "金额", "Amount"),
                    ])), "冲抵基数的付款", "Payments on the base", optional: true),
            .init("stays", .list(.pair), "不计息期间", "Periods not counted", optional: true),
        ],
        answer: [
            .init("interest", .money, "加倍利息", "The interest"),
            .init("base", .money, "剩余基数", "What is left of the base"),
            .init("days", .integer, "计息天数", "Days counted"),
        ],
        example: ["base": "100000.00", "due": "2022-03-10", "until": "2022-04-09"]
    ) { (fields, _) throws(Refusal) in
        var payments: [DelayInterest.Payment] = []
        for payment in try fields.objects("payments") {
            payments.append(.init(on: try payment.day("on"), amount: try payment.money("amount")))
        }
        let result = try DelayInterest(
            on: try fields.money("base"), due: try fields.day("due"),
            until: try fields.day("until"), payments: payments, stays: try fields.pairs("stays"))
        return [
            .init("interest", result.interest), .init("base", result.base),
            .init("days", result.days),
        ]
    }
}

/// General interest, by a rate or by the prime rate.
extension Calculator {
    private static let generalInterest = CalculatorOperation(
        "general-interest", "一般债务利息", "General interest", law: .di14(1),
        question: [
            .init("principal", .money, "本金", "Principal"),
            .init("from", .day, "起算日（不计入）", "Day 0, not counted"),
            .init("to", .day, "计至", "Last day counted"),
            .init("rate", .rate, "年利率，如0.148", "Yearly rate, such as 0.148", optional: true),
            .init("lpr", .choice(["1y", "5y"]), "LPR期限", "Term of the LPR", optional: true),
            .init("multiple", .rate, "LPR倍数，默认1", "Multiple of it; 1", optional: true),
            .init("lprOn", .day, "固定为该日LPR", "The LPR of this day", optional: true),
            .init("yearDays", .integer, "年天数：365或360", "365 or 360", optional: true),
        ],
        answer: [
            .init("interest", .money, "利息", "The interest"),
            .init(
                "segments",
                .list(
                    .object([
                        .init("from", .day, "起（不计入）", "Day 0"), .init("to", .day, "止", "To"),
                        .init("days", .integer, "天数", "Days"),
                        .init("rate", .rate, "年利率", "Yearly rate"),
                        .init("interest", .money, "利息", "Interest"),
                    ])), "分段", "Runs of one rate"),
            .init("provisional", .flag, "为真时出现", "Only when true", optional: true),
        ],
        example: [
            "principal": "100000.00", "from": "2021-01-01", "to": "2022-09-10", "rate": "0.148",
        ]
    ) { (fields, _) throws(Refusal) in
        let from = try fields.day("from")
        let to = try fields.day("to")
        guard from <= to else {
            throw fields.wrong("to", "不得早于 from", "a day not before from")
        }
        let yearDays = try fields.integer("yearDays", in: 1...366, default: 365)
        guard [360, 365, 366].contains(yearDays) else {
            throw fields.wrong("yearDays", "应为360、365或366", "360, 365 or 366")
        }
        let result = try GeneralInterest(
            on: try fields.money("principal"), from: from, to: to, by: try method(fields),
            yearDays: yearDays)
        return [
            .init("interest", result.interest),
            .init("segments", .array(result.segments.map { segment($0) })),
        ] + (result.isProvisional ? [.init("provisional", true)] : [])
    }

    private static func method(
        _ fields: CalculatorFields
    ) throws(Refusal) -> GeneralInterest.Method {
        let rate = try fields.rateIfGiven("rate")
        let term = try fields.choiceIfGiven("lpr", LoanPrimeRate.Term.self)
        let multiple = try fields.rateIfGiven("multiple") ?? .one
        let day = try fields.dayIfGiven("lprOn")
        switch (rate, term) {
        case (let rate?, nil):
            for name in ["multiple", "lprOn"] where fields.has(name) {
                throw fields.wrong(name, "仅与 lpr 同用", "this only together with lpr")
            }
            return .fixed(rate)
        case (nil, let term?):
            guard let day else { return .prime(term, multiple: multiple) }
            return .primeOn(day, term, multiple: multiple)
        case (nil, nil):
            throw Refusal("field.missing", "rate 与 lpr 须择一", "Give rate or lpr", field: "rate")
        case (_?, _?):
            throw fields.wrong("rate", "rate 与 lpr 只能择一", "either rate or lpr, not both")
        }
    }

    private static func segment(_ segment: GeneralInterest.Segment) -> JSON {
        .object([
            .init("from", segment.from), .init("to", segment.to), .init("days", segment.days),
            .init("rate", .string(segment.rate.description)),
            .init("interest", segment.interest),
        ])
    }
}

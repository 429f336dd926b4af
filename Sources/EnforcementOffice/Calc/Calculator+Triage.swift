import EnforcementCore

/// The class of a case (handbook 9).
extension Calculator {
    static let triageOperations = [triage]

    private static let triage = CalculatorOperation(
        "triage", "繁简分流", "Class of a case",
        question: [
            .init("round", .integer, "1 立案时，2 首次查控后", "1 at filing, 2 after inquiry"),
            .init("amount", .money, "申请执行标的额", "The sum applied for"),
            .init(
                "controlled", .money, "有效冻结存款与在账案款", "Held in force and in hand",
                optional: true),
            .init("target", .money, "应执行总额T，第二轮必填", "T, for round 2", optional: true),
            .init("facts", .object(factFields), "要素", "Facts", optional: true),
        ],
        answer: [
            .init("class", .choice(CaseClass.allCases.map(\.rawValue)), "类型", "Class"),
            .init("workload", .integer, "工作量W", "Workload W"),
            .init("reasons", .list(.text), "理由代码", "Codes of the reasons"),
        ],
        example: [
            "round": 2, "amount": "160000.00", "controlled": "160000.00", "target": "160000.00",
            "facts": ["debtors": 1],
        ]
    ) { (fields, _) throws(Refusal) in
        let round = try fields.requiredInteger("round", in: 1...2)
        var facts = TriageFacts(amount: try fields.money("amount"))
        if fields.has("controlled") { facts.controlled = try fields.money("controlled") }
        if fields.has("target") || round == 2 { facts.target = try fields.money("target") }
        try read(try fields.objectIfGiven("facts"), into: &facts)
        let result = TriageResult(facts, TriageRules(), round: round)
        return [
            .init("class", .string(result.class.rawValue)), .init("workload", result.workload),
            .init("reasons", .array(result.reasons.map { .string($0.code) })),
        ]
    }

    private static let factFields: [CalculatorOperation.Field] =
        TriageCount.allCases.map {
            .init($0.rawValue, .integer, $0.rawValue, $0.rawValue, optional: true)
        }
        + TriageFlag.allCases.map {
            .init($0.rawValue, .flag, $0.label.zh, $0.label.en, optional: true)
        }

    private static func read(
        _ given: CalculatorFields?, into facts: inout TriageFacts
    ) throws(Refusal) {
        guard let given else { return }
        for count in TriageCount.allCases {
            facts[count] = try given.integer(
                count.rawValue, in: 0...1_000_000, default: facts[count])
        }
        for flag in TriageFlag.allCases {
            let isSo = try given.flag(flag.rawValue, default: facts.has(flag))
            if isSo { facts.flags.insert(flag) } else { facts.flags.remove(flag) }
        }
    }
}

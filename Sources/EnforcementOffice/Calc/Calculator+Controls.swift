import EnforcementCore

/// What to freeze and what to release (handbook 3.8).
extension Calculator {
    static let controlOperations = [planControls]

    private static let planControls = CalculatorOperation(
        "plan-controls", "控制方案（不超标的）", "Plan of controls", law: .sz20(19),
        question: [
            .init("target", .money, "应控制的总额", "What may be held in all"),
            .init(
                "holdings",
                .list(
                    .object([
                        .init("id", .text, "账户", "The account"),
                        .init("institution", .text, "机构", "The institution"),
                        .init("kind", .choice([deposit]), "财产种类", "Kind"),
                        .init(
                            "available", .money, "可用余额；其上已生效的控制先从中减去",
                            "Free balance; controls in force on it are taken off first"),
                        .init("priorFreeze", .flag, "有在先冻结", "Held before", optional: true),
                        .init("protected", .flag, "受保护", "Protected", optional: true),
                    ])), "财产，按选用顺序", "Holdings in the order of choice"),
            .init(
                "controls",
                .list(
                    .object([
                        .init("id", .text, "控制措施", "The control"),
                        .init("holding", .text, "账户", "The account"),
                        .init("amount", .money, "数额", "Amount"),
                        .init("effective", .flag, "已生效；否则为轮候", "In force; else waiting"),
                    ])), "已有控制，先后为序", "Controls, oldest first"),
        ],
        answer: [
            .init(
                "orders",
                .list(
                    .object([
                        .init("holding", .text, "账户", "The account"),
                        .init("action", .choice(["freeze", "release"]), "措施", "What to do"),
                        .init("amount", .money, "数额", "Amount"),
                    ])), "指令", "Orders")
        ],
        example: [
            "target": "160000.00",
            "holdings": [
                ["id": "A", "institution": "1", "kind": "deposit", "available": "40000.00"],
                ["id": "B", "institution": "2", "kind": "deposit", "available": "0.00"],
            ],
            "controls": [["id": "1", "holding": "A", "amount": "40000.00", "effective": true]],
        ]
    ) { (fields, _) throws(Refusal) in
        let question = try ControlQuestion(fields)
        return [.init("orders", .array(question.plan.steps.map { question.order($0) }))]
    }

    fileprivate static let deposit = "deposit"
}

/// The question as the planner asks it: texts become numbers, in the order they were given.
private struct ControlQuestion {
    private let target: Money
    private var names: [String] = []
    private var numbers: [String: Int] = [:]
    private var holdings: [ControlPlan.Holding] = []
    private var standings: [ControlPlan.Standing] = []

    init(_ fields: CalculatorFields) throws(Refusal) {
        target = try fields.money("target")
        let given = try fields.requiredObjects("holdings")
        let controls = try fields.requiredObjects("controls")
        for (number, holding) in given.enumerated() { try name(holding, number) }
        try stand(controls)
        var held: [Int: Money] = [:]
        for standing in standings {
            held[standing.holding, default: .zero] += standing.held
        }
        var total = Money.zero
        for (number, holding) in given.enumerated() {
            holdings.append(try self.holding(holding, number, held[number] ?? .zero, &total))
        }
    }

    var plan: ControlPlan {
        // Neither days nor living costs are asked for: the plan is about amounts alone.
        let need = ControlPlan.Need(target: target, controlRoom: target, today: Day(number: 0))
        return ControlPlan(need, holdings: holdings, standings: standings)
    }

    func order(_ step: ControlPlan.Step) -> JSON {
        let action =
            switch step.action {
            case .freeze, .wait: "freeze"
            case .release, .reduce: "release"
            case .renew, .deduct: preconditionFailure("neither was allowed")
            }
        return .object([
            .init("holding", .string(names[step.holding])), .init("action", .string(action)),
            .init("amount", step.amount),
        ])
    }

    private mutating func name(_ fields: CalculatorFields, _ number: Int) throws(Refusal) {
        let name = try fields.text("id")
        guard numbers.updateValue(number, forKey: name) == nil else { throw repeated(fields) }
        names.append(name)
    }

    private mutating func stand(_ controls: [CalculatorFields]) throws(Refusal) {
        var known: Set<String> = []
        var total = Money.zero
        for (number, control) in controls.enumerated() {
            guard known.insert(try control.text("id")).inserted else { throw repeated(control) }
            guard let holding = numbers[try control.text("holding")] else {
                throw control.wrong("holding", "不在所列财产中", "one of the holdings")
            }
            let amount = try control.money("amount", within: &total)
            let isEffective = try control.flag("effective")
            standings.append(
                ControlPlan.Standing(
                    id: number, holding: holding, kind: .deposit, limit: amount,
                    held: isEffective ? amount : .zero, isWaiting: !isEffective, until: nil,
                    isBusy: false))
        }
    }

    private func holding(
        _ fields: CalculatorFields, _ number: Int, _ held: Money, _ total: inout Money
    ) throws(Refusal) -> ControlPlan.Holding {
        _ = try fields.text("institution")
        guard try fields.text("kind") == Calculator.deposit else {
            throw fields.wrong("kind", "应为 deposit", "deposit")
        }
        let available = max(.zero, try fields.money("available", within: &total) - held)
        let isHeldByOthers = try fields.flag("priorFreeze", default: false)
        let isProtected = try fields.flag("protected", default: false)
        return ControlPlan.Holding(
            id: number, debtor: 0, kind: .deposit, available: available,
            isHeldByOthers: isHeldByOthers, protection: isProtected ? .supervised : nil,
            pushes: false, isReachable: true)
    }

    private func repeated(_ fields: CalculatorFields) -> Refusal {
        fields.wrong("id", "重复", "an id given once")
    }
}

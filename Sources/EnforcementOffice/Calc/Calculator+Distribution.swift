import EnforcementCore

/// Who gets what of the proceeds (handbook 3.5).
extension Calculator {
    static let distributionOperations = [distribute]

    private static let claims = CalculatorOperation.Field.Kind.list(
        .object([
            .init("id", .text, "债权", "The claim"), .init("amount", .money, "数额", "Amount"),
        ]))

    private static let distribute = CalculatorOperation(
        "distribute", "案款分配", "Distribution of proceeds", law: .int22(508),
        question: [
            .init("proceeds", .money, "可分配价款", "Proceeds"),
            .init("costs", .money, "执行费用（评估、保管等）", "Costs of enforcement"),
            .init("fee", .money, "执行申请费", "Fee for enforcement"),
            .init("priority", claims, "优先受偿债权，先后为序", "Claims with priority, in order"),
            .init("ordinary", claims, "普通债权", "Ordinary claims"),
            .init(
                "debtor", .choice(["person", "enterprise"]),
                "被执行人：自然人及其他组织按比例，企业法人按查封先后",
                "By proportion for a person, by order of seizure for an enterprise"),
            .init(
                "seizureOrder", .list(.text), "普通债权的查封先后（企业法人）",
                "Ordinary claims in the order of seizure (enterprise)", optional: true),
        ],
        answer: [
            .init("shares", .map(.money), "各债权所得", "What each claim gets, by id"),
            .init("costs", .money, "执行费用所得", "Costs covered"),
            .init("fee", .money, "执行申请费所得", "Fee covered"),
            .init("surplus", .money, "退还被执行人", "Back to the debtor"),
            .init(
                "leavesNothing", .flag, "普通债权无剩余可能时出现（无益拍卖）",
                "Only when true: nothing is left for ordinary claims", optional: true),
        ],
        example: [
            "proceeds": "1000000.00", "costs": "5900.00", "fee": "12400.00",
            "priority": [["id": "m1", "amount": "638000.00"]],
            "ordinary": [
                ["id": "c1", "amount": "500000.00"], ["id": "c2", "amount": "300000.00"],
                ["id": "c3", "amount": "200000.00"],
            ],
            "debtor": "enterprise", "seizureOrder": ["c2", "c1", "c3"],
        ]
    ) { (fields, _) throws(Refusal) in
        let question = try DistributionQuestion(fields)
        let result = question.distribution
        let shares = zip(question.names, result.shares).map { JSON.Member($0, $1.paid) }
        return [
            .init("shares", .object(shares)), .init("costs", result.costs),
            .init("fee", result.fee), .init("surplus", result.surplus),
        ] + (result.leavesNothing ? [.init("leavesNothing", true)] : [])
    }
}

/// The question as the law asks it: claims with priority first, then the ordinary ones, each with
/// its place in the order of seizure.
private struct DistributionQuestion {
    private(set) var names: [String] = []
    let distribution: Distribution

    private enum Debtor: String, CaseIterable {
        case person, enterprise
    }

    /// What goes before the ordinary claims is `before`; money is short for them where something,
    /// but not enough, is left.
    init(_ fields: CalculatorFields) throws(Refusal) {
        let proceeds = try fields.money("proceeds")
        var total = Money.zero
        let costs = try fields.money("costs", within: &total)
        let fee = try fields.money("fee", within: &total)
        let priority = try fields.requiredObjects("priority")
        let ordinary = try fields.requiredObjects("ordinary")
        let debtor = try fields.choice("debtor", Debtor.self)
        var known: [String: Int] = [:]
        var amounts: [Money] = []
        var before = total
        for claim in priority + ordinary {
            let name = try claim.text("id")
            guard known.updateValue(names.count, forKey: name) == nil else {
                throw claim.wrong("id", "与其他债权重复", "an id given once")
            }
            names.append(name)
            amounts.append(try claim.money("amount", within: &total))
            if amounts.count <= priority.count { before = total }
        }
        let isShort = before < proceeds && proceeds < total
        let order = try Self.order(
            fields, known, priority.count, isNeeded: debtor == .enterprise && isShort)
        let creditors = amounts.indices.map { place in
            place < priority.count
                ? Distribution.Creditor(
                    number: place, amount: amounts[place], rank: .priority, order: place)
                : Distribution.Creditor(
                    number: place, amount: amounts[place], rank: .ordinary, order: order[place])
        }
        distribution = Distribution(
            of: proceeds, costs: costs, fee: fee, among: creditors,
            by: debtor == .enterprise ? .seizure : .participation)
    }

    /// Each ordinary claim's place. Where money is short and it decides, it must name all of them.
    private static func order(
        _ fields: CalculatorFields, _ known: [String: Int], _ priorities: Int, isNeeded: Bool
    ) throws(Refusal) -> [Int: Int] {
        var order: [Int: Int] = [:]
        for (place, name) in try fields.texts("seizureOrder").enumerated() {
            guard let claim = known[name], claim >= priorities else {
                throw fields.wrong(
                    "seizureOrder[\(place)]", "“\(name)”不在普通债权中", "an id of ordinary")
            }
            guard order.updateValue(place, forKey: claim) == nil else {
                throw fields.wrong(
                    "seizureOrder[\(place)]", "“\(name)”重复", "an id given once")
            }
        }
        let ordinary = known.count - priorities
        guard isNeeded, ordinary > 1, order.count < ordinary else { return order }
        guard fields.has("seizureOrder") else {
            throw Refusal(
                "field.missing", "缺少字段 seizureOrder：企业法人财产不足，按查封先后清偿",
                "Field seizureOrder is missing: an enterprise pays by order of seizure",
                law: .int22(514), field: "seizureOrder")
        }
        throw fields.wrong(
            "seizureOrder", "财产不足清偿时应列出全部普通债权", "every ordinary claim in order")
    }
}

/// The class of a case and why (繁简分流): the first test of the decision order that holds.
///
/// Pure. Round one, at filing, knows of no property: steps 1, 3 and 4. Round two takes all steps.
/// - Law: handbook 9.2 (project rule on 法发〔2011〕15号, 法发〔2019〕16号).
public struct TriageResult: Sendable, Hashable, Codable {
    public let `class`: CaseClass
    /// The step of the order that decided, 1 to 4.
    public let step: Int
    /// W, the sum of the terms.
    public let workload: Int
    public let terms: [Term]
    /// Naming the facts: what decided first, then what kept the case out of an earlier step.
    public let reasons: [TriageReason]

    /// One line of W: so many, at so many points each.
    public struct Term: Sendable, Hashable, Codable {
        public let term: TriageTerm
        public let count: Int
        public let weight: Int

        public var points: Int { count * weight }
    }

    public init(_ facts: TriageFacts, _ rules: TriageRules, round: Int) {
        let terms = TriageTerm.allCases.compactMap { term in
            let count = term.count(in: facts)
            return count == 0 ? nil : Term(term: term, count: count, weight: rules.weights[term])
        }
        let workload = terms.reduce(0) { $0 + $1.points }
        let order = TriageOrder(facts: facts, rules: rules, workload: workload, terms: terms)
        let found = order.decide(round: round)
        `class` = found.class
        step = found.step
        self.workload = workload
        self.terms = terms
        reasons = found.reasons
    }
}

/// One reason of a class: a stable code, and a sentence that names the fact.
public struct TriageReason: Sendable, Hashable, Codable {
    public let code: String
    public let words: Words

    public init(_ code: String, _ zh: String, _ en: String) {
        self.code = code
        words = Words(zh, en)
    }
}

/// The decision order, step by step.
private struct TriageOrder {
    let facts: TriageFacts
    let rules: TriageRules
    let workload: Int
    let terms: [TriageResult.Term]

    typealias Found = (class: CaseClass, step: Int, reasons: [TriageReason])

    func decide(round: Int) -> Found {
        let special = special
        if !special.isEmpty { return (.special, 1, special) }
        var kept: [TriageReason] = []
        if round >= 2 {
            if let fast { return (.fast, 2, [fast]) }
            kept = bars
        }
        let isSmall = facts.amount <= rules.simpleAmount
        let isLight = workload <= rules.simpleWorkload
        let amount = amountReason(isSmall)
        let load = workloadReason(isLight)
        if isSmall, isLight { return (.simple, 3, [amount, load] + kept) }
        let decisive = [isSmall ? nil : amount, isLight ? nil : load].compactMap { $0 }
        return (.ordinary, 4, decisive + kept)
    }

    // MARK: Step 1

    private var special: [TriageReason] {
        var reasons: [TriageReason] = []
        let (sum, least) = (facts.amount.grouped, rules.specialAmount.grouped)
        if facts.amount >= rules.specialAmount {
            reasons.append(
                TriageReason(
                    "S1", "标的额\(sum)元，达到\(least)元", "\(sum) yuan, from \(least) yuan on"))
        }
        if facts[.debtorOpenCases] >= rules.specialCases {
            let count = facts[.debtorOpenCases]
            reasons.append(
                TriageReason(
                    "S2", "同一被执行人在办案件\(count)件，达到\(rules.specialCases)件",
                    "\(count) open cases of the same debtor"))
        }
        if facts[.applicants] >= rules.specialApplicants {
            let count = facts[.applicants]
            reasons.append(
                TriageReason(
                    "S2", "申请执行人\(count)名，达到\(rules.specialApplicants)名",
                    "\(count) applicants"))
        }
        for (flag, ground) in TriageFlag.specialGrounds where facts.has(flag) {
            reasons.append(TriageReason(ground.rawValue, flag.label.zh, flag.label.en))
        }
        return reasons
    }

    // MARK: Step 2

    /// Enough money in hand or frozen, nothing in the way; or all is paid; or only a fee.
    private var fast: TriageReason? {
        let (have, need) = (facts.controlled.grouped, (facts.target ?? .zero).grouped)
        if facts.has(.paidInFull) {
            return TriageReason("fast.paid", "义务已全部履行", "Paid in full")
        }
        if facts.has(.courtFeeOnly), facts.isCovered {
            return TriageReason(
                "fast.fee", "仅诉讼费、罚金，且已控制\(have)元", "Court fee or fine, funds at hand")
        }
        guard bars.isEmpty else { return nil }
        return TriageReason(
            "fast.covered", "已冻结存款和在账案款\(have)元，达到应执行\(need)元，可足额划拨",
            "\(have) yuan held of \(need) owed")
    }

    /// What keeps a case from the fast team.
    private var bars: [TriageReason] {
        var bars: [TriageReason] = []
        if !facts.has(.moneyClaim) {
            bars.append(TriageReason("bar.act", "非金钱给付", "Not a money claim"))
        }
        if !facts.isCovered {
            let (have, need) = (facts.controlled.grouped, (facts.target ?? .zero).grouped)
            bars.append(
                TriageReason(
                    "bar.short", "有效冻结存款和在账案款\(have)元，不足应执行\(need)元（轮候不计）",
                    "\(have) yuan held in force, short of \(need)"))
        }
        for flag in [TriageFlag.pendingObjection, .stay, .thirdPartyClaim, .appraisalNeeded]
        where facts.has(flag) {
            bars.append(TriageReason("bar.\(flag.rawValue)", flag.label.zh, flag.label.en))
        }
        return bars
    }

    // MARK: Steps 3 and 4

    private func amountReason(_ isSmall: Bool) -> TriageReason {
        let (sum, most) = (facts.amount.grouped, rules.simpleAmount.grouped)
        return isSmall
            ? TriageReason(
                "amount.within", "标的额\(sum)元，不超过\(most)元", "\(sum) yuan, up to \(most)")
            : TriageReason(
                "amount.above", "标的额\(sum)元，超过\(most)元", "\(sum) yuan, above \(most)")
    }

    private func workloadReason(_ isLight: Bool) -> TriageReason {
        let most = rules.simpleWorkload
        let zh = terms.map { "\($0.term.label.zh)\($0.count)×\($0.weight)" }
        let en = terms.map { "\($0.term.label.en) \($0.count)×\($0.weight)" }
        let sumZh = zh.isEmpty ? "" : "（\(zh.joined(separator: "＋"))）"
        let sumEn = en.isEmpty ? "" : " (\(en.joined(separator: " + ")))"
        return isLight
            ? TriageReason(
                "workload.within", "工作量W＝\(workload)，不超过\(most)\(sumZh)",
                "W = \(workload), up to \(most)\(sumEn)")
            : TriageReason(
                "workload.above", "工作量W＝\(workload)，超过\(most)\(sumZh)",
                "W = \(workload), above \(most)\(sumEn)")
    }
}

/// Why a case is special (特执情形, handbook 9.2 step 1).
public enum SpecialGround: String, Choosable, Hashable, Codable {
    case s1 = "S1"
    case s2 = "S2"
    case s3 = "S3"
    case s4 = "S4"
    case s5 = "S5"
    case s6 = "S6"
    case s7 = "S7"
    case s8 = "S8"
    case s9 = "S9"

    public var label: Words {
        switch self {
        case .s1: Words("S1 标的额特别大", "S1 very large sum")
        case .s2: Words("S2 系列案、申请人众多", "S2 many cases or applicants")
        case .s3: Words("S3 有人居住的腾退、拆除", "S3 eviction with occupants")
        case .s4: Words("S4 不可替代行为", "S4 act nobody else can do")
        case .s5: Words("S5 破产或刑事涉财", "S5 bankruptcy, criminal property")
        case .s6: Words("S6 进京访、信访积案", "S6 petition to Beijing, old petition")
        case .s7: Words("S7 上级法院督办", "S7 supervised by a higher court")
        case .s8: Words("S8 国家机关、上市公司", "S8 state organ, listed company")
        case .s9: Words("S9 院长、局长指定", "S9 marked by president or director")
        }
    }
}

extension TriageFlag {
    /// The flags that make a case special, each with its ground, in the order of the handbook.
    static let specialGrounds: [(flag: TriageFlag, ground: SpecialGround)] = [
        (.eviction, .s3), (.irreplaceableAct, .s4), (.bankruptcy, .s5), (.criminalProperty, .s5),
        (.petitionToBeijing, .s6), (.oldPetition, .s6), (.supervisedByHigherCourt, .s7),
        (.publicDebtor, .s8), (.marked, .s9),
    ]
}

/// What the class of a case depends on (繁简分流要素, handbook 9.2).
public struct TriageFacts: Sendable, Hashable {
    /// The sum applied for at filing, without doubled interest and enforcement fee (9.1).
    public var amount: Money
    /// Deposits frozen in force, with what the case account holds; waiting freezes count zero.
    public var controlled = Money.zero
    /// What is to be covered (T of handbook 3.8); nil where nobody reckoned it: round one.
    public var target: Money?
    public var flags: Set<TriageFlag> = [.moneyClaim]
    private var counts: [TriageCount: Int] = [:]

    public init(amount: Money) { self.amount = amount }

    public subscript(count: TriageCount) -> Int {
        get { counts[count] ?? count.usual }
        set { counts[count] = newValue == count.usual ? nil : newValue }
    }

    public func has(_ flag: TriageFlag) -> Bool { flags.contains(flag) }

    /// Deposits and money in hand reach what is owed.
    public var isCovered: Bool { target.map { controlled >= $0 } ?? false }
}

/// What is counted of a case.
public enum TriageCount: String, Sendable, Hashable, Codable, CaseIterable {
    /// Real estate to sell, vehicles to sell, equity and intellectual property to value.
    case realEstate, vehicles, equity
    case debtors, applicants
    /// Open cases against the same debtor, this one among them.
    case debtorOpenCases

    /// The count of a case nobody said anything of.
    var usual: Int { self == .debtors || self == .applicants ? 1 : 0 }
}

/// What is so of a case or not.
public enum TriageFlag: String, Choosable, Hashable, Codable {
    case debtorNotFound, outsideProvince, announcement, thirdPartyClaim, pendingObjection, stay
    case instalments, specificAct, irreplaceableAct, eviction, bankruptcy, criminalProperty
    case petitionToBeijing, oldPetition, moneyClaim, supervisedByHigherCourt, publicDebtor
    case marked, appraisalNeeded, paidInFull, courtFeeOnly

    public var label: Words {
        switch self {
        case .debtorNotFound: Words("被执行人下落不明", "Debtor not found")
        case .outsideProvince: Words("财产在省外", "Property outside the province")
        case .announcement: Words("需公告送达", "Service by announcement")
        case .thirdPartyClaim: Words("案外人主张权利", "Claim of a third party")
        case .pendingObjection: Words("异议审查中", "Objection pending")
        case .stay: Words("中止、暂缓中", "Stayed")
        case .instalments: Words("分期履行", "Instalments")
        case .specificAct: Words("行为或交付特定物", "Act or delivery of specific goods")
        case .irreplaceableAct: Words("不可替代行为", "Act nobody else can do")
        case .eviction: Words("有人居住的腾退、拆除", "Eviction with occupants")
        case .bankruptcy: Words("被执行人破产", "Debtor in bankruptcy")
        case .criminalProperty: Words("刑事涉财", "Property part of a criminal judgment")
        case .petitionToBeijing: Words("进京访", "Petition to Beijing")
        case .oldPetition: Words("登记的信访积案", "Registered old petition")
        case .moneyClaim: Words("金钱给付", "Money claim")
        case .supervisedByHigherCourt: Words("上级法院督办", "Supervised by a higher court")
        case .publicDebtor:
            Words("被执行人为国家机关或上市公司", "State organ or listed company")
        case .marked: Words("院长、局长指定", "Marked by president or director")
        case .appraisalNeeded: Words("需评估", "Needs appraisal")
        case .paidInFull: Words("已全部履行", "Paid in full")
        case .courtFeeOnly: Words("仅诉讼费、罚金", "Court fee or fine only")
        }
    }
}

extension TriageFacts: Codable {
    private enum Name: String, CodingKey { case amount, controlled, target, counts, flags }

    /// One thing counted, where it is not as usual.
    private struct Counted: Codable {
        let of: TriageCount
        let number: Int
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: Name.self)
        amount = try box.decode(Money.self, forKey: .amount)
        controlled = try box.decode(Money.self, forKey: .controlled)
        target = try box.decodeIfPresent(Money.self, forKey: .target)
        flags = Set(try box.decode([TriageFlag].self, forKey: .flags))
        for counted in try box.decode([Counted].self, forKey: .counts) {
            counts[counted.of] = counted.number
        }
    }

    /// In the order of the names: the same facts are always written the same way.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Name.self)
        try box.encode(amount, forKey: .amount)
        try box.encode(controlled, forKey: .controlled)
        try box.encodeIfPresent(target, forKey: .target)
        let counted = TriageCount.allCases.compactMap { count in
            counts[count].map { Counted(of: count, number: $0) }
        }
        try box.encode(counted, forKey: .counts)
        try box.encode(TriageFlag.allCases.filter(flags.contains), forKey: .flags)
    }
}

public import EnforcementCore

/// What an application comes with (申请执行材料), as the window asks for it.
///
/// - Law: EW20 18–20 (W02); address and account confirmation by local practice (W06).
public enum FilingPaper: String, Choosable, Hashable {
    case application, basis, effectiveness, identity, succession, authorisation, address, account

    public var label: Words {
        switch self {
        case .application: Words("申请执行书", "Application")
        case .basis: Words("生效法律文书副本", "Copy of the document")
        case .effectiveness: Words("生效证明", "Proof that it is in effect")
        case .identity: Words("申请执行人身份证明", "Identity papers")
        case .succession: Words("继承或承受权利的证明", "Proof of succession")
        case .authorisation:
            Words(
                "授权委托书（代收案款须特别授权）",
                "Authorisation; collecting needs a special one")
        case .address: Words("送达地址确认书", "Confirmed address for service")
        case .account: Words("收款账户确认书", "Confirmed account")
        }
    }

    public var law: Law {
        switch self {
        case .application: .ew20("18(1)")
        case .basis: .ew20("18(2)")
        case .effectiveness: .ew20("16(1)")
        case .identity: .ew20("18(3)")
        case .succession: .ew20("18(4)")
        case .authorisation: .ew20(20)
        case .address, .account: .ew20("18(5)")
        }
    }
}

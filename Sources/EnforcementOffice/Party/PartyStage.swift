public import EnforcementCore

/// The eighteen desks as a person without legal training sees them: seven steps.
public enum PartyStage: String, Sendable, CaseIterable {
    case filed, told, searching, controlled, selling, paying, ended

    public struct Step: Sendable, Hashable {
        public enum State: String, Sendable { case done, now, ahead }

        public let stage: PartyStage
        public let state: State
    }

    public var words: Words {
        switch self {
        case .filed: Words("收到申请、立案", "Application taken in, case filed")
        case .told: Words("通知被执行人履行", "The debtor is told to pay")
        case .searching: Words("确定承办人、查找财产", "An officer looks for property")
        case .controlled: Words("控制财产", "Property is secured")
        case .selling: Words("评估、拍卖财产", "Property is valued and sold")
        case .paying: Words("核算、发放案款", "Money is reckoned and paid out")
        case .ended: Words("结案", "The case is closed")
        }
    }

    /// Where the case is, and which steps it has been through. A step the case did not call for
    /// (nothing to sell) stays ahead until the end.
    static func steps(of file: CaseFile) -> [Step] {
        let now = current(of: file)
        return allCases.map { stage in
            let isPast = was(stage, in: file)
            let state: Step.State = stage == now ? .now : isPast ? .done : .ahead
            return Step(stage: stage, state: state)
        }
    }

    private static func current(of file: CaseFile) -> PartyStage {
        if file.closedOn != nil { return .ended }
        if file.filedOn == nil || file.noticeIssuedOn == nil && file.receivedOn == nil {
            return .filed
        }
        switch file.desk {
        case Funds.code: return .paying
        case Appraisal.code, Auction.code: return .selling
        case Closing.code, Dormancy.code, Archive.code: return .ended
        default: break
        }
        if file.noticeIssuedOn == nil { return .told }
        return file.holds.contains { $0.isInForce } ? .controlled : .searching
    }

    private static func was(_ stage: PartyStage, in file: CaseFile) -> Bool {
        switch stage {
        case .filed: file.filedOn != nil
        case .told: file.noticeIssuedOn != nil
        case .searching: file.handler != nil && file.noticeIssuedOn != nil
        case .controlled:
            file.holds.contains { $0.isInForce || $0.state == .deducted }
        case .selling: file.receipts.contains { $0.way == .sale && !$0.isReversed }
        case .paying: file.payouts.contains { $0.paidOn != nil }
        case .ended: file.closedOn != nil
        }
    }
}

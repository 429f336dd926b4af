public import EnforcementCore

/// An application for enforcement as somebody brings it in on paper.
public struct PaperApplication: Sendable {
    public struct Side: Sendable {
        public let side: Party.Side
        public let kind: Party.Kind
        public let name: String
        let identity: String?
        let phone: String
        let address: String
    }

    /// The file it was read from, to find it again.
    public let source: String
    public let basis: String
    let basisKind: BasisKind
    let basisCourt: String
    let cause: String
    public let amount: Money
    let due: Day?
    let duty: String?
    public let parties: [Side]

    public var applicants: Int { parties.count { $0.side == .applicant } }
    public var debtors: Int { parties.count { $0.side == .debtor } }

    /// The answers to the form of `filing.submit`.
    public var answers: JSON {
        var members: [JSON.Member] = [
            JSON.Member("basis", .string(basis)),
            JSON.Member("basisKind", .string(basisKind.rawValue)),
            JSON.Member("basisCourt", .string(basisCourt)), JSON.Member("cause", .string(cause)),
            JSON.Member("amount", .string(amount.description)),
            JSON.Member("parties", .array(parties.map { $0.answers })),
        ]
        if let due { members.append(JSON.Member("due", .string(due.description))) }
        if let duty { members.append(JSON.Member("duty", .string(duty))) }
        return .object(members)
    }

    /// `张某 诉 北京某公司 等3人`: names cut down to what may be shown.
    public var maskedTitle: String {
        let left = parties.first { $0.side == .applicant }?.masked ?? "—"
        let right = parties.first { $0.side == .debtor }?.masked ?? "—"
        return "\(left) 诉 \(right)\(debtors > 1 ? "等\(debtors)人" : "")"
    }
}

extension PaperApplication.Side {
    fileprivate var answers: JSON {
        var members: [JSON.Member] = [
            JSON.Member("side", .string(side.rawValue)),
            JSON.Member("kind", .string(kind.rawValue)),
            JSON.Member("name", .string(name)), JSON.Member("phone", .string(phone)),
            JSON.Member("address", .string(address)),
        ]
        if let identity { members.append(JSON.Member("identity", .string(identity))) }
        return .object(members)
    }

    /// Surname and 某; of an organisation the first two characters.
    public var masked: String {
        kind == .person ? "\(name.prefix(1))某" : "\(name.prefix(2))某单位"
    }
}

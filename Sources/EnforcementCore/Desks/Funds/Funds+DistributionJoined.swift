extension Funds {
    /// Another creditor shares in what comes in from now on.
    public struct DistributionJoined: Fact {
        public static let name = "funds.distribution-joined"

        public let party: Party
        public let claim: JoinedClaim

        public var subject: Subject { Subject(.party, party.number) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.parties.append(party)
            file.joined.append(claim)
        }

        public var story: Words {
            Words(
                "\(party.name)凭\(claim.basis)申请参与分配\(claim.amount.grouped)元",
                "\(party.name) joins the distribution with \(claim.amount.grouped) yuan")
        }
    }
}

extension Filing {
    /// An application lies before the court. Starts limits A04 and B02.
    public struct Submitted: Fact {
        public static let name = "filing.submitted"

        public let claim: Claim
        public let parties: [Party]
        /// Doubts for the clerk: check digits that do not hold.
        public let advice: [String]

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.claim = claim
            file.parties = parties
            file.submittedOn = stamp.day
        }

        public var story: Words {
            Words(
                "收到执行申请：\(claim.basis)，标的\(claim.amount.grouped)元",
                "Application received: \(claim.basis), \(claim.amount.grouped) yuan")
        }
    }
}

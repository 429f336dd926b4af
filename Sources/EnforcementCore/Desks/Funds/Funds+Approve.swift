extension Funds {
    /// Second gate (审批): the director, or above the court's limit the vice-president.
    ///
    /// - Law: 法发〔2017〕6号 12; approver differs from proposer and supervisor (S1).
    public struct Approve: Act {
        public static let name = "funds.approve"
        public static let outcomes: [any Fact.Type] = [Approved.self]
        public static let form = Form(
            Words("案款审批", "Approve a payout"), by: [.director, .vicePresident],
            [Field("payout", .subject(.payout), "发放", "Payout")])

        let payout: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard
                file.payouts.contains(where: {
                    $0.isOpen && $0.supervisor != nil && $0.approver == nil
                })
            else {
                throw Refusal("funds.none-supervised", "没有待审批的发放", "Nothing to approve")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Funds.payout(payout, file)
            guard let supervisor = found.supervisor else {
                throw Refusal("funds.unsupervised", "审批前须经监管", "Not supervised yet")
            }
            guard found.approver == nil else { return [] }
            guard occasion.actor.id != found.proposer, occasion.actor.id != supervisor else {
                throw Funds.samePerson
            }
            if found.total >= occasion.court.directorApprovesBelow,
                !occasion.actor.roles.contains(.vicePresident)
            {
                throw Refusal(
                    "funds.too-large", "达到限额的发放由副院长审批",
                    "The vice-president must approve",
                    law: .funds2017(12))
            }
            return [Approved(payout: payout, receipt: found.receipt, by: occasion.actor.id)]
        }
    }

    public struct Approved: Fact {
        public static let name = "funds.approved"

        public let payout: Int
        public let receipt: Int
        public let by: PersonID

        public var subject: Subject { Subject(.receipt, receipt) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.changePayout(payout) { $0.approver = by }
        }

        public var story: Words { Words("案款审批通过", "Payout approved") }
    }
}

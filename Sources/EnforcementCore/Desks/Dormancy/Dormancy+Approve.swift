extension Dormancy {
    /// The president approves; the checklist is read again on that day (院长批准终本).
    ///
    /// - Law: INT22 517. Money or a lead may have come since the proposal.
    public struct Approve: Act {
        public static let name = "dormancy.approve"
        public static let outcomes: [any Fact.Type] = [Approved.self]
        public static let form = Form(Words("批准终本", "Approve dormancy"), by: [.president])

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeProposed(file)
            guard file.dormancy.approvedOn == nil else {
                throw Refusal("dormancy.approved", "终本已批准", "Dormancy is approved")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard file.dormancy.proposedBy != occasion.actor.id else {
                throw Refusal(
                    "dormancy.same-person", "提出人不得自行批准", "The proposer may not approve",
                    law: .int22(517))
            }
            try DormancyCheck(file, on: occasion.today).mustPass()
            return [Approved()]
        }
    }

    public struct Approved: Fact {
        public static let name = "dormancy.approved"

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.dormancy.approvedOn = stamp.day
        }

        public var story: Words { Words("院长批准终结本次执行程序", "Dormancy approved") }
    }
}

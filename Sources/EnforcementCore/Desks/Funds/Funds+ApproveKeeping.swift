extension Funds {
    /// The director or the vice-president agrees, or does not, that money is put off or deposited.
    ///
    /// - Law: 法发〔2017〕6号 10, 17: approver as for a payout; not the one who asked (S1).
    public struct ApproveKeeping: Act {
        public static let name = "funds.approve-keeping"
        public static let outcomes: [any Fact.Type] = [KeepingApproved.self, KeepingEnded.self]
        public static let form = Form(
            Words("审批延缓或提存", "Approve putting off or depositing"),
            by: [.director, .vicePresident],
            [
                Field("receipt", .subject(.receipt), "到账", "Receipt"),
                Field("agrees", .flag, "同意", "Agreed"),
            ])

        let receipt: Int
        let agrees: Bool

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.receipts.contains(where: { $0.isKeepingAsked }) else {
                throw Refusal("funds.none-asked", "没有待审批的延缓或提存", "Nothing to approve")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Funds.receipt(receipt, file)
            guard found.isKeepingAsked, let keeping = found.keeping else {
                throw Refusal(
                    "funds.none-asked", "该笔到账没有待审批的延缓或提存",
                    "Nothing was asked for it",
                    field: "receipt")
            }
            guard keeping.proposedBy != occasion.actor.id else { throw Funds.samePerson }
            guard agrees else {
                return [KeepingEnded(receipt: receipt, wasApproved: false, reason: "不同意")]
            }
            return [
                KeepingApproved(
                    receipt: receipt, ground: keeping.ground, reviewOn: keeping.reviewOn,
                    by: occasion.actor.id)
            ]
        }
    }

    /// The money may lie. Ends the thirty days; the review day runs, and a deposit its own thirty.
    public struct KeepingApproved: Fact {
        public static let name = "funds.keeping-approved"

        public let receipt: Int
        public let ground: KeepingGround
        public let reviewOn: Day
        public let by: PersonID

        public var subject: Subject { Subject(.receipt, receipt) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.changeReceipt(receipt) {
                $0.keeping?.approvedBy = by
                $0.keeping?.since = stamp.day
                $0.kept = .init(from: stamp.day, until: nil, isDeposit: ground.isDeposit)
            }
        }

        public var story: Words {
            Words("批准\(ground.label.zh)", "Approved: \(ground.label.en)")
        }
    }
}

extension Receipt {
    /// Putting off or depositing was asked for and is not decided.
    var isKeepingAsked: Bool { keeping.map { !$0.isApproved } ?? false }
}

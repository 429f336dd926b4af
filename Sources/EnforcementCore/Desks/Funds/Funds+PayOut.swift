extension Funds {
    /// Pays the approved amount to the applicant. Last of the three gates (监管、审批、发放).
    ///
    /// - Law: 法发〔2017〕6号 10: within thirty days of the arrival notice (limit F03).
    public struct PayOut: Act {
        public static let name = "funds.pay-out"
        public static let outcomes: [any Fact.Type] = [PaidOut.self]
        public static let form = Form(
            Words("发放案款", "Pay out"), by: [.finance],
            [Field("payout", .subject(.payout), "发放", "Payout")])

        let payout: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.payouts.contains(where: { $0.isOpen && $0.approver != nil }) else {
                throw Refusal("funds.none-approved", "没有待支付的发放", "Nothing to pay")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let found = file.payout(payout), !found.isSentBack else {
                throw Refusal("funds.no-payout", "没有该笔发放", "No such payout", field: "payout")
            }
            guard found.paidOn == nil else { return [] }
            guard let approver = found.approver else {
                throw Refusal(
                    "funds.unapproved", "发放前须经审批", "Not approved yet", law: .funds2017(12))
            }
            guard
                ![found.proposer, found.supervisor, approver].contains(occasion.actor.id)
            else {
                throw Refusal(
                    "funds.same-person", "报请、审批、发放须为三人", "Three different persons")
            }
            guard let tail = file.party(found.payee)?.account?.tail else {
                throw Refusal(
                    "funds.no-account", "申请执行人尚未确认收款账户", "No confirmed account",
                    law: .funds2017(12))
            }
            return [PaidOut(payout: found, accountTail: tail)]
        }
    }

    /// The money has left the court's account. Meets F03, F10 and P6-05.
    public struct PaidOut: Fact {
        public static let name = "funds.paid-out"

        public let payout: Payout
        public let accountTail: String

        public var subject: Subject { Subject(.receipt, payout.receipt) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard let place = file.payouts.firstIndex(where: { $0.number == payout.number }) else {
                return
            }
            file.payouts[place].paidOn = stamp.day
        }

        public func notices(_ file: CaseFile) -> [Notice] {
            [Notice("P6-05", ["金额": payout.toPayee.grouped, "尾号": accountTail])]
        }

        public var postings: [Posting] {
            [
                Posting(.held, payout.total), Posting(.bank, -payout.toPayee),
                Posting(.bank, -payout.refund), Posting(.fees, -payout.fee),
            ]
        }

        public var story: Words {
            Words(
                "案款\(payout.toPayee.grouped)元已发放至尾号\(accountTail)账户",
                "\(payout.toPayee.grouped) yuan paid to account …\(accountTail)")
        }
    }
}

extension Funds {
    /// Pays what was approved. Last of the three gates (监管、审批、发放).
    ///
    /// With the name of a batch it orders transfers that leave in a payment file; without, finance
    /// has paid by hand.
    /// - Law: 法发〔2017〕6号 10: within thirty days of the arrival notice (limit F03).
    public struct PayOut: Act {
        public static let name = "funds.pay-out"
        public static let outcomes: [any Fact.Type] = [PaymentOrdered.self, PaidOut.self]
        public static let form = Form(
            Words("发放案款", "Pay out"), by: [.finance],
            [
                Field("payout", .subject(.payout), "发放", "Payout"),
                Field(
                    "batch", .text(35), "支付批次（手工支付不填）", "Payment batch; none by hand",
                    required: false),
            ])

        let payout: Int
        let batch: String?

        public init(payout: Int, batch: String?) {
            self.payout = payout
            self.batch = batch
        }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.payouts.contains(where: { $0.isOpen && $0.approver != nil }) else {
                throw Refusal("funds.none-approved", "没有待支付的发放", "Nothing to pay")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let found = file.payout(payout), !found.isSentBack else {
                throw Refusal("funds.no-payout", "没有该笔发放", "No such payout", field: "payout")
            }
            guard found.isOpen else { return [] }
            try Funds.mayLeave(found, file, occasion)
            let left = file.left(after: found)
            guard let batch else {
                let tail = file.party(found.payee)?.account?.tail ?? ""
                return [
                    PaidOut(
                        payout: found, accountTail: tail, rest: left, by: occasion.actor.id)
                ]
            }
            let transfers = try file.transfers(of: found, batch: batch, on: occasion.today)
            return [
                PaymentOrdered(
                    payout: payout, receipt: found.receipt, transfers: transfers, fee: found.fee,
                    treasury: found.toTreasury, rest: left, by: occasion.actor.id)
            ]
        }
    }
}

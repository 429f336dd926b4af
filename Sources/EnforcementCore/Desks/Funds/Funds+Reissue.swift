extension Funds {
    /// Orders a returned transfer again, to the account the creditor has confirmed since.
    ///
    /// Finance cannot choose the account: it was changed by two others (S1).
    public struct Reissue: Act {
        public static let name = "funds.reissue"
        public static let outcomes: [any Fact.Type] = [TransferReissued.self]
        public static let form = Form(
            Words("退票重付", "Pay a returned transfer again"), by: [.finance],
            [
                Field("payout", .subject(.payout), "发放", "Payout"),
                Field("transfer", .number(1...100), "第几笔", "Transfer in the payout"),
                Field("batch", .text(35), "支付批次", "Payment batch"),
            ])

        let payout: Int
        let transfer: Int
        let batch: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            let isWaiting = file.payouts.contains {
                $0.transfers?.contains { $0.state == .returned } ?? false
            }
            guard isWaiting else {
                throw Refusal("funds.none-returned", "没有退票", "Nothing came back")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let found = file.payout(payout),
                let sent = found.transfers?.first(where: { $0.number == transfer }),
                sent.state == .returned
            else {
                throw Refusal(
                    "funds.no-transfer", "没有该笔退票", "No such returned transfer",
                    field: "transfer")
            }
            let gates = [found.proposer, found.supervisor, found.approver]
            guard !gates.contains(occasion.actor.id) else { throw samePerson }
            var account = sent.account
            if let party = sent.party {
                account = try file.account(of: party, on: occasion.today)
            }
            return [
                TransferReissued(
                    payout: payout, receipt: found.receipt, transfer: transfer,
                    round: sent.round + 1, amount: sent.amount, account: account, batch: batch,
                    by: occasion.actor.id)
            ]
        }
    }
}

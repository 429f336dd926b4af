extension Funds {
    /// What the bank says of a transfer: paid, or returned (退票).
    public struct RecordResult: Act {
        public static let name = "funds.record-result"
        public static let outcomes: [any Fact.Type] = [
            TransferPaid.self, TransferReturned.self,
        ]
        public static let form = Form(
            Words("登记支付结果", "Record what the bank did"), by: [.system, .finance],
            [
                Field("payout", .subject(.payout), "发放", "Payout"),
                Field("transfer", .number(1...100), "第几笔", "Transfer in the payout"),
                Field("result", .one(of: TransferResult.self), "结果", "Result"),
                Field("on", .day, "银行日期（默认今日）", "The bank's day; today", required: false),
                Field("reference", .text(60), "银行流水号", "Bank reference", required: false),
                Field("reason", .text(200), "退票原因", "Why returned", required: false),
                Field(
                    "round", .number(1...1000), "第几次支付（默认最近一次）",
                    "Which time it was ordered; the last", required: false),
            ])

        let payout: Int
        let transfer: Int
        let result: TransferResult
        let on: Day?
        let reference: String?
        let reason: String?
        let round: Int?

        public init(
            payout: Int, transfer: Int, result: TransferResult, on: Day?, reference: String?,
            reason: String?, round: Int? = nil
        ) {
            self.payout = payout
            self.transfer = transfer
            self.result = result
            self.on = on
            self.reference = reference
            self.reason = reason
            self.round = round
        }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.payouts.contains(where: { $0.transfers != nil }) else {
                throw Refusal("funds.none-ordered", "没有已发出的支付", "No transfer was ordered")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let found = file.payout(payout),
                let sent = found.transfers?.first(where: { $0.number == transfer })
            else {
                throw Refusal(
                    "funds.no-transfer", "没有该笔支付", "No such transfer", field: "transfer")
            }
            guard try isOfNow(sent) else { return [] }
            let day = min(on ?? occasion.today, occasion.today)
            switch result {
            case .paid:
                guard sent.state == .ordered else { return [] }
                return [paid(sent, found, file, day, occasion)]
            case .returned:
                guard sent.state != .returned else { return [] }
                return [returned(sent, found, day, occasion)]
            }
        }
    }

    /// What became of a transfer.
    public enum TransferResult: String, Choosable, Hashable, Codable {
        case paid, returned

        public var label: Words {
            switch self {
            case .paid: Words("支付成功", "Paid")
            case .returned: Words("退票", "Returned")
            }
        }
    }
}

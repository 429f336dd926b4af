extension Funds {
    /// Divides one receipt, or what is left of it: to the creditors, the enforcement fee, surplus
    /// back to whom it came from, to the treasury.
    ///
    /// - Law: 法发〔2017〕6号 10, 11; fee by FEE07 14, 20, collected after enforcement.
    public struct Compute: Act {
        public static let name = "funds.compute"
        public static let outcomes: [any Fact.Type] = [Computed.self]
        public static let form = Form(
            Words("核算案款", "Compute a payout"), by: [.officer, .teamLeader],
            [
                Field("receipt", .subject(.receipt), "到账", "Receipt"),
                Field("payee", .subject(.party), "收款申请执行人", "Applicant to be paid"),
                Field("toPayee", .money, "发放申请执行人", "To the applicant", required: false),
                Field("fee", .money, "执行申请费", "Enforcement fee", required: false),
                Field("refund", .money, "退还交款人", "Back to the payer", required: false),
                Field("treasury", .money, "上缴国库", "To the treasury", required: false),
                Field(
                    "others",
                    .list(
                        [
                            Field("payee", .subject(.party), "收款人", "Creditor"),
                            Field("amount", .money, "金额", "Amount"),
                        ], 50), "其他债权人", "Further creditors", required: false),
            ])

        let receipt: Int
        let payee: Int
        let toPayee: Money?
        let fee: Money?
        let refund: Money?
        let treasury: Money?
        let others: [Payout.Share]?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.receipts.contains(where: { file.isFree($0) }) else {
                throw Refusal("funds.nothing", "没有待核算的到账", "No receipt to compute")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let found = file.receipt(receipt), file.isFree(found) else {
                throw Refusal(
                    "funds.not-free", "该笔到账未通知、已核算或暂不发放",
                    "That receipt is not free",
                    field: "receipt")
            }
            let payout = Payout(
                number: file.payouts.count + 1, receipt: receipt, payee: payee,
                toPayee: toPayee ?? .zero,
                fee: fee ?? .zero, refund: refund ?? .zero,
                others: (others ?? []).isEmpty ? nil : others, treasury: treasury,
                proposer: occasion.actor.id)
            try file.checkPayees(of: payout)
            let free = file.free(found)
            guard payout.total > .zero else {
                throw Refusal(
                    "funds.empty", "请填写发放金额", "Nothing is to be paid", field: "toPayee")
            }
            guard payout.total <= free else {
                throw Refusal(
                    "funds.unbalanced",
                    "各项之和\(payout.total.grouped)元，超过可发放的\(free.grouped)元",
                    "The parts are more than is left of the receipt", field: "toPayee")
            }
            return [Computed(payout: payout)]
        }
    }
}

extension Funds {
    /// Divides one receipt: to the applicant, the enforcement fee, surplus back to the debtor.
    ///
    /// The three parts must make up the receipt to the fen.
    /// - Law: 法发〔2017〕6号 10; fee by FEE07 14, 20, collected after enforcement.
    public struct Compute: Act {
        public static let name = "funds.compute"
        public static let outcomes: [any Fact.Type] = [Computed.self]
        public static let form = Form(
            Words("核算案款", "Compute a payout"), by: [.officer],
            [
                Field("receipt", .subject(.receipt), "到账", "Receipt"),
                Field("payee", .subject(.party), "收款申请执行人", "Applicant to be paid"),
                Field("toPayee", .money, "发放申请执行人", "To the applicant"),
                Field("fee", .money, "执行申请费", "Enforcement fee", required: false),
                Field("refund", .money, "退还被执行人", "Back to the debtor", required: false),
            ])

        let receipt: Int
        let payee: Int
        let toPayee: Money
        let fee: Money?
        let refund: Money?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.receipts.contains(where: { file.isFree($0) }) else {
                throw Refusal("funds.nothing", "没有待核算的到账", "No receipt to compute")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let found = file.receipt(receipt), file.isFree(found) else {
                throw Refusal(
                    "funds.not-free", "该笔到账未通知或已核算", "That receipt is not free",
                    field: "receipt")
            }
            guard let party = file.party(payee), party.side == .applicant else {
                throw Refusal(
                    "funds.wrong-payee", "案款只能发给申请执行人", "Only an applicant may be paid",
                    law: .funds2017(11), field: "payee")
            }
            guard party.account != nil else {
                throw Refusal(
                    "funds.no-account", "申请执行人尚未确认收款账户", "No confirmed account",
                    law: .funds2017(12), field: "payee")
            }
            let payout = Payout(
                number: file.payouts.count + 1, receipt: receipt, payee: payee, toPayee: toPayee,
                fee: fee ?? .zero, refund: refund ?? .zero, proposer: occasion.actor.id)
            guard payout.total == found.amount else {
                throw Refusal(
                    "funds.unbalanced",
                    "三项之和\(payout.total.grouped)元，与到账\(found.amount.grouped)元不符",
                    "The parts do not make up the receipt", field: "toPayee")
            }
            return [Computed(payout: payout)]
        }
    }
}

extension CaseFile {
    /// Whether a receipt waits for its computation: told of, and in no payout that stands.
    func isFree(_ receipt: Receipt) -> Bool {
        receipt.notifiedOn != nil
            && !payouts.contains { $0.receipt == receipt.number && !$0.isSentBack }
    }
}

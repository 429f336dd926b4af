extension Funds {
    /// A line of the bank's statement that names the sub-account of the case: it claims itself.
    ///
    /// - Law: 一案一账户 (handbook 3.7): number, money and debtor belong together.
    public struct BookLine: Act {
        public static let name = "funds.book-line"
        public static let outcomes: [any Fact.Type] = [Received.self]
        public static let form = Form(
            Words("银行流水自动认领", "A bank line claims itself"), by: [.system],
            [
                Field("reference", .text(60), "银行流水号", "Bank reference"),
                Field("amount", .money, "金额", "Amount"),
                Field("bookedOn", .day, "记账日", "The bank's day"),
                Field("payer", .text(120), "对方户名", "Payer"),
                Field("payerAccount", .text(60), "对方账号", "Payer's account", required: false),
                Field("subAccount", .text(60), "子账号", "Sub-account"),
                Field("remark", .text(300), "附言", "Remark", required: false),
            ])

        let reference: String
        let amount: Money
        let bookedOn: Day
        let payer: String
        let payerAccount: String?
        let subAccount: String
        let remark: String?

        public init(_ line: BankLine, to subAccount: SubAccount) {
            reference = line.reference
            amount = line.amount
            bookedOn = line.bookedOn
            payer = line.counterparty
            payerAccount = line.counterpartyAccount
            self.subAccount = subAccount.description
            remark = line.remark
        }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard subAccount == occasion.court.subAccount(of: file.id).description else {
                throw Refusal(
                    "funds.other-account", "子账号不属于本案", "Not the sub-account of this case",
                    field: "subAccount")
            }
            guard !file.receipts.contains(where: { $0.line == reference }) else { return [] }
            let line = BankLine(
                reference: reference, direction: .credit, amount: amount, bookedOn: bookedOn,
                counterparty: payer, counterpartyAccount: payerAccount, subAccount: subAccount,
                remark: remark)
            return [
                Received(
                    receipt: file.receipts.count + 1, amount: amount, payer: payer,
                    way: file.way(of: line), arrivedOn: min(bookedOn, occasion.today),
                    bookedOn: occasion.court.bookingDay(bookedOn, today: occasion.today),
                    line: line, source: .bank)
            ]
        }
    }
}

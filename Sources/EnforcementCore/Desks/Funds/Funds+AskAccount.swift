extension Funds {
    /// A creditor brings another account. Takes effect only after another person's check and a
    /// cooling time: the commonest way to steal case money is to change where it goes.
    ///
    /// - Law: 法发〔2017〕6号 12; handbook 3.7 (confirmed in writing), 10.2 rule 11.
    public struct AskAccount: Act {
        public static let name = "funds.ask-account"
        public static let outcomes: [any Fact.Type] = [AccountAsked.self]
        public static let form = Form(
            Words("申请变更收款账户", "Ask to change an account"),
            by: [.clerk, .officer, .filingClerk, .party],
            [
                Field("party", .subject(.party), "收款人", "Creditor"),
                Field("bank", .text(60), "开户银行", "Bank"),
                Field("number", .text(40), "账号", "Account number"),
                Field("proof", .text(200), "身份核对与书面确认", "How it was proved"),
            ])

        let party: Int
        let bank: String
        let number: String
        let proof: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Funds.mustBeFiled(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            try file.mustSpeakForItself(party, occasion)
            guard let found = file.party(party), file.isCreditor(found) else {
                throw Refusal(
                    "funds.wrong-payee", "只有申请执行人有收款账户", "Only a creditor has one",
                    field: "party")
            }
            let account = PayeeAccount(bank: bank, number: number)
            guard account.isPlausible else {
                throw Refusal(
                    "funds.bad-account", "账号为8至32位数字", "Eight to thirty-two digits",
                    field: "number")
            }
            guard account != found.account else { return [] }
            return [
                AccountAsked(
                    ask: AccountAsk(
                        party: party, account: account, proof: proof,
                        askedBy: occasion.actor.id, askedOn: occasion.today))
            ]
        }
    }

    /// The new account waits for its second check. Starts P6-10.
    public struct AccountAsked: Fact {
        public static let name = "funds.account-asked"

        public let ask: AccountAsk

        public var subject: Subject { Subject(.party, ask.party) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.accountAsks.removeAll { $0.party == ask.party }
            file.accountAsks.append(ask)
        }

        public var story: Words {
            Words(
                "申请变更收款账户为尾号\(ask.account.tail)",
                "A new account …\(ask.account.tail) was brought")
        }
    }
}

extension PayeeAccount {
    /// Digits of a length bank accounts have.
    var isPlausible: Bool {
        (8...32).contains(number.utf8.count) && number.utf8.allSatisfy { (48...57).contains($0) }
    }
}

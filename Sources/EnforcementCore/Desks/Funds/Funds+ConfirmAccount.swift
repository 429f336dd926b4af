extension Funds {
    /// A creditor says that the account the court has is right. Another account takes the way of
    /// `AskAccount`, with its second check.
    ///
    /// - Law: 法发〔2017〕6号 12; handbook P6-03.
    public struct ConfirmAccount: Act {
        public static let name = "funds.confirm-account"
        public static let outcomes: [any Fact.Type] = [AccountConfirmed.self]
        public static let form = Form(
            Words("确认收款账户无误", "Confirm the account"), by: [.clerk, .filingClerk, .party],
            [
                Field("party", .subject(.party), "收款人", "Creditor"),
                Field("tail", .text(4), "账号尾号", "Its last four digits"),
            ])

        let party: Int
        let tail: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Funds.mustBeFiled(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            try file.mustSpeakForItself(party, occasion)
            guard let found = file.party(party), let account = found.account else {
                throw Refusal(
                    "funds.no-account", "尚无收款账户可确认", "No account to confirm",
                    field: "party")
            }
            guard account.tail == tail else {
                throw Refusal(
                    "funds.other-account", "收款账户已变更，请重新核对", "The account has changed",
                    field: "tail")
            }
            guard found.accountConfirmedOn != occasion.today else { return [] }
            return [AccountConfirmed(party: party, tail: tail)]
        }
    }

    /// The creditor found the account right, by its last four digits.
    public struct AccountConfirmed: Fact {
        public static let name = "funds.account-confirmed"

        public let party: Int
        public let tail: String

        public var subject: Subject { Subject(.party, party) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard let place = file.parties.firstIndex(where: { $0.number == party }) else {
                return
            }
            file.parties[place].accountConfirmedOn = stamp.day
        }

        public var story: Words {
            Words("收款人确认账户尾号\(tail)无误", "The creditor confirmed account …\(tail)")
        }
    }
}

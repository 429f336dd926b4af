extension Funds {
    /// The second check of a new account: the fund manager has called the creditor back on the
    /// number confirmed at the first reception.
    public struct CheckAccount: Act {
        public static let name = "funds.check-account"
        public static let outcomes: [any Fact.Type] = [AccountChecked.self]
        public static let form = Form(
            Words("复核收款账户", "Check a new account"), by: [.fundManager, .director],
            [
                Field("party", .subject(.party), "收款人", "Creditor"),
                Field("agrees", .flag, "核对无误", "Found right"),
            ])

        let party: Int
        let agrees: Bool

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard !file.accountAsks.isEmpty else {
                throw Refusal("funds.none-asked", "没有待复核的账户", "No account to check")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let ask = file.accountAsks.first(where: { $0.party == party }) else {
                throw Refusal(
                    "funds.none-asked", "该收款人没有待复核的账户", "No account of theirs waits",
                    field: "party")
            }
            guard ask.askedBy != occasion.actor.id else {
                throw Refusal(
                    "funds.second-check", "须由另一人复核", "Another person must check it")
            }
            // A first account has nothing it could be diverted from.
            let isFirst = file.party(party)?.account == nil
            let cooling = isFirst ? 0 : occasion.court.accountCoolingDays
            return [
                AccountChecked(
                    party: party, account: ask.account, agrees: agrees,
                    from: occasion.today.adding(days: cooling), by: occasion.actor.id)
            ]
        }
    }

    /// The account stands, and is paid to from `from`; or was found wrong. Meets P6-10.
    public struct AccountChecked: Fact {
        public static let name = "funds.account-checked"

        public let party: Int
        public let account: PayeeAccount
        public let agrees: Bool
        public let from: Day
        public let by: PersonID

        public var subject: Subject { Subject(.party, party) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.accountAsks.removeAll { $0.party == party }
            guard agrees, let place = file.parties.firstIndex(where: { $0.number == party }) else {
                return
            }
            file.parties[place].account = account
            file.parties[place].accountFrom = from
        }

        public var story: Words {
            agrees
                ? Words(
                    "收款账户尾号\(account.tail)复核通过，自\(from.chinese)起可支付",
                    "Account …\(account.tail) checked, payable from \(from)")
                : Words("收款账户复核未通过", "The account was found wrong")
        }
    }
}

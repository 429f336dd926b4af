extension Funds {
    /// First gate (监管): the fund manager has checked sums, payee and account.
    ///
    /// - Law: 三道关 (handbook 3.7, S1): the three gate persons differ pairwise.
    public struct Supervise: Act {
        public static let name = "funds.supervise"
        public static let outcomes: [any Fact.Type] = [Supervised.self]
        public static let form = Form(
            Words("案款监管", "Supervise a payout"), by: [.fundManager],
            [Field("payout", .subject(.payout), "发放", "Payout")])

        let payout: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.payouts.contains(where: { $0.isOpen && $0.supervisor == nil }) else {
                throw Refusal("funds.none-computed", "没有待监管的发放", "Nothing to supervise")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Funds.payout(payout, file)
            guard found.supervisor == nil else { return [] }
            guard occasion.actor.id != found.proposer else { throw Funds.samePerson }
            var accounts: [PayeeAccount] = []
            for share in found.shares {
                accounts.append(try file.confirmedAccount(of: share.payee))
            }
            let needsVicePresident = found.total >= occasion.court.directorApprovesBelow
            return [
                Supervised(
                    payout: payout, receipt: found.receipt, by: occasion.actor.id,
                    approver: needsVicePresident ? .vicePresident : .director,
                    accounts: accounts)
            ]
        }
    }

    /// Through the first gate. `approver` is the role the sum calls for.
    public struct Supervised: Fact {
        public static let name = "funds.supervised"

        public let payout: Int
        public let receipt: Int
        public let by: PersonID
        public let approver: Role
        /// The creditors' accounts as they were checked.
        public let accounts: [PayeeAccount]?

        public var subject: Subject { Subject(.receipt, receipt) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.changePayout(payout) {
                $0.supervisor = by
                $0.accounts = accounts
                $0.approverRole = approver
            }
        }

        public var story: Words { Words("案款监管通过", "Payout supervised") }

        /// The clock of the approver, if `role` is the one the sum calls for.
        func opens(for role: Role, _ day: Day) -> [Opening] {
            role == approver ? [Opening(subject, from: day)] : []
        }
    }
}

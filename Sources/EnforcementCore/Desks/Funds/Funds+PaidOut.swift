extension Funds {
    /// The money has left the court's account, paid by hand. Meets F03, F10 and P6-05.
    public struct PaidOut: Fact {
        public static let name = "funds.paid-out"

        public let payout: Payout
        public let accountTail: String
        /// What is left of the receipt; nil for nothing.
        public let rest: Money?
        public let by: PersonID?

        public var subject: Subject { Subject(.receipt, payout.receipt) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.changePayout(payout.number) {
                $0.paidOn = stamp.day
                $0.payer = by ?? stamp.by
            }
        }

        public func notices(_ file: CaseFile) -> [Notice] {
            payout.toPayee == .zero
                ? [] : [Notice("P6-05", ["金额": payout.toPayee.grouped, "尾号": accountTail])]
        }

        public var postings: [Posting] {
            [
                Posting(.held, payout.total), Posting(.bank, -payout.toCreditors),
                Posting(.bank, -payout.refund), Posting(.fees, -payout.fee),
                Posting(.treasury, -payout.toTreasury),
            ]
        }

        public var story: Words {
            Words(
                "案款\(payout.toPayee.grouped)元已发放至尾号\(accountTail)账户",
                "\(payout.toPayee.grouped) yuan paid to account …\(accountTail)")
        }
    }

    /// Through the third gate: the transfers are ordered and leave in the batch's payment file.
    public struct PaymentOrdered: Fact {
        public static let name = "funds.payment-ordered"

        public let payout: Int
        public let receipt: Int
        public let transfers: [Transfer]
        public let fee: Money
        public let treasury: Money
        /// What is left of the receipt; nil for nothing.
        public let rest: Money?
        public let by: PersonID

        public var subject: Subject { Subject(.receipt, receipt) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.changePayout(payout) {
                $0.transfers = transfers
                $0.payer = by
                // Nothing but fee or treasury: no bank has anything to pay.
                if transfers.isEmpty { $0.paidOn = stamp.day }
            }
        }

        public var postings: [Posting] {
            let ordered = Money.sum(transfers.map { $0.amount })
            return [
                Posting(.held, ordered + fee + treasury), Posting(.payees, -ordered),
                Posting(.fees, -fee), Posting(.treasury, -treasury),
            ]
        }

        public var story: Words {
            let sum = Money.sum(transfers.map { $0.amount })
            return Words(
                "案款\(sum.grouped)元已发出支付指令（\(transfers.count)笔）",
                "\(sum.grouped) yuan ordered to be paid")
        }
    }
}

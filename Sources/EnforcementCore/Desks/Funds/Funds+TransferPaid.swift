extension Funds {
    /// The bank has paid a transfer. The last of a receipt meets F03 and F10.
    public struct TransferPaid: Fact {
        public static let name = "funds.transfer-paid"

        public let payout: Int
        public let receipt: Int
        public let transfer: Int
        public let round: Int
        public let amount: Money
        public let tail: String
        public let isToCreditor: Bool
        /// No other transfer of the payout is open.
        public let isLast: Bool
        /// Nothing of the receipt is left with the court.
        public let isWhole: Bool
        public let bookedOn: Day
        public let reference: String?

        public var subject: Subject { Subject(.receipt, receipt) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.changePayout(payout) {
                $0.transfers?[transfer - 1].state = .paid
                if isLast { $0.paidOn = stamp.day }
            }
        }

        public func notices(_ file: CaseFile) -> [Notice] {
            isToCreditor ? [Notice("P6-05", ["金额": amount.grouped, "尾号": tail])] : []
        }

        public var postings: [Posting] {
            Posting.book(amount, debit: .payees, credit: .bank, on: bookedOn)
        }

        public var story: Words {
            Words(
                "银行已支付\(amount.grouped)元至尾号\(tail)账户",
                "The bank paid \(amount.grouped) yuan to account …\(tail)")
        }
    }
}

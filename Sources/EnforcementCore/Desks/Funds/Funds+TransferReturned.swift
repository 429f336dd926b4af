extension Funds {
    /// A transfer came back. Its account must be put right; starts P6-09.
    public struct TransferReturned: Fact {
        public static let name = "funds.transfer-returned"

        public let payout: Int
        public let receipt: Int
        public let transfer: Int
        public let round: Int
        public let amount: Money
        /// The bank had paid it before: the money is on the account again.
        public let wasPaid: Bool
        public let bookedOn: Day
        public let reference: String?
        public let reason: String

        public var subject: Subject { Subject(.receipt, receipt) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.changePayout(payout) {
                $0.transfers?[transfer - 1].state = .returned
                $0.paidOn = nil
            }
        }

        public var postings: [Posting] {
            Posting.book(
                amount, debit: wasPaid ? .bank : .payees, credit: .returned, on: bookedOn)
        }

        public var story: Words {
            Words(
                "支付\(amount.grouped)元退票：\(reason)",
                "\(amount.grouped) yuan came back: \(reason)")
        }
    }
}

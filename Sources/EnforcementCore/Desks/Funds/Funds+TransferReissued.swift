extension Funds {
    /// The transfer is ordered once more. Meets P6-09.
    public struct TransferReissued: Fact {
        public static let name = "funds.transfer-reissued"

        public let payout: Int
        public let receipt: Int
        public let transfer: Int
        public let round: Int
        public let amount: Money
        public let account: PayeeAccount
        public let batch: String
        public let by: PersonID

        public var subject: Subject { Subject(.receipt, receipt) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.changePayout(payout) {
                $0.payer = by
                $0.transfers?[transfer - 1].state = .ordered
                $0.transfers?[transfer - 1].round = round
                $0.transfers?[transfer - 1].account = account
                $0.transfers?[transfer - 1].batch = batch
            }
        }

        public var postings: [Posting] {
            Posting.book(amount, debit: .returned, credit: .payees)
        }

        public var story: Words {
            Words(
                "退票\(amount.grouped)元重新支付至尾号\(account.tail)账户",
                "\(amount.grouped) yuan ordered again to account …\(account.tail)")
        }
    }
}

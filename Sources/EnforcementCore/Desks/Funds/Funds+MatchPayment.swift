extension Funds {
    /// A payout that was paid by hand has appeared on the bank's statement.
    public struct MatchPayment: Act, AsksBooks {
        public static let name = "funds.match-payment"
        public static let outcomes: [any Fact.Type] = [PaymentMatched.self]
        public static let form = Form(
            Words("手工支付对账", "Match a payment made by hand"), by: [.finance, .fundManager],
            [
                Field("payout", .subject(.payout), "发放", "Payout"),
                Field("line", .text(60), "银行流水号", "Bank reference"),
            ])

        let payout: Int
        let line: String

        public var asks: BooksAsk { .line(line) }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.payouts.contains(where: { $0.wasByHand }) else {
                throw Refusal("funds.none-by-hand", "没有手工支付", "Nothing was paid by hand")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let found = file.payout(payout), found.wasByHand else {
                throw Refusal(
                    "funds.no-payout", "没有该笔手工支付", "Not paid by hand", field: "payout")
            }
            let line = try Funds.waiting(occasion, .debit)
            let open = found.toCreditors + found.refund - (found.matched ?? .zero)
            guard line.amount <= open else {
                throw Refusal(
                    "funds.other-sum", "流水\(line.amount.grouped)元，未对账\(open.grouped)元",
                    "The line is more than is unmatched", field: "line")
            }
            return [PaymentMatched(payout: payout, receipt: found.receipt, line: line)]
        }
    }

    /// The bank's line and the payment are one.
    public struct PaymentMatched: Fact {
        public static let name = "funds.payment-matched"

        public let payout: Int
        public let receipt: Int
        public let line: BankLine

        public var subject: Subject { Subject(.receipt, receipt) }
        public var usedLine: String? { line.reference }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.changePayout(payout) { $0.matched = ($0.matched ?? .zero) + line.amount }
        }

        public var postings: [Posting] {
            Posting.book(line.amount, debit: .bank, credit: .suspense)
        }

        public var story: Words {
            Words(
                "手工支付\(line.amount.grouped)元与银行流水相符",
                "A payment of \(line.amount.grouped) yuan found on the statement")
        }
    }
}

extension Payout {
    /// Paid, and not by a payment file.
    var wasByHand: Bool { paidOn != nil && transfers == nil }
}

extension Funds {
    /// Cash that two officers took has come to the bank: its line is the receipt's.
    public struct BankCash: Act, AsksBooks {
        public static let name = "funds.bank-cash"
        public static let outcomes: [any Fact.Type] = [CashBanked.self]
        public static let form = Form(
            Words("现金缴存对账", "Match banked cash"), by: [.finance, .fundManager],
            [
                Field("receipt", .subject(.receipt), "现金到账", "Cash receipt"),
                Field("line", .text(60), "银行流水号", "Bank reference"),
            ])

        let receipt: Int
        let line: String

        public var asks: BooksAsk { .line(line) }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.receipts.contains(where: { $0.isCashInHand }) else {
                throw Refusal("funds.no-cash", "没有未缴存的现金", "No cash in hand")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Funds.receipt(receipt, file)
            guard found.isCashInHand else {
                throw Refusal(
                    "funds.no-cash", "该笔到账不是未缴存的现金", "Not cash in hand",
                    field: "receipt")
            }
            let line = try Funds.waiting(occasion, .credit)
            guard line.amount == found.amount else {
                throw Refusal(
                    "funds.other-sum",
                    "缴存\(line.amount.grouped)元与收取\(found.amount.grouped)元不符",
                    "Another sum was banked than was taken", field: "line")
            }
            return [CashBanked(receipt: receipt, amount: found.amount, line: line)]
        }
    }

    /// The cash lies at the bank.
    public struct CashBanked: Fact {
        public static let name = "funds.cash-banked"

        public let receipt: Int
        public let amount: Money
        public let line: BankLine

        public var subject: Subject { Subject(.receipt, receipt) }
        public var usedLine: String? { line.reference }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.changeReceipt(receipt) {
                $0.line = line.reference
                $0.lineEntry = stamp.number
            }
        }

        public var postings: [Posting] {
            Posting.book(amount, debit: .suspense, credit: .cash)
        }

        public var story: Words {
            Words("现金\(amount.grouped)元已缴存银行", "\(amount.grouped) yuan in cash banked")
        }
    }
}

extension Receipt {
    /// Cash that is not at the bank yet.
    var isCashInHand: Bool { way == .cash && line == nil && !isReversed }
}

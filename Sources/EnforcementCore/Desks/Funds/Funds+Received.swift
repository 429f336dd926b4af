extension Funds {
    /// The court holds this much more for the case. Starts F01 and the arrival clock F10.
    public struct Received: Fact {
        public static let name = "funds.received"

        /// Where the money lay before it was the case's.
        public enum Source: String, Sendable, Hashable, Codable, CaseIterable {
            case bank, suspense, cash
        }

        public let receipt: Int
        public let amount: Money
        public let payer: String
        public let way: Receipt.Way
        /// The bank's day; nil: the day of the record.
        public let arrivedOn: Day?
        /// The day of the ledger.
        public let bookedOn: Day?
        public let line: BankLine?
        public let source: Source?

        init(
            receipt: Int, amount: Money, payer: String, way: Receipt.Way, arrivedOn: Day? = nil,
            bookedOn: Day? = nil, line: BankLine? = nil, source: Source? = nil
        ) {
            self.receipt = receipt
            self.amount = amount
            self.payer = payer
            self.way = way
            self.arrivedOn = arrivedOn
            self.bookedOn = bookedOn
            self.line = line
            self.source = source
        }

        public var subject: Subject { Subject(.receipt, receipt) }

        public var newLines: [BankLine] {
            source == .suspense ? [] : line.map { [$0] } ?? []
        }
        public var usedLine: String? { line?.reference }

        /// Whether it came out of a bank statement, by itself or by a person's claim.
        var isClaimed: Bool { source == .suspense || line?.subAccount != nil }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            var new = Receipt(
                number: receipt, amount: amount, payer: payer, way: way,
                arrivedOn: arrivedOn ?? stamp.day)
            new.line = line?.reference
            new.lineEntry = line == nil ? nil : stamp.number
            new.payerAccount = line?.counterpartyAccount
            file.receipts.append(new)
        }

        public func notices(_ file: CaseFile) -> [Notice] {
            [Notice("P6-01", ["金额": amount.grouped])]
        }

        public var postings: [Posting] {
            let from: Posting.Account =
                switch source {
                case .suspense: .suspense
                case .cash: .cash
                case .bank, nil: .bank
                }
            return Posting.book(amount, debit: from, credit: .held, on: bookedOn)
        }

        public var story: Words {
            Words(
                "执行款\(amount.grouped)元到账（\(way.label.zh)，\(payer)）",
                "\(amount.grouped) yuan arrived (\(way.label.en))")
        }
    }
}

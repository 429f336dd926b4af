/// What the bank says the account held at the end of a day.
public struct DayClosing: Sendable, Hashable, Codable {
    public let day: Day
    public let closing: Money

    public init(day: Day, closing: Money) {
        self.day = day
        self.closing = closing
    }
}

extension Funds {
    /// The bank has spoken of some days. Lines nobody claims lie in suspense.
    public struct StatementTaken: CourtFact {
        public static let name = "funds.statement-taken"

        public let digest: String
        public let lines: Int
        public let days: [DayClosing]
        public let waiting: [BankLine]
        /// The ledger's day of each line that waits.
        public let bookedOn: [Day]

        public var newLines: [BankLine] { waiting }

        public func evolve(_ court: inout CourtFile, _ stamp: Stamp) {}

        public var postings: [Posting] {
            zip(waiting, bookedOn).flatMap { line, day in
                line.direction == .credit
                    ? Posting.book(line.amount, debit: .bank, credit: .suspense, on: day)
                    : Posting.book(line.amount, debit: .suspense, credit: .bank, on: day)
            }
        }

        public var story: Words {
            Words(
                "银行对账单入账：\(lines)笔，待认领\(waiting.count)笔",
                "Bank statement of \(lines) lines, \(waiting.count) unclaimed")
        }
    }
}

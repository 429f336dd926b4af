extension Funds {
    /// Closes the ledger through a day (日结): what is booked on it does not move any more.
    ///
    /// A difference to the bank's statement does not stop the closing; it must be explained.
    public struct CloseDay: CourtAct, AsksBooks {
        public static let name = "funds.close-day"
        public static let outcomes: [any CourtFact.Type] = [DayClosed.self]
        public static let form = Form(
            Words("日结", "Close the day"), by: [.finance, .fundManager],
            [
                Field("day", .day, "日期", "Day"),
                Field("note", .text(300), "差额说明", "Explanation", required: false),
            ])

        let day: Day
        let note: String?

        public var asks: BooksAsk { .ledger(day) }

        public func decide(
            _ court: CourtFile, _ occasion: Occasion
        ) throws(Refusal) -> [any CourtFact] {
            guard day < occasion.today else {
                throw Refusal(
                    "funds.not-over", "当日结束后方可日结", "The day is not over", field: "day")
            }
            if let closed = court.closedThrough, day <= closed { return [] }
            guard let ledger = occasion.books.ledger, ledger.through == day else {
                throw Refusal("funds.no-ledger", "账簿暂不可用", "The ledger cannot be read")
            }
            guard let difference = ledger.difference else {
                throw Refusal(
                    "funds.no-statement", "该日银行对账单尚未导入", "No statement of that day yet",
                    field: "day")
            }
            guard difference == .zero || note != nil else {
                throw Refusal(
                    "funds.difference", "银行与账簿相差\(difference.grouped)元，请说明",
                    "Bank and ledger differ by \(difference.grouped): explain", field: "note")
            }
            return [
                DayClosed(
                    day: day, bank: ledger.balance(.bank), lines: ledger.lines,
                    difference: difference, note: note)
            ]
        }
    }

    /// The ledger through the day is closed, as it was seen.
    public struct DayClosed: CourtFact {
        public static let name = "funds.day-closed"

        public let day: Day
        /// Balance of the bank account in the ledger.
        public let bank: Money
        /// Lines of the ledger through the day.
        public let lines: Int
        /// Bank's statement less ledger.
        public let difference: Money
        public let note: String?

        public func evolve(_ court: inout CourtFile, _ stamp: Stamp) { court.closedThrough = day }

        public var story: Words {
            Words(
                "\(day.chinese)日结：专户余额\(bank.grouped)元，差额\(difference.grouped)元",
                "\(day) closed: \(bank.grouped) yuan, difference \(difference.grouped)")
        }
    }
}

extension Handling {
    /// The parties settle in enforcement, by instalments (执行和解, P3-05).
    ///
    /// - Law: SET20 1, 10. Signed is not performed: it never closes a case (SET20 8).
    public struct Settle: Act {
        public static let name = "handling.settle"
        public static let outcomes: [any Fact.Type] = [Settled.self]
        public static let form = Form(
            Words("登记执行和解", "Record a settlement"), by: [.officer, .judge],
            [Field("instalments", .list(instalmentFields, 60), "分期履行", "Instalments")])

        let instalments: [InstalmentAnswer]

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.settlement?.isRunning != true else {
                throw Refusal("handling.settled", "已有履行中的和解", "A settlement is running")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let first = instalments.first else {
                throw Refusal(
                    "handling.no-instalment", "至少一期", "At least one instalment",
                    field: "instalments")
            }
            let days = instalments.map(\.due)
            guard first.due >= occasion.today, days == days.sorted() else {
                throw Refusal(
                    "handling.instalment-days", "各期履行日应从今日起依次排列",
                    "Instalments run in order from today on", field: "instalments")
            }
            let base = file.settlement?.instalments.last?.number ?? 0
            let numbered = instalments.enumerated().map { index, answer in
                Settlement.Instalment(
                    number: base + index + 1, amount: answer.amount, due: answer.due)
            }
            let settlement = Settlement(signedOn: occasion.today, instalments: numbered)
            return [Settled(settlement: settlement)]
        }
    }

    static let instalmentFields = [
        Field("amount", .money, "金额", "Amount"),
        Field("due", .day, "履行日", "Due on"),
    ]

    struct InstalmentAnswer: Codable, Sendable {
        let amount: Money
        let due: Day
    }

    /// A settlement stands. Each instalment runs to its own day (P3-05); G04 runs from the last.
    public struct Settled: Fact {
        public static let name = "handling.settled"

        public let settlement: Settlement

        var lastDue: Day? { settlement.instalments.last?.due }

        func openings(_ day: Day) -> [Opening] {
            settlement.instalments.map {
                Opening(Subject(.instalment, $0.number), from: day, due: $0.due)
            }
        }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) { file.settlement = settlement }

        public func notices(_ file: CaseFile) -> [Notice] { [Notice("P3-05")] }

        public var story: Words {
            Words("达成执行和解，分\(settlement.instalments.count)期履行", "Settlement reached")
        }
    }
}

extension Handling {
    /// An instalment of the settlement was performed (分期履行).
    public struct RecordInstalment: Act {
        public static let name = "handling.record-instalment"
        public static let outcomes: [any Fact.Type] = [InstalmentPerformed.self]
        public static let form = Form(
            Words("登记分期履行", "Record an instalment"), by: [.officer, .judge],
            [Field("instalment", .subject(.instalment), "期次", "Instalment")])

        let instalment: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            try running(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let all = file.settlement?.instalments ?? []
            guard let found = all.first(where: { $0.number == instalment }) else {
                throw Refusal(
                    "handling.no-such-instalment", "没有该期", "No such instalment",
                    field: "instalment")
            }
            guard found.performedOn == nil else { return [] }
            let isLast = all.allSatisfy { $0.number == instalment || $0.performedOn != nil }
            return [
                InstalmentPerformed(instalment: instalment, amount: found.amount, isLast: isLast)
            ]
        }
    }

    /// A settlement runs: not performed to the end, not breached.
    static func running(_ file: CaseFile) throws(Refusal) {
        guard file.settlement?.isRunning == true else {
            throw Refusal("handling.no-settlement", "没有履行中的和解", "No settlement is running")
        }
    }

    public struct InstalmentPerformed: Fact {
        public static let name = "handling.instalment-performed"

        public let instalment: Int
        public let amount: Money
        /// Nothing of the settlement is left: the case may be closed as fulfilled (SET20 8).
        public let isLast: Bool

        public var subject: Subject { Subject(.instalment, instalment) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard
                let place = file.settlement?.instalments.firstIndex(where: {
                    $0.number == instalment
                })
            else { return }
            file.settlement?.instalments[place].performedOn = stamp.day
        }

        public var story: Words {
            Words(
                "和解第\(instalment)期\(amount.grouped)元已履行",
                "Instalment \(instalment) performed: \(amount.grouped) yuan")
        }
    }
}

extension Settlement {
    /// Still to be performed, and not breached.
    public var isRunning: Bool { breachedOn == nil && !isPerformed }
}

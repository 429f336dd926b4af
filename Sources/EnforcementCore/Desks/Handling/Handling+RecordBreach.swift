extension Handling {
    /// An instalment was not performed: enforcement of the document goes on (恢复强制执行).
    ///
    /// - Law: SET20 9; what was performed is deducted. A deferral must be ended by `Resume`.
    public struct RecordBreach: Act {
        public static let name = "handling.record-breach"
        public static let outcomes: [any Fact.Type] = [SettlementBreached.self]
        public static let form = Form(
            Words("登记违反和解", "Record a breach"), by: [.officer, .judge],
            [Field("note", .text(300), "情况说明", "What happened")])

        let note: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            try running(file)
            let late = file.settlement?.instalments.contains {
                $0.performedOn == nil && $0.due < occasion.today
            }
            guard late == true else {
                throw Refusal(
                    "handling.not-late", "各期均未到期，不构成违约", "No instalment is late",
                    law: .set20(9))
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            [SettlementBreached(note: note)]
        }
    }

    /// Ends the clocks of all instalments; the case is back with its team.
    public struct SettlementBreached: Fact {
        public static let name = "handling.settlement-breached"

        public let note: String

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.settlement?.breachedOn = stamp.day
        }

        public var story: Words { Words("违反和解，恢复强制执行：\(note)", "Settlement breached") }
    }
}

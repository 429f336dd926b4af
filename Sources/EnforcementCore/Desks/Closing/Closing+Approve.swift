extension Closing {
    /// The reviewer approves: the case is closed (审管办批准结案, X4-05).
    ///
    /// The conditions are looked at again: money may have come since the proposal. The closing
    /// day of a dormant case is the day its ruling was served, otherwise today.
    /// - Law: EW20 64; 法发〔2014〕26号.
    public struct Approve: Act {
        public static let name = "closing.approve"
        public static let outcomes: [any Fact.Type] = [Closed.self]
        public static let form = Form(Words("批准结案", "Approve closing"), by: [.reviewer])

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeProposed(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let closing = file.closing else { return [] }
            guard closing.proposedBy != occasion.actor.id else {
                throw Refusal(
                    "closing.same-person", "报结人不得自行审核", "The proposer may not approve")
            }
            try ClosingConditions(file: file).check(closing.mode)
            let served = closing.mode == .dormant ? file.dormancy.servedOn : nil
            return [Closed(mode: closing.mode, on: served ?? occasion.today)]
        }
    }

    /// A proposal waits for the reviewer.
    static func mustBeProposed(_ file: CaseFile) throws(Refusal) {
        try Filing.mustBeOpen(file)
        guard file.closing != nil else {
            throw Refusal("closing.not-proposed", "尚未报请结案", "Closing is not proposed")
        }
    }

    /// The case is closed. Meets I01 and whatever else still ran; starts I13.
    public struct Closed: Fact {
        public static let name = "closing.closed"

        public let mode: ClosingMode
        /// The closing day (结案日期).
        public let on: Day

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.closedOn = on
            file.closedBy = mode
        }

        public func notices(_ file: CaseFile) -> [Notice] {
            [Notice("X4-05", ["日期": on.chinese, "结案方式": mode.label.zh])]
        }

        public var story: Words {
            Words("以\(mode.label.zh)方式结案，结案日期\(on.chinese)", "Closed: \(mode.label.en)")
        }
    }
}

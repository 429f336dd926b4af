extension Closing {
    /// The judge proposes to close the case in one of the six modes (报结, X4-01).
    ///
    /// - Law: EW20 64; 法发〔2014〕26号. A stay, or a settlement not performed, never closes
    ///   (SET20 8).
    public struct Propose: Act {
        public static let name = "closing.propose"
        public static let outcomes: [any Fact.Type] = [Proposed.self]
        public static let form = Form(
            Words("报请结案", "Propose closing"), by: [.judge],
            [
                Field("mode", .one(of: ClosingMode.self), "结案方式", "Mode"),
                Field("note", .paragraph(1000), "结案说明", "Note"),
            ])

        let mode: ClosingMode
        let note: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.closing == nil else {
                throw Refusal("closing.proposed", "已报请结案", "Closing is proposed")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            try ClosingConditions(file: file).check(mode)
            return [Proposed(mode: mode, note: note)]
        }
    }

    /// The proposal lies before the reviewer. Meets X4-01 and X4-04; starts X4-03.
    public struct Proposed: Fact {
        public static let name = "closing.proposed"

        public let mode: ClosingMode
        public let note: String

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.closing = ClosingState(mode: mode, proposedBy: stamp.by, note: note)
        }

        public var story: Words {
            Words("报请以\(mode.label.zh)方式结案", "Closing proposed: \(mode.label.en)")
        }
    }
}

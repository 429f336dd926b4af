extension Filing {
    /// Notes something triage asks about that no other fact of the file shows (分流要素登记).
    public struct NoteCircumstance: Act {
        public static let name = "filing.note-circumstance"
        public static let outcomes: [any Fact.Type] = [CircumstanceNoted.self]
        public static let form = Form(
            Words("登记分流要素", "Note a circumstance"),
            by: [.filingClerk, .centre, .officer, .judge, .clerk, .objectionJudge],
            [
                Field("circumstance", .choice(choices), "要素", "Circumstance"),
                Field("isOver", .flag, "已消除", "It is over"),
                Field("note", .text(200), "说明", "Note"),
            ])

        /// Those people know of; the rest the file shows, or the director marks.
        private static let choices: [Field.Choice] = [
            TriageFlag.debtorNotFound, .outsideProvince, .announcement, .thirdPartyClaim,
            .pendingObjection, .instalments, .specificAct, .appraisalNeeded, .courtFeeOnly,
        ].map { Field.Choice($0.rawValue, $0.label.zh, $0.label.en) }

        let circumstance: TriageFlag
        let isOver: Bool
        let note: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard file.triage.noted.contains(circumstance) == isOver else { return [] }
            return [CircumstanceNoted(circumstance: circumstance, isOver: isOver, note: note)]
        }
    }

    /// It is so, or no longer. The robot looks at the class again.
    public struct CircumstanceNoted: Fact {
        public static let name = "filing.circumstance-noted"

        public let circumstance: TriageFlag
        public let isOver: Bool
        public let note: String

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            if isOver {
                file.triage.noted.remove(circumstance)
            } else {
                file.triage.noted.insert(circumstance)
            }
        }

        public var story: Words {
            Words(
                "分流要素：\(circumstance.label.zh)\(isOver ? "已消除" : "")（\(note)）",
                "\(circumstance.label.en)\(isOver ? " is over" : "")")
        }
    }
}

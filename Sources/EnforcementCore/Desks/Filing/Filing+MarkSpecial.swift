extension Filing {
    /// Puts a ground of the special class on the file, or takes it off (特执标记).
    ///
    /// S1 and S2 the house counts itself. S9 is the president's or the director's alone; what
    /// others mark waits for the director (handbook 9.2 S9, 9.3).
    public struct MarkSpecial: Act {
        public static let name = "filing.mark-special"
        public static let outcomes: [any Fact.Type] = [SpecialMarked.self]
        public static let form = Form(
            Words("标记特执情形", "Mark as special"),
            by: [.president, .director, .centre, .petitionOfficer],
            [
                Field("ground", .choice(choices), "情形", "Ground"),
                Field("isLifted", .flag, "撤销标记", "Take it off"),
                Field("reason", .text(200), "理由", "Reason"),
            ])

        private static let choices = SpecialGround.allCases.dropFirst(2)
            .map { Field.Choice($0.rawValue, $0.label.zh, $0.label.en) }

        let ground: SpecialGround
        let isLifted: Bool
        let reason: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let isHead = occasion.actor.isHeadOfBureau
            let standing = file.triage.marks.first { $0.ground == ground }
            guard isHead || (ground != .s9 && !(isLifted && standing?.isConfirmed == true)) else {
                throw Refusal(
                    "filing.head-marks", "该标记由院长、局长作出或撤销",
                    "The president or the director marks it", field: "ground")
            }
            let isSo = standing != nil && (standing?.isConfirmed == true || !isHead)
            guard isSo == isLifted || (isLifted && standing != nil) else { return [] }
            return [
                SpecialMarked(
                    ground: ground, isLifted: isLifted, reason: reason, isConfirmed: isHead)
            ]
        }
    }

    /// The ground stands on the file, or no longer. The robot looks at the class again.
    public struct SpecialMarked: Fact {
        public static let name = "filing.special-marked"

        public let ground: SpecialGround
        public let isLifted: Bool
        public let reason: String
        public let isConfirmed: Bool

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.triage.marks.removeAll { $0.ground == ground }
            guard !isLifted else { return }
            file.triage.marks.append(
                SpecialMark(
                    ground: ground, reason: reason, by: stamp.by, on: stamp.day,
                    isConfirmed: isConfirmed))
        }

        public var story: Words {
            Words(
                "\(isLifted ? "撤销" : "")标记\(ground.label.zh)：\(reason)",
                "\(isLifted ? "No longer" : "Marked") \(ground.label.en)")
        }
    }
}

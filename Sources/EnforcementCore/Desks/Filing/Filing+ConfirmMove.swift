extension Filing {
    /// Agrees to a move that waits, or declines it with a reason (流转确认).
    ///
    /// - Law: handbook 9.3: the director confirms a special case within one working day, and a
    ///   second move back.
    public struct ConfirmMove: Act {
        public static let name = "filing.confirm-move"
        public static let outcomes: [any Fact.Type] = [
            ClassAssigned.self, HandlerAssigned.self, MoveDeclined.self,
        ]
        public static let form = Form(
            Words("确认流转", "Decide on a move"), by: [.director, .president, .centre],
            [
                Field("agrees", .flag, "同意", "Agrees"),
                Field("reason", .text(200), "理由", "Reason", required: false),
            ])

        let agrees: Bool
        let reason: String?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeOpen(file)
            guard let waiting = file.triage.waiting else {
                throw Refusal("filing.none-waiting", "没有待确认的流转", "No move waits")
            }
            guard waiting.move != .waitsForDirector || occasion.actor.isHeadOfBureau else {
                throw Refusal(
                    "filing.director-decides", "该流转由局长确认", "The director decides on it")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let waiting = file.triage.waiting else { return [] }
            guard agrees else {
                guard let reason else {
                    throw Refusal(
                        "filing.reason-missing", "不同意流转须写明理由", "Say why not",
                        field: "reason")
                }
                return [MoveDeclined(class: waiting.class, reason: reason)]
            }
            let settings = occasion.court.triage
            let assignment = Assignment(
                of: waiting.class, parties: file.parties, keeping: file.team,
                namesPeople: settings.namesHandlers && file.triage.round >= 2,
                weights: settings.rules(file.triage.rules).loads, in: occasion.court,
                loads: occasion.loads, on: occasion.today)
            guard assignment.team != nil else {
                throw Refusal("filing.no-team", "没有办理该类案件的团队", "No team takes the class")
            }
            return assignment.facts(for: waiting.class, file, reason: reason ?? "确认流转")
        }
    }

    /// The case stays where it is, whatever the rules say.
    public struct MoveDeclined: Fact {
        public static let name = "filing.move-declined"

        public let `class`: CaseClass
        public let reason: String

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.triage.waiting = nil
            file.triage.override = reason
        }

        public var story: Words {
            Words("不同意转\(`class`.label.zh)：\(reason)", "Not moved to \(`class`.label.en)")
        }
    }
}

extension Filing {
    /// Sets thresholds and weights of triage, and what goes by itself (设定分流规则).
    ///
    /// A new version, for cases filed from now on; open ones move only where the centre decides so
    /// in bulk (handbook 9.3). The page shows first which would.
    public struct SetTriage: CourtAct {
        public static let name = "filing.set-triage"
        public static let outcomes: [any CourtFact.Type] = [TriageSet.self]
        public static let form = Form(
            Words("设定分流规则", "Set the rules of triage"),
            by: [.director, .centre, .administrator], triageFields)

        public let answers: TriageAnswers
        let automatic: Switch?
        let handlers: Switch?
        let reason: String

        enum Switch: String, Codable { case on, off }

        private enum Name: String, CodingKey { case automatic, handlers, reason }

        public init(from decoder: any Decoder) throws {
            let box = try decoder.container(keyedBy: Name.self)
            automatic = try box.decodeIfPresent(Switch.self, forKey: .automatic)
            handlers = try box.decodeIfPresent(Switch.self, forKey: .handlers)
            reason = try box.decode(String.self, forKey: .reason)
            answers = try TriageAnswers(from: decoder)
        }

        public func encode(to encoder: any Encoder) throws {
            try answers.encode(to: encoder)
            var box = encoder.container(keyedBy: Name.self)
            try box.encodeIfPresent(automatic, forKey: .automatic)
            try box.encodeIfPresent(handlers, forKey: .handlers)
            try box.encode(reason, forKey: .reason)
        }

        public func decide(
            _ court: CourtFile, _ occasion: Occasion
        ) throws(Refusal) -> [any CourtFact] {
            let old = court.triage
            let rules = answers.rules(after: old.rules(old.current))
            guard rules.simpleAmount < rules.specialAmount else {
                throw Refusal(
                    "filing.thresholds-cross", "简执上限须低于特执起点",
                    "Simple must end below special", field: "simpleAmount")
            }
            let isNew = rules != old.rules(old.current)
            let set = TriageSet(
                version: isNew ? old.current + 1 : old.current, rules: rules,
                isAutomatic: automatic.map { $0 == .on } ?? old.isAutomatic,
                namesHandlers: handlers.map { $0 == .on } ?? old.namesHandlers, reason: reason)
            let isSame =
                !isNew && set.isAutomatic == old.isAutomatic
                && set.namesHandlers == old.namesHandlers
            return isSame ? [] : [set]
        }
    }
}

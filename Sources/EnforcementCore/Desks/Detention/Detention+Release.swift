extension Detention {
    /// Ends a detention on its last day, or earlier by the president's decision; withdraws one that
    /// was never carried out.
    ///
    /// - Law: CPL 118; INT22 182: early release is the president's to decide.
    public struct Release: Act {
        public static let name = "detention.release"
        public static let outcomes: [any Fact.Type] = [Released.self]
        public static let form = Form(
            Words("解除拘留", "Release from detention"), by: [.bailiff, .president],
            [
                Field("detention", .subject(.detention), "拘留决定", "Decision"),
                Field("reason", .text(200), "理由", "Reason"),
            ])

        let detention: Int
        let reason: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Control.mustBeFiled(file)
            guard file.outside.detentions.contains(where: { $0.releasedOn == nil }) else {
                throw Refusal("detention.none-held", "没有在拘人员", "Nobody is detained")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Detention.detention(detention, file)
            guard found.releasedOn == nil else { return [] }
            let isOver =
                found.detainedOn.map { $0.adding(days: found.days) <= occasion.today } ?? false
            guard isOver || occasion.actor.roles.contains(.president) else {
                throw Refusal(
                    "detention.early", "提前解除拘留由院长决定", "Early release is the president's",
                    law: .int22(182))
            }
            return [Released(detention: detention, reason: reason, isEarly: !isOver)]
        }
    }

    /// The person is free. Meets D02.
    public struct Released: Fact {
        public static let name = "detention.released"

        public let detention: Int
        public let reason: String
        public let isEarly: Bool

        public var subject: Subject { Subject(.detention, detention) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard
                let place = file.outside.detentions.firstIndex(where: { $0.number == detention })
            else { return }
            file.outside.detentions[place].releasedOn = stamp.day
        }

        public var story: Words {
            Words(isEarly ? "提前解除拘留：\(reason)" : "拘留期满释放", "Released: \(reason)")
        }
    }
}

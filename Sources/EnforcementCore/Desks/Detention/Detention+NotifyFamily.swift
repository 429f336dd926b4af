extension Detention {
    /// The family of the detained person is told.
    ///
    /// - Law: INT22 180: within twenty-four hours (D03).
    public struct NotifyFamily: Act {
        public static let name = "detention.notify-family"
        public static let outcomes: [any Fact.Type] = [FamilyNotified.self]
        public static let form = Form(
            Words("通知被拘留人家属", "Tell the family"), by: [.bailiff],
            [
                Field("detention", .subject(.detention), "拘留决定", "Decision"),
                Field("how", .text(120), "通知方式与对象", "Whom and how"),
            ])

        let detention: Int
        let how: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Control.mustBeFiled(file)
            let isDue = file.outside.detentions.contains {
                $0.detainedOn != nil && $0.familyNotifiedOn == nil
            }
            guard isDue else {
                throw Refusal("detention.none-to-tell", "没有待通知的家属", "Nobody to tell")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Detention.detention(detention, file)
            guard found.detainedOn != nil else {
                throw Refusal(
                    "detention.not-carried-out", "尚未执行送拘", "Not carried out yet",
                    law: .int22(180), field: "detention")
            }
            guard found.familyNotifiedOn == nil else { return [] }
            return [FamilyNotified(detention: detention, how: how)]
        }
    }

    /// The family knows. Meets D03.
    public struct FamilyNotified: Fact {
        public static let name = "detention.family-notified"

        public let detention: Int
        public let how: String

        public var subject: Subject { Subject(.detention, detention) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard
                let place = file.outside.detentions.firstIndex(where: { $0.number == detention })
            else { return }
            file.outside.detentions[place].familyNotifiedOn = stamp.day
        }

        public var story: Words { Words("已通知家属：\(how)", "The family was told: \(how)") }
    }
}

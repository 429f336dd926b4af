extension Eviction {
    /// The president signs the notice to leave the premises by a day (强制迁出公告).
    ///
    /// - Law: CPL 261. For the debtor's only home three months' grace answers the objection that
    ///   it is the only one (OB20 20).
    public struct Announce: Act {
        public static let name = "eviction.announce"
        public static let outcomes: [any Fact.Type] = [Announced.self]
        public static let form = Form(
            Words("签发腾迁公告", "Sign an eviction notice"), by: [.president],
            [
                Field("premises", .text(120), "腾迁的房屋、土地", "Premises"),
                Field("leaveBy", .day, "自行迁出期限", "Leave by"),
                Field("isOnlyHome", .flag, "系被执行人唯一住房", "It is the only home"),
            ])

        let premises: String
        let leaveBy: Day
        let isOnlyHome: Bool

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.outside.evictionNoticeOn == nil || file.outside.evictedOn != nil else {
                throw Refusal("eviction.announced", "腾迁公告已签发", "A notice is out already")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard leaveBy > occasion.today else {
                throw Refusal(
                    "eviction.no-period", "须给予自行迁出的期限", "The notice must leave time",
                    law: .cpl(261), field: "leaveBy")
            }
            guard !isOnlyHome || leaveBy >= occasion.today.adding(months: 3) else {
                throw Refusal(
                    "eviction.only-home", "唯一住房须给予三个月宽限期",
                    "Three months for an only home",
                    law: .ob20(20), field: "leaveBy")
            }
            return [Announced(premises: premises, leaveBy: leaveBy)]
        }
    }

    /// The notice hangs on the door. Our own time, X3-04, begins when it has run out.
    public struct Announced: Fact {
        public static let name = "eviction.announced"

        public let premises: String
        public let leaveBy: Day

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.outside.evictionNoticeOn = stamp.day
            file.outside.premises = premises
            file.outside.leaveBy = leaveBy
            file.outside.evictedOn = nil
        }

        public var story: Words {
            Words("公告限\(leaveBy.chinese)前迁出\(premises)", "Notice to leave by \(leaveBy)")
        }
    }
}

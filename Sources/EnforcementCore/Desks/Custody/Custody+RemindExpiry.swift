extension Custody {
    /// Tells the applicants that a control is about to end, so that they can ask for its renewal
    /// (到期提醒). The robot asks thirty days before the last day; each last day is told once.
    ///
    /// - Law: PRE20 18 (asked for seven days before the end); handbook C05, M3-03.
    public struct RemindExpiry: Act {
        public static let name = "custody.remind-expiry"
        public static let outcomes: [any Fact.Type] = [ExpiryReminded.self]
        public static let form = Form(
            Words("提醒查控到期", "Tell of a control's end"), by: [.system],
            [Field("hold", .subject(.hold), "控制措施", "Control")])

        let hold: Int

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Control.hold(hold, file)
            guard found.state == .effective, let until = found.until, until >= occasion.today,
                found.remindedOf != until
            else { return [] }
            let usual = until.adding(days: -7)
            return [
                ExpiryReminded(
                    hold: hold, kind: found.kind, until: until,
                    askBy: usual > occasion.today ? usual : until)
            ]
        }
    }

    /// The applicants know. Meets M3-02.
    public struct ExpiryReminded: Fact {
        public static let name = "custody.expiry-reminded"

        public let hold: Int
        public let kind: Asset.Kind
        public let until: Day
        /// Until when renewal is to be asked for: seven days before, or the last day itself where
        /// less is left.
        public let askBy: Day

        public var subject: Subject { Subject(.hold, hold) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(hold: hold) { $0.remindedOf = until }
        }

        public func notices(_ file: CaseFile) -> [Notice] {
            [
                Notice(
                    "M3-02",
                    ["财产类别": kind.label.zh, "到期日": until.chinese, "期限": askBy.chinese])
            ]
        }

        public var story: Words {
            Words(
                "提醒申请人：控制措施将于\(until.chinese)到期",
                "Applicants told: control \(hold) ends on \(until)")
        }
    }
}

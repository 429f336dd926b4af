extension Control {
    /// States that a control has ended by itself: its last day has passed and nobody renewed it.
    ///
    /// - Law: SZ20 27.
    public struct Lapse: Act {
        public static let name = "control.lapse"
        public static let outcomes: [any Fact.Type] = [HoldLapsed.self]
        public static let form = Form(
            Words("控制期满失效", "A control lapses"), by: [.system],
            [Field("hold", .subject(.hold), "控制措施", "Control")])

        let hold: Int

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Control.hold(hold, file)
            guard found.state == .effective, let until = found.until, occasion.today > until else {
                return []
            }
            // Whether a renewal under way came in time, only its answer says.
            guard !file.isRenewing(hold) else { return [] }
            return [
                HoldLapsed(
                    hold: hold, asset: found.asset, until: until,
                    remaining: file.holdsInForce(without: hold))
            ]
        }
    }

    /// Nothing holds the asset any more.
    public struct HoldLapsed: Fact {
        public static let name = "control.hold-lapsed"

        public let hold: Int
        public let asset: Int
        public let until: Day
        /// Controls still in force after this one ended.
        public let remaining: Int

        public var subject: Subject { Subject(.hold, hold) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard let place = file.holds.firstIndex(where: { $0.number == hold }) else { return }
            file.holds[place].state = .lapsed
            if file.holds[place].order != nil { file.free(file.holds[place].held, in: asset) }
        }

        public var story: Words {
            Words("控制措施于\(until.chinese)期满失效", "Control \(hold) lapsed after \(until)")
        }
    }
}

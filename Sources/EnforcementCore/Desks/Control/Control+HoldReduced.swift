extension Control {
    /// A control holds less than before: the excess went back, or other property covers it now.
    public struct HoldReduced: Fact {
        public static let name = "control.hold-reduced"

        public let hold: Int
        /// The most it may hold from now on, and what it does hold.
        public let limit: Money
        public let held: Money

        public var subject: Subject { Subject(.hold, hold) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            if let before = file.hold(hold) {
                file.free(max(.zero, before.held - held), in: before.asset)
            }
            file.change(hold: hold) {
                $0.amount = limit
                $0.held = held
            }
        }

        public var story: Words {
            Words("控制限额调减为\(limit.grouped)元", "Control lowered to \(limit.grouped) yuan")
        }
    }
}

extension Control {
    /// What a control in force holds has changed by itself: its limit caught a later credit, or the
    /// institution counted again. The figures are whole, not differences.
    public struct HoldCounted: Fact {
        public static let name = "control.hold-counted"

        public let hold: Int
        public let limit: Money
        public let held: Money

        public var subject: Subject { Subject(.hold, hold) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(hold: hold) {
                $0.amount = limit
                $0.held = held
            }
        }

        public var story: Words {
            Words("控制数额变为\(held.grouped)元", "\(held.grouped) yuan held now")
        }
    }
}

extension Control {
    /// The bank has taken the money out; it is on its way to the court's account.
    public struct Deducted: Fact {
        public static let name = "control.deducted"

        public let hold: Int
        public let amount: Money
        /// Controls still in force after this one ended.
        public let remaining: Int
        /// The limit that goes on holding; nil where the control ended with it.
        public let left: Money?
        /// What it holds of that, as the bank has it; nil where only the record can say.
        public let held: Money?

        public var subject: Subject { Subject(.hold, hold) }

        /// Whether the control is over.
        var endsControl: Bool { left.map { $0 == .zero } ?? true }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(hold: hold) {
                $0.taken = $0.taken + amount
                $0.takenOn = stamp.day
                guard !endsControl else { return $0.state = .deducted }
                $0.amount = left ?? .zero
                // A limit only gains meanwhile: the later word is the larger.
                $0.held = min($0.amount, max(held ?? .zero, $0.held - amount))
            }
        }

        public var story: Words {
            Words("扣划存款\(amount.grouped)元", "\(amount.grouped) yuan deducted")
        }
    }
}

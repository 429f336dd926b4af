extension Control {
    /// The bank has taken the money out; it is on its way to the court's account.
    public struct Deducted: Fact {
        public static let name = "control.deducted"

        public let hold: Int
        public let amount: Money
        /// Controls still in force after this one ended.
        public let remaining: Int

        public var subject: Subject { Subject(.hold, hold) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard let place = file.holds.firstIndex(where: { $0.number == hold }) else { return }
            file.holds[place].state = .deducted
            file.holds[place].taken = amount
        }

        public var story: Words {
            Words("扣划存款\(amount.grouped)元", "\(amount.grouped) yuan deducted")
        }
    }
}

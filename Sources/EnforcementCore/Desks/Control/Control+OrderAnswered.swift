extension Control {
    /// The institution has answered an order; what it means follows as a fact of its own.
    public struct OrderAnswered: Fact {
        public static let name = "control.order-answered"

        public let order: Int
        public let sequence: Int
        public let isDone: Bool
        /// Held or taken under it, in all.
        public let outcome: Money?

        public var subject: Subject { Subject(.directive, order) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(order: order) {
                $0.state = .answered
                $0.sequence = sequence
                $0.outcome = outcome
            }
        }

        public var story: Words {
            Words(
                "第\(order)号指令反馈：\(isDone ? "已办理" : "未能办理")",
                "Order \(order): \(isDone ? "done" : "not done")")
        }
    }
}

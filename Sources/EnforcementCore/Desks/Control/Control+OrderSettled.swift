extension Control {
    /// The order goes out once more, under its own number.
    public struct OrderRetried: Fact {
        public static let name = "control.order-retried"

        public let order: Int

        public var subject: Subject { Subject(.directive, order) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(order: order) {
                $0.state = .open
                $0.retries += 1
                $0.reason = nil
            }
        }

        public var story: Words { Words("第\(order)号指令重新发送", "Order \(order) tried again") }
    }

    /// A person has seen to it. A freeze of which nobody could say whether it was done ends here.
    public struct OrderSettled: Fact {
        public static let name = "control.order-settled"

        public let order: Int
        public let note: String

        public var subject: Subject { Subject(.directive, order) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(order: order) { $0.state = .settled }
            guard let found = file.order(order), found.subject.kind == .hold else { return }
            file.refuse(found.subject.number)
        }

        public var story: Words {
            Words("第\(order)号指令已另行处理：\(note)", "Order \(order) settled: \(note)")
        }
    }
}

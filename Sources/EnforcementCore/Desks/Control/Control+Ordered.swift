extension Control {
    /// An order to end a control, or to lower its limit by `amount`.
    public struct ReleaseOrdered: Fact {
        public static let name = "control.release-ordered"

        public let hold: Int
        public let amount: Money
        public let reason: String
        public let order: LinkOrder

        public var subject: Subject { Subject(.directive, order.number) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.orders.append(order)
            file.change(order: order.number) { $0.reason = reason }
        }

        public var story: Words {
            Words(
                "发出解除指令，\(amount.grouped)元：\(reason)",
                "Release of \(amount.grouped) yuan ordered: \(reason)")
        }
    }

    /// An order to let a control run on.
    public struct RenewalOrdered: Fact {
        public static let name = "control.renewal-ordered"

        public let hold: Int
        public let until: Day
        public let order: LinkOrder

        public var subject: Subject { Subject(.directive, order.number) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) { file.orders.append(order) }

        public var story: Words {
            Words("发出续行指令，续至\(until.chinese)", "Renewal until \(until) ordered")
        }
    }

    /// An order to take money out of a frozen deposit.
    public struct DeductionOrdered: Fact {
        public static let name = "control.deduction-ordered"

        public let hold: Int
        public let amount: Money
        public let order: LinkOrder

        public var subject: Subject { Subject(.hold, hold) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) { file.orders.append(order) }

        public var story: Words {
            Words(
                "发出扣划指令，\(amount.grouped)元", "Deduction of \(amount.grouped) yuan ordered")
        }
    }
}

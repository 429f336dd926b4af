extension Control {
    /// The robot gives an order up: the institution will not take it, or did not answer for days.
    /// From here on it is a person's open node.
    public struct FailOrder: Act {
        public static let name = "control.fail-order"
        public static let outcomes: [any Fact.Type] = [OrderFailed.self]
        public static let form = Form(
            Words("指令转人工", "Give an order to a person"), by: [.system],
            [
                Field("order", .subject(.directive), "指令", "Order"),
                Field("reason", .text(200), "原因", "Reason"),
                Field("certain", .flag, "机构确未执行", "The institution did not do it"),
            ])

        let order: Int
        let reason: String
        let certain: Bool

        public init(order: Int, reason: String, certain: Bool) {
            self.order = order
            self.reason = String(reason.prefix(200))
            self.certain = certain
        }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeFiled(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Control.order(order, file)
            guard found.state == .open else { return [] }
            return [OrderFailed(failing: found, reason: reason, isCertain: certain)]
        }
    }

    /// A person must look at the order. Starts P2-12.
    public struct OrderFailed: Fact {
        public static let name = "control.order-failed"

        public let order: Int
        public let institution: String
        public let reason: String
        /// A freeze that was surely not done ends here; else it still counts until a person knows.
        public let refusedHold: Int?

        init(failing order: LinkOrder, reason: String, isCertain: Bool) {
            self.order = order.number
            institution = order.institution
            self.reason = reason
            let isNew = order.measure == .freeze || order.measure == .wait
            refusedHold = isCertain && isNew ? order.subject.number : nil
        }

        public var subject: Subject { Subject(.directive, order) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(order: order) {
                $0.state = .failed
                $0.reason = reason
            }
            guard let refusedHold else { return }
            file.refuse(refusedHold)
        }

        public var story: Words {
            Words(
                "发往\(institution)的第\(order)号指令未成：\(reason)",
                "Order \(order) to \(institution) failed: \(reason)")
        }
    }
}

extension Control {
    /// A tracer takes up an order the robot gave up: has it tried again, or done another way.
    public struct SettleOrder: Act {
        public static let name = "control.settle-order"
        public static let outcomes: [any Fact.Type] = [OrderRetried.self, OrderSettled.self]
        public static let form = Form(
            Words("处理未成指令", "Take up a failed order"), by: [.tracer],
            [
                Field("order", .subject(.directive), "指令", "Order"),
                Field("way", .one(of: Settlement.self), "处理方式", "How"),
                Field("note", .text(200), "说明", "Note", required: false),
            ])

        public enum Settlement: String, Choosable, Codable {
            case again, settled

            public var label: Words {
                switch self {
                case .again: Words("重新发送", "Try again")
                case .settled: Words("已线下办理或无需办理", "Done otherwise, or not needed")
                }
            }
        }

        let order: Int
        let way: Settlement
        let note: String?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeFiled(file)
            guard file.orders.contains(where: { $0.state == .failed }) else {
                throw Refusal("control.none-failed", "没有未成的指令", "No order has failed")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Control.order(order, file)
            guard found.state == .failed else { return [] }
            switch way {
            case .again:
                let hold = found.subject.kind == .hold ? file.hold(found.subject.number) : nil
                guard hold?.state != .refused else {
                    throw Refusal(
                        "control.refused-already", "该冻结已按未成处理，请另行下达",
                        "That freeze is over; order it anew", field: "way")
                }
                // What was answered with no stays so under its number: the robot orders it anew.
                return found.sequence == 0
                    ? [OrderRetried(order: order)]
                    : [OrderSettled(order: order, note: note ?? "重新下达")]
            case .settled: return [OrderSettled(order: order, note: note ?? "")]
            }
        }
    }
}

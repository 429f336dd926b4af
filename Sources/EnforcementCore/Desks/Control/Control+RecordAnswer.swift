extension Control {
    /// Books what an institution answered to an order of the robot, or later told of it by itself:
    /// a waiting freeze that moved up. An older feedback after a newer one counts for nothing.
    ///
    /// - Law: INT22 485 (periods), SZ20 19, 26; handbook 6.4, 6.5.
    public struct RecordAnswer: Act {
        public static let name = "control.record-answer"
        public static let outcomes: [any Fact.Type] = [
            OrderAnswered.self, HoldConfirmed.self, HoldRenewed.self, HoldReduced.self,
            HoldReleased.self, Deducted.self, OrderFailed.self, HoldCounted.self, HoldLapsed.self,
        ]
        public static let form = Form(
            Words("登记控制反馈", "Book the answer to an order"), by: [.system],
            [
                Field("order", .subject(.directive), "指令", "Order"),
                Field("sequence", .number(1...1_000_000), "反馈序号", "Sequence"),
                Field("done", .flag, "已控制", "Done"), Field("waiting", .flag, "轮候", "Waiting"),
                Field("held", .money, "实际控制", "Held", required: false),
                Field("limit", .money, "冻结限额", "Limit", required: false),
                Field("open", .money, "超额控制", "Limit not filled", required: false),
                Field("from", .day, "起", "From", required: false),
                Field("until", .day, "止", "Last day", required: false),
                Field("reason", .text(200), "未控原因", "Reason", required: false),
            ])

        let order: Int
        let sequence: Int
        let done: Bool
        let waiting: Bool
        let held: Money?
        let limit: Money?
        /// What the limit may still catch; after a deduction the rest of `limit` is held.
        let open: Money?
        let from: Day?
        let until: Day?
        let reason: String?

        public init(
            order: Int, sequence: Int, done: Bool, waiting: Bool, held: Money?, limit: Money?,
            open: Money? = nil, from: Day?, until: Day?, reason: String?
        ) {
            self.order = order
            self.sequence = sequence
            self.done = done
            self.waiting = waiting
            self.held = held
            self.limit = limit
            self.open = open
            self.from = from
            self.until = until
            self.reason = reason
        }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeFiled(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let asked = try Control.order(order, file)
            guard let measure = asked.measure, asked.subject.kind == .hold else {
                throw Refusal(
                    "control.not-measure", "该指令不是控制措施", "Not a measure", field: "order")
            }
            let hold = try Control.hold(asked.subject.number, file)
            guard sequence > asked.sequence else { return [] }
            guard asked.state != .answered || hold.state == .waiting else {
                return later(asked, measure, hold, file, occasion)
            }
            try mustBePossible(asked, measure, hold)
            // Done, and nothing taken: not the last word yet. The robot asks on.
            guard !(measure == .deduct && done && held == .zero) else { return [] }
            let answered = OrderAnswered(
                order: order, sequence: sequence, isDone: done, outcome: held)
            guard done else { return [answered] + failure(asked, measure, hold) }
            return [answered] + success(asked, measure, hold, file, occasion)
        }
    }
}

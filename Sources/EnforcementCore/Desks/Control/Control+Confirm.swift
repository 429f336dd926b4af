extension Control {
    /// Books what the holder answered to an order: in force, waiting behind another court, or
    /// refused. A waiting control is confirmed again when it moves up.
    ///
    /// - Law: INT22 485 (at most 1, 2, 3 years each time); PRE20 15, SZ20 19 (not above the sum).
    public struct Confirm: Act {
        public static let name = "control.confirm"
        public static let outcomes: [any Fact.Type] = [HoldConfirmed.self]
        public static let form = Form(
            Words("确认控制结果", "Confirm a control"), by: [.tracer, .officer, .system],
            [
                Field("hold", .subject(.hold), "控制措施", "Control"),
                Field("answer", .one(of: Answer.self), "反馈", "Answer"),
                Field("held", .money, "实际控制数额", "Amount held", required: false),
                Field("from", .day, "起", "From", required: false),
                Field("until", .day, "止", "Last day", required: false),
                Field("rank", .number(2...999), "轮候顺位", "Place in the queue", required: false),
            ])

        let hold: Int
        let answer: Answer
        let held: Money?
        let from: Day?
        let until: Day?
        /// Where it waits: 2 behind one other, 3 behind two.
        var rank: Int?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeFiled(file)
            guard file.holds.contains(where: { $0.state == .ordered || $0.state == .waiting })
            else {
                throw Refusal("control.none-ordered", "没有待确认的控制措施", "Nothing to confirm")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Control.hold(hold, file)
            guard found.state == .ordered || found.state == .waiting else { return [] }
            guard found.state.rawValue != answer.rawValue else { return [] }
            guard answer == .effective else {
                return [
                    HoldConfirmed(
                        hold: hold, asset: found.asset, kind: found.kind, answer: answer,
                        held: .zero, from: nil, until: nil, limit: nil, exception: nil,
                        reason: nil, rank: answer == .waiting ? rank : nil)
                ]
            }
            let held = held ?? found.amount
            guard held <= found.amount else {
                throw Refusal(
                    "control.more-than-ordered", "控制数额不得超过限额\(found.amount.grouped)元",
                    "No more than was ordered", law: .sz20(19), field: "held")
            }
            let from = from ?? occasion.today
            guard from <= occasion.today else {
                throw Refusal(
                    "control.future", "起始日不得晚于今日", "Not yet begun", field: "from")
            }
            let last = expiry(found.kind).until(from: from)
            let until = until ?? last
            guard until >= from, until <= last else {
                throw Refusal(
                    "control.too-long", "控制期限最长至\(last.chinese)",
                    "Until \(last) at the latest",
                    law: .int22(485), field: "until")
            }
            return [
                HoldConfirmed(
                    hold: hold, asset: found.asset, kind: found.kind, answer: answer, held: held,
                    from: from, until: until, limit: nil, exception: nil, reason: nil)
            ]
        }
    }
}

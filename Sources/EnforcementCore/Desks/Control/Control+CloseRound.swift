extension Control {
    /// A round of the robot is through: every institution has answered or was given to a person.
    public struct CloseRound: Act {
        public static let name = "control.close-round"
        public static let outcomes: [any Fact.Type] = [FeedbackRecorded.self]
        public static let form = Form(
            Words("查询轮次完成", "Close a round of inquiry"), by: [.system],
            [
                Field("inquiry", .subject(.inquiry), "查询", "Inquiry"),
                Field(
                    "empty",
                    .list([Field("order", .subject(.directive), "指令", "Order")], 200),
                    "无新增财产的反馈", "Answers with nothing new", required: false),
            ])

        let inquiry: Int
        let empty: [Answered]?

        /// An order answered with nothing new.
        struct Answered: Codable, Sendable {
            let order: Int
        }

        public init(inquiry: Int, empty: [Int]) {
            self.inquiry = inquiry
            self.empty = empty.map { Answered(order: $0) }
        }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeFiled(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let asked = file.inquiries.first(where: { $0.number == inquiry }) else {
                throw Refusal(
                    "control.no-inquiry", "没有该次查询", "No such inquiry", field: "inquiry")
            }
            guard asked.answeredOn == nil else { return [] }
            let orders = file.orders.filter { $0.subject == Subject(.inquiry, inquiry) }
            let empty = Set((empty ?? []).map(\.order))
            guard !orders.isEmpty,
                orders.allSatisfy({ $0.state != .open || empty.contains($0.number) })
            else {
                throw Refusal("control.round-open", "尚有机构未反馈", "Not all have answered")
            }
            let answers = orders.count { $0.state == .answered || empty.contains($0.number) }
            return [
                FeedbackRecorded(
                    inquiry: inquiry, debtor: asked.debtor, assets: [], answers: answers)
            ]
        }
    }
}

extension Control {
    /// Books the answer to a round of inquiry: what was found, or that nothing was.
    ///
    /// A thing already in the register is not entered twice; its value is brought up to date.
    /// - Law: NQ13 4, 5; every property found is registered (handbook P2-05).
    public struct RecordFeedback: Act {
        public static let name = "control.record-feedback"
        public static let outcomes: [any Fact.Type] = [FeedbackRecorded.self]
        public static let form = Form(
            Words("登记查询反馈", "Book the answer to an inquiry"), by: [.tracer, .system],
            [
                Field("inquiry", .subject(.inquiry), "查询", "Inquiry"),
                Field(
                    "assets", .list(foundFields, 200), "发现的财产", "Property found",
                    required: false,
                    help: Words("未发现财产的留空", "Leave empty if none was found")),
            ])

        let inquiry: Int
        let assets: [Found]?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.inquiries.contains(where: { $0.answeredOn == nil }) else {
                throw Refusal(
                    "control.none-asked", "没有待反馈的查询", "No inquiry awaits an answer")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let asked = file.inquiries.first(where: { $0.number == inquiry }) else {
                throw Refusal(
                    "control.no-inquiry", "没有该次查询", "No such inquiry", field: "inquiry")
            }
            guard asked.answeredOn == nil else { return [] }
            var registered = file.assets
            var answered: [Asset] = []
            for found in assets ?? [] {
                let asset = found.asset(of: asked.debtor, among: registered)
                registered.append(asset)
                answered.append(asset)
            }
            return [
                FeedbackRecorded(
                    inquiry: inquiry, debtor: asked.debtor, assets: answered, answers: nil)
            ]
        }
    }

    static let foundFields = [
        Field("kind", .one(of: Asset.Kind.self), "财产种类", "Kind"),
        Field("name", .text(120), "名称", "What it is"),
        Field("institution", .text(80), "登记、保管机构", "Held or registered by"),
        Field("value", .money, "余额或估值", "Balance or value", required: false),
        Field("heldByOthers", .flag, "已被其他法院控制", "Held by another court"),
    ]
}

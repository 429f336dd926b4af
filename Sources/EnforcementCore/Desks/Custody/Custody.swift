/// 查控财产管理和逾期处置跟踪督办: one ledger of what is held, and orders where disposal is slow.
public enum Custody: Desk {
    public static let code = "custody"

    public static let card = Card(
        Words("查控财产管理及督办", "Controlled property"),
        duty: Words(
            "查控财产统一台账，到期提醒，逾期未处置的发督办单，三个工作日内答复；"
                + "首封逾一年未处置的商请在先轮候法院处置。",
            "Keeps the ledger of what is held, tells of its end, orders an answer where disposal "
                + "is late, offers what lies idle to the waiting court."),
        crew: [.centre, .officer],
        acts: [
            RemindExpiry.self, RecordKeeper.self, OrderSupervision.self, AnswerSupervision.self,
            OfferDisposal.self, RecordTakeover.self,
        ],
        limits: limits,
        reflexes: [.on(Supervision.AlarmRaised.self) { chase($0, $1, $2) }],
        messages: [
            Message(
                "M3-02",
                "【{法院}】{案号}案查封、冻结的{财产类别}将于{到期日}到期，"
                    + "如需续封请于{期限}前书面申请。")
        ]
    )

    /// The clocks of disposal (handbook M3-04 to M3-06): late, they are chased by an order.
    static let chased: Set = ["E01", "M3-04", "E11", "E16", "P5-07", "M3-06"]

    /// Disposal is late: the officer owes an answer why. One order at a time about a thing; after
    /// the answer a graver warning asks again.
    private static func chase(
        _ alarm: Supervision.AlarmRaised, _ file: CaseFile, _ occasion: Occasion
    ) -> [any Act] {
        guard alarm.level >= .red, occasion.today > alarm.due, chased.contains(alarm.limit),
            alarm.about.kind == .asset, let asset = file.asset(alarm.about.number)
        else { return [] }
        let isAsked = file.outside.supervisionOrders.contains {
            $0.asset == asset.number && $0.answeredOn == nil
        }
        guard !isAsked else { return [] }
        return [
            OrderSupervision(
                asset: asset.number,
                matter: "\(asset.name)：“\(alarm.title.zh)”逾期，期限至\(alarm.due.chinese)，"
                    + "请答复原因和处置时间")
        ]
    }
}

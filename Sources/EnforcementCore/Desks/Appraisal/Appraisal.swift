/// 评估（确定参考价）: finds the price by which an asset is sold.
public enum Appraisal: Desk {
    public static let code = "appraisal"

    public static let card = Card(
        Words("评估", "Appraisal"),
        duty: Words(
            "接收评估材料，以议价、询价或委托评估确定参考价，向当事人发送报告。",
            "Takes the papers over, fixes the reference price by agreement, inquiry or appraisal, "
                + "and sends the report to the parties."),
        crew: [.appraiser, .officer, .clerk],
        acts: [HandOverPapers.self, FixPrice.self, SendReport.self],
        limits: [
            // RP18 1 counts from the seizure; the seed's clock from filing is M3-04 (Custody).
            Limit(
                "E01", Words("移送评估材料", "Hand over the papers"),
                .law(.days(30), .rp18(1)), target: .days(25), owner: .officer,
                next: HandOverPapers.self,
                from: [
                    .on(Control.HoldConfirmed.self) { fact, _, day in
                        fact.opensDisposal
                            ? [Opening(Subject(.asset, fact.asset), from: fact.from ?? day)] : []
                    }
                ],
                until: disposalClosers + [.on(PapersHandedOver.self)], pauses: Control.standstill,
                leads: .after(20, 25, 28)),
            Limit(
                "E03", Words("确定参考价", "Fix the reference price"),
                .law(.days(30), .rp18(19)), owner: .appraiser, next: FixPrice.self,
                from: [.on(PapersHandedOver.self)],
                until: disposalClosers + [.on(PriceFixed.self)], pauses: Control.standstill),
            Limit(
                "E05", Words("发送报告", "Send the report"), .law(.days(3), .rp18(21)),
                target: .days(1), owner: .clerk, next: SendReport.self,
                from: [.on(PriceFixed.self)], until: disposalClosers + [.on(ReportSent.self)]),
        ],
        messages: [
            Message(
                "P4-05",
                "【{法院}】{案号}案{财产名称}的参考价为{金额}元，报告已于{日期}发送。"
                    + "如有异议请在收到后五日内书面提出。")
        ],
        enters: [PapersHandedOver.self]
    )

    /// What ends the way to sale of an asset: its control is gone, another court has taken it over,
    /// or the case is closed.
    static let disposalClosers: [Closer] = [
        .on(Control.HoldReleased.self) { Subject(.asset, $0.asset) },
        .on(Control.HoldLapsed.self) { Subject(.asset, $0.asset) },
        .on(Custody.TakeoverRecorded.self) { $0.result == .takenOver }, Control.whenClosed,
    ]

    static func asset(_ number: Int, _ file: CaseFile) throws(Refusal) -> Asset {
        guard let asset = file.asset(number) else {
            throw Refusal("appraisal.no-asset", "没有该项财产", "No such asset", field: "asset")
        }
        return asset
    }
}

extension Control.HoldConfirmed {
    /// In force over something that must be turned into money.
    var opensDisposal: Bool { isEffective && kind != .deposit }
}

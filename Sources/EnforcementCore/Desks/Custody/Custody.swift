/// 查控财产管理和逾期处置跟踪督办: one ledger of what is held, and orders where disposal is slow.
public enum Custody: Desk {
    public static let code = "custody"

    public static let card = Card(
        Words("查控财产管理及督办", "Controlled property"),
        duty: Words(
            "查控财产统一台账，到期提醒，逾期未处置的发督办单，三个工作日内答复。",
            "Keeps the ledger of what is held, warns of expiry, orders an answer where disposal is "
                + "slow."),
        crew: [.centre, .officer],
        acts: [OrderSupervision.self, AnswerSupervision.self],
        limits: [
            // The seed counts from filing, the law (E01) from the seizure: both clocks run.
            Limit(
                "M3-04", Words("立案后评估提醒", "Appraisal, counted from filing"),
                target: .days(30), owner: .officer, next: Appraisal.HandOverPapers.self,
                from: [
                    .on(Control.HoldConfirmed.self) { fact, file, day in
                        fact.opensDisposal
                            ? [Opening(Subject(.asset, fact.asset), from: file.filedOn ?? day)]
                            : []
                    }
                ],
                until: Appraisal.disposalClosers + [.on(Appraisal.PapersHandedOver.self)],
                pauses: Control.standstill, leads: .after(20, 25, 28)),
            Limit(
                "M3-07", Words("答复督办单", "Answer a supervision order"), target: .workdays(3),
                owner: .officer, next: AnswerSupervision.self,
                from: [.on(SupervisionOrdered.self)], until: [.on(SupervisionAnswered.self)]),
        ],
        messages: [
            Message(
                "M3-02",
                "【{法院}】{案号}案查封的{财产类别}将于{到期日}到期，"
                    + "如需续封请于{期限}前书面申请。")
        ]
    )
}

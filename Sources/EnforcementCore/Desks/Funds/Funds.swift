/// 案款管理: one case, one account; supervised, approved, paid out within thirty days.
public enum Funds: Desk {
    public static let code = "funds"

    public static let card = Card(
        Words("案款管理", "Case funds"),
        duty: Words(
            "到账登记、通知、核算、监管、审批、发放；一案一账户，超三十天未发放为零。",
            "Books what arrives, tells the officer, computes, supervises, approves, pays out; "
                + "nothing stays over thirty days."),
        crew: [.fundManager, .finance, .officer, .director, .vicePresident],
        acts: [
            Receive.self, NotifyArrival.self, Compute.self, Supervise.self, Approve.self,
            SendBack.self, PayOut.self,
        ],
        limits: [
            Limit(
                "F01", Words("通知承办人到账", "Tell the officer"), .law(.days(3), .funds2017(8)),
                target: .days(1), owner: .finance, next: NotifyArrival.self,
                from: [.on(Received.self)], until: [.on(ArrivalNotified.self)]),
            Limit(
                "P6-02", Words("核算案款", "Compute the payout"), target: .days(5),
                owner: .officer, next: Compute.self,
                from: [.on(ArrivalNotified.self), .on(SentBack.self)], until: [.on(Computed.self)]),
            Limit(
                "P6-03", Words("案款监管", "Supervise the payout"), target: .workdays(1),
                owner: .fundManager, next: Supervise.self, from: [.on(Computed.self)],
                until: [.on(Supervised.self), .on(SentBack.self)]),
            Limit(
                "P6-04", Words("案款审批", "Approve the payout"), target: .workdays(2),
                owner: .director, next: Approve.self,
                from: [.on(Supervised.self) { $0.opens(for: .director, $2) }],
                until: [.on(Approved.self), .on(SentBack.self)]),
            Limit(
                "P6-04b", Words("案款审批（副院长）", "Approve the payout (vice-president)"),
                target: .workdays(2), owner: .vicePresident, next: Approve.self,
                from: [.on(Supervised.self) { $0.opens(for: .vicePresident, $2) }],
                until: [.on(Approved.self), .on(SentBack.self)]),
            Limit(
                "P6-05", Words("支付案款", "Make the payment"), target: .workdays(2),
                owner: .finance, next: PayOut.self, from: [.on(Approved.self)],
                until: [.on(PaidOut.self)]),
            Limit(
                "F03", Words("案款发放", "Pay out"), .law(.days(30), .funds2017(10)),
                owner: .officer, next: Compute.self, from: [.on(ArrivalNotified.self)],
                until: [.on(PaidOut.self)], leads: .after(20, 25, 28)),
            Limit(
                "F10", Words("到账超三十天", "Thirty days from arrival"), target: .days(30),
                owner: .fundManager, next: Supervise.self, from: [.on(Received.self)],
                until: [.on(PaidOut.self)], leads: .after(20, 25, 28)),
        ],
        messages: [
            Message("P6-01", "【{法院}】{案号}案执行款{金额}元已于{日期}到账。"),
            Message(
                "P6-03",
                "【{法院}】{案号}案执行款正在办理发放，请确认收款账户（尾号{尾号}）是否正确，"
                    + "如有变更请带身份证到执行大厅办理，勿通过短信回复账号。"),
            Message(
                "P6-05",
                "【{法院}】{案号}案执行款{金额}元已于{日期}发放至您尾号{尾号}账户，请查收。",
                urgent: true),
        ],
        enters: [Received.self]
    )

    /// The case is filed; money may arrive even after closing, and must then be seen.
    static func mustBeFiled(_ file: CaseFile) throws(Refusal) {
        guard file.filedOn != nil else {
            throw Refusal("case.not-filed", "案件尚未立案", "The case is not filed yet")
        }
    }

    /// The payout a gate is asked to pass.
    static func payout(_ number: Int, _ file: CaseFile) throws(Refusal) -> Payout {
        guard let payout = file.payout(number), payout.isOpen else {
            throw Refusal("funds.no-payout", "没有待办的发放", "No payout in hand", field: "payout")
        }
        return payout
    }
}

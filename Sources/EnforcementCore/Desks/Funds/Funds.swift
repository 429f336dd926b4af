/// 案款管理: one case, one account; supervised, approved, paid out within thirty days.
public enum Funds: Desk {
    public static let code = "funds"

    public static let card = Card(
        Words("案款管理", "Case funds"),
        duty: Words(
            "到账认领、通知、核算、监管、审批、发放，对账日结；一案一账户，超三十天未发放为零。",
            "Claims what arrives, tells the officer, computes, supervises, approves, pays out, "
                + "closes the day; nothing stays over thirty days."),
        crew: [.fundManager, .finance, .officer, .judge, .director, .vicePresident, .teamLeader],
        acts: [
            Receive.self, BookLine.self, Claim.self, BankCash.self, Reverse.self,
            NotifyArrival.self, Compute.self, Supervise.self, Approve.self, SendBack.self,
            PayOut.self, RecordResult.self, Reissue.self, MatchPayment.self, ProposeKeeping.self,
            ApproveKeeping.self, EndKeeping.self, AskAccount.self, CheckAccount.self,
            ConfirmAccount.self, Lead.self,
        ] + planActs,
        courtActs: [TakeStatement.self, SettleLine.self, CloseDay.self, IssueBulletin.self],
        limits: arrivalLimits + gateLimits + keepingLimits + planLimits,
        reflexes: reflexes,
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
}

/// 立案审查及分流: takes an application in, looks it over, numbers it, finds its team.
public enum Filing: Desk {
    public static let code = "filing"

    public static let card = Card(
        Words("立案审查及分流", "Filing and triage"),
        duty: Words(
            "收取申请与材料，一次性告知补正，审查立案、编号，制作初次接待笔录，"
                + "分流到团队和承办人。",
            "Takes applications in, asks once for what is missing, files and numbers the case, "
                + "records the first reception, assigns class, team and handler."),
        crew: [.filingClerk, .centre],
        acts: [
            Submit.self, AskForPapers.self, Complete.self, Refuse.self, Accept.self,
            RecordReception.self, AssignClass.self, AssignHandler.self, IssueQueryCode.self,
            RevokeQueryCode.self, Triage.self, NoteCircumstance.self, MarkSpecial.self,
            ConfirmMove.self,
        ],
        courtActs: [SetTriage.self],
        limits: triageLimits + [
            Limit(
                "A04", Words("立案审查", "Review of the application"), .law(.days(7), .ew20(16)),
                target: .days(2), owner: .filingClerk, next: Accept.self,
                from: [.on(Submitted.self), .on(Completed.self)],
                until: [.on(Accepted.self), .on(Refused.self), .on(PapersAsked.self)]),
            Limit(
                "X1-01", Words("申请人补正材料", "Applicant completes the papers"),
                target: .days(15), owner: .filingClerk, next: Complete.self,
                from: [.on(PapersAsked.self)],
                until: [.on(Completed.self), .on(Refused.self), .on(Accepted.self)]),
            Limit(
                "X1-03", Words("初次接待笔录", "First reception record"), target: .days(1),
                owner: .filingClerk, next: RecordReception.self,
                from: [
                    .on(Accepted.self) { _, file, day in
                        file.reception == nil ? [Opening(from: day)] : []
                    }
                ], until: [.on(ReceptionRecorded.self)]),
            Limit(
                "A06", Words("确定承办人", "Assign a handler"), .law(.days(7), .steps2006(2)),
                target: .days(3), owner: .centre, next: AssignHandler.self,
                from: [.on(Accepted.self)], until: [.on(HandlerAssigned.self)]),
            Limit(
                "I01", Words("执行期限", "Case limit"), .law(.months(6), .tl00(5)),
                owner: .judge, next: Closing.Propose.self,
                from: [.on(Accepted.self) { $0.isNonLitigation ? [] : [Opening(from: $2)] }],
                until: [.on(Closing.Closed.self)], pauses: .all, leads: .before(30, 10, 5)),
            Limit(
                "I02", Words("非诉执行案件期限", "Case limit, non-litigation"),
                .law(.months(3), .tl00(5)), owner: .judge, next: Closing.Propose.self,
                from: [.on(Accepted.self) { $0.isNonLitigation ? [Opening(from: $2)] : [] }],
                until: [.on(Closing.Closed.self)], pauses: .all, leads: .before(30, 10, 5)),
        ],
        reflexes: triageReflexes,
        messages: [
            Message(
                "X1-04",
                "【{法院}】您的执行申请已立案，案号{案号}，查询密码请凭身份证到窗口领取，"
                    + "请勿泄露。"),
            Message(
                "P3-01",
                "【{法院}】{案号}案已分流为{繁简类型}案件，由{团队}办理，承办人{承办人}，"
                    + "电话{电话}。"),
            Message("M1-06", "【{法院}】{案号}案承办人变更为{承办人}，电话{电话}。"),
        ],
        enters: [Submitted.self]
    )
}

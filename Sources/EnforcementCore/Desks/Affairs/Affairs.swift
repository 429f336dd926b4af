/// 事务集约: the standard first steps of every case, done in one place by clerks and the centre.
public enum Affairs: Desk {
    public static let code = "affairs"

    public static let card = Card(
        Words("事务集约", "Routine work"),
        duty: Words(
            "收卷核对、核验身份、制发执行通知书和报告财产令、送达、催报财产、限制消费、"
                + "约见申请人、补告短信。",
            "Receives the file, checks identity, issues notice and report order, serves, follows "
                + "up the report, restricts consumption, asks for leads, settles letters."),
        crew: [.clerk, .centre, .tracer, .officer, .judge, .president],
        acts: [
            ReceiveFile.self, CheckIdentity.self, IssueNotice.self, Serve.self, DeemServed.self,
            RecordPropertyReport.self, ProposeRestriction.self, SignRestriction.self,
            LiftRestriction.self, AskForLeads.self, RecordLead.self, RecordSending.self,
            RecordDelivery.self, TellOtherwise.self, SetElectronicService.self,
        ] + documentActs,
        limits: firstSteps + afterNotice + restrictions + letters,
        messages: [
            Message(
                "P1-03",
                "【{法院}】您申请执行的{案号}案，已于{日期}向被执行人发出执行通知书和"
                    + "报告财产令。承办人{承办人}，电话{电话}。"),
            Message(
                "P1-06", "【{法院}】{案号}案，已于{日期}对被执行人{被执行人}采取限制消费措施。"),
            Message(
                "P1-08",
                "【{法院}】{案号}案，请您尽快提供被执行人的财产线索和下落。"
                    + "承办人{承办人}，电话{电话}。"),
        ],
        enters: [FileReceived.self]
    )

    /// From the hand-over to the notice.
    private static let firstSteps = [
        Limit(
            "A05", Words("接收材料、核对", "Receive the file"), .law(.days(3), .tl00(7)),
            target: .workdays(1), owner: .clerk, next: ReceiveFile.self,
            from: [.on(Filing.Accepted.self)],
            until: [.on(FileReceived.self), .on(Closing.Closed.self)]),
        Limit(
            "P1-02", Words("身份核验", "Check identity"), target: .workdays(1), owner: .tracer,
            next: CheckIdentity.self, from: [.on(FileReceived.self) { debtors($1, from: $2) }],
            until: [.on(IdentityChecked.self), .on(Closing.Closed.self)]),
        Limit(
            "B01", Words("发出执行通知书", "Issue the notice"), .law(.days(3), .steps2006(4)),
            target: .workdays(1), owner: .centre, next: IssueNotice.self,
            from: [.on(FileReceived.self)],
            until: [.on(NoticeIssued.self), .on(Closing.Closed.self)]),
        Limit(
            "B02", Words("收到申请后发出执行通知书", "Issue the notice, outer limit"),
            .law(.days(10), .int22(480)), owner: .centre, next: IssueNotice.self,
            from: [.on(Filing.Submitted.self)],
            until: [
                .on(NoticeIssued.self), .on(Filing.Refused.self), .on(Closing.Closed.self),
            ]),
        Limit(
            "B08", Words("通知申请人提供线索", "Ask the applicant for leads"),
            .law(.days(3), .steps2006(5)), owner: .officer, next: AskForLeads.self,
            from: [.on(FileReceived.self)],
            until: [.on(LeadsAsked.self), .on(Closing.Closed.self)]),
    ]

    /// Service and the property report, debtor by debtor.
    private static let afterNotice = [
        Limit(
            "P1-04", Words("送达执行通知书", "Serve the notice"), target: .days(3), owner: .clerk,
            next: Serve.self, from: [.on(NoticeIssued.self) { debtors($1, from: $2) }],
            until: [
                .on(Served.self) { $0.isDone || $0.way == .announcement },
                .on(Closing.Closed.self),
            ]),
        Limit(
            "B14", Words("公告送达期满", "Announcement runs out"), .law(.days(30), .cpl(95)),
            owner: .clerk, next: DeemServed.self,
            from: [
                .on(Served.self) { fact, _, day in fact.announcement(day) },
                .on(DocumentServed.self) { fact, _, day in fact.announcement(day) },
            ],
            until: [
                .on(Served.self) { $0.isDone }, .on(ServiceDeemed.self), .on(Closing.Closed.self),
                .on(DocumentDeemed.self),
            ], rolls: false),
        Limit(
            "P1-05", Words("财产报告催报、核查", "Check the property report"), target: .workdays(1),
            owner: .officer, next: RecordPropertyReport.self,
            from: [
                .on(NoticeIssued.self) { fact, file, _ in
                    debtors(file, from: fact.reportDue)
                }
            ],
            until: [.on(PropertyReported.self), .on(Closing.Closed.self)]),
    ]

    /// Proposing, signing and lifting, debtor by debtor.
    private static let restrictions = [
        Limit(
            "P1-06", Words("报请限制消费", "Propose the restriction"), target: .workdays(3),
            owner: .judge, next: ProposeRestriction.self,
            from: [
                .on(NoticeIssued.self) { fact, file, _ in
                    debtors(file, from: fact.performDue)
                }
            ],
            until: [.on(RestrictionProposed.self), .on(Closing.Closed.self)]),
        Limit(
            "P1-06b", Words("签发限制消费令", "Sign the restriction"),
            .law(.days(7), .steps2006(12)), target: .workdays(2), owner: .president,
            next: SignRestriction.self, from: [.on(RestrictionProposed.self)],
            until: [
                .on(RestrictionSigned.self), .on(RestrictionLifted.self), .on(Closing.Closed.self),
            ]),
        Limit(
            "D16", Words("解除限制消费", "Lift the restriction"), target: .workdays(1),
            owner: .judge, next: LiftRestriction.self,
            from: [
                .on(Funds.PaidOut.self) {
                    $1.outstanding > .zero ? [] : restricted($1, from: $2)
                },
                .on(Funds.TransferPaid.self) {
                    $1.outstanding > .zero ? [] : restricted($1, from: $2)
                },
            ],
            until: [.on(RestrictionLifted.self)]),
    ]

    private static let letters = [
        Limit(
            "10.2-12", Words("短信未送达补告", "Tell the applicant otherwise"),
            target: .workdays(1), owner: .clerk, next: TellOtherwise.self,
            from: [.on(LetterFailed.self)],
            until: [.on(LetterSettled.self), .on(LetterDelivered.self)])
    ]

    /// One clock for each debtor.
    private static func debtors(_ file: CaseFile, from day: Day) -> [Opening] {
        file.debtors.map { Opening(Subject(.party, $0.number), from: day) }
    }

    /// One clock for each debtor under a restriction, or with one on its way.
    private static func restricted(_ file: CaseFile, from day: Day) -> [Opening] {
        file.debtors.filter { $0.restriction?.isStanding ?? false }
            .map { Opening(Subject(.party, $0.number), from: day) }
    }
}

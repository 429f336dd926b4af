/// 执行实施: the teams. Everything that needs the judgement of an officer or a judge.
public enum Handling: Desk {
    public static let code = "handling"

    public static let card = Card(
        Words("执行实施", "Handling"),
        duty: Words(
            "团队阅卷、约谈、现场调查、核查线索、促成并监督和解、记录工作、报批中止与恢复。",
            "Takes over, interviews, investigates, checks leads, watches settlements, keeps the "
                + "work log, has stays approved and ended."),
        crew: [.teamLeader, .judge, .officer, .vicePresident, .president],
        acts: [
            TakeOver.self, Interview.self, RequestInvestigation.self, InvestigateOnSite.self,
            CheckLead.self, Settle.self, RecordInstalment.self, RecordBreach.self, LogWork.self,
            Exclude.self, Resume.self,
        ],
        limits: work + settlement + stays,
        messages: [
            Message(
                "P3-05",
                "【{法院}】{案号}案双方已于{日期}达成执行和解，请按约履行；对方不履行的，"
                    + "您可自履行期限最后一日起二年内申请恢复执行。")
        ],
        enters: [
            TakenOver.self, SettlementBreached.self, Closing.Returned.self,
            Dormancy.Returned.self, Detention.CarriedOut.self, Eviction.HandedOver.self,
            Auction.UnsoldReturned.self,
        ]
    )

    /// The grounds on which the court may not press the debtor: work limits stand still.
    private static let standstill = Pauses.only([.stay, .deferral, .higherCourt])

    private static let work = [
        Limit(
            "P3-01", Words("团队接收、阅卷", "Take the case over"), target: .workdays(1),
            owner: .teamLeader, next: TakeOver.self,
            from: [
                .on(Filing.HandlerAssigned.self) { fact, file, day in
                    file.takenOverOn == nil ? [Opening(from: day)] : []
                }
            ],
            until: [.on(TakenOver.self), .on(Closing.Closed.self)]),
        Limit(
            "P3-02", Words("约谈被执行人", "Interview the debtor"), target: .days(7),
            owner: .officer, next: Interview.self,
            from: [.on(Affairs.Served.self) { $0.isDone ? [Opening($0.subject, from: $2)] : [] }],
            until: [.on(Interviewed.self), .on(Closing.Closed.self)], pauses: standstill),
        Limit(
            "B10", Words("依申请启动调查", "Begin the investigation asked for"),
            .law(.days(10), .steps2006(6)), owner: .officer, next: InvestigateOnSite.self,
            from: [.on(InvestigationRequested.self)],
            until: [.on(Investigated.self), .on(Closing.Closed.self)], pauses: standstill),
        Limit(
            "B11", Words("完成财产调查", "Finish the first investigation"),
            .law(.months(1), .steps2006(6)), owner: .officer, next: InvestigateOnSite.self,
            from: [.on(TakenOver.self)],
            until: [.on(Investigated.self), .on(Closing.Closed.self)], pauses: standstill),
        Limit(
            "B09", Words("核查财产线索", "Check a lead"), .law(.days(7), .pi20(2)),
            target: .days(3), owner: .officer, next: CheckLead.self,
            from: [
                .on(Affairs.LeadRecorded.self) {
                    $0.isUrgent ? [] : [Opening($0.subject, from: $2)]
                }
            ],
            until: [.on(LeadChecked.self), Dormancy.whenClosedOtherwise]),
        Limit(
            "B09b", Words("核查紧急线索", "Check an urgent lead"), .law(.days(3), .pi20(2)),
            owner: .officer, next: CheckLead.self,
            from: [
                .on(Affairs.LeadRecorded.self) {
                    $0.isUrgent ? [Opening($0.subject, from: $2)] : []
                }
            ],
            until: [.on(LeadChecked.self), Dormancy.whenClosedOtherwise]),
    ]

    private static let settlement = [
        Limit(
            "P3-05", Words("和解分期履行", "Instalment of the settlement"),
            owner: .officer, next: RecordInstalment.self,
            from: [.on(Settled.self) { fact, _, day in fact.openings(day) }],
            until: [
                .on(InstalmentPerformed.self), .on(SettlementBreached.self),
                .on(Closing.Closed.self),
            ], rolls: false),
        Limit(
            "G04", Words("申请恢复执行期间", "Time to ask for restoration"),
            .law(.years(2), .set20(10)), owner: .officer, next: RecordBreach.self,
            from: [.on(Settled.self) { fact, _, day in [Opening(from: fact.lastDue ?? day)] }],
            until: [
                .on(InstalmentPerformed.self) { $0.isLast }, .on(SettlementBreached.self),
                .on(Closing.Closed.self),
            ]),
    ]

    private static let stays = [
        stay(
            "G01", Words("暂缓执行期满", "Deferral runs out"), .law(.years(1), .int22(467)),
            on: [.deferral]),
        stay(
            "G03", Words("上级暂缓期满", "Deferral by a higher court runs out"),
            .law(.months(3), .ew20(77)), on: [.higherCourt]),
        stay(
            "P3-09", Words("复查中止事由", "Look at the ground of a stay again"), nil,
            on: [.stay, .jurisdiction, .consultation, .dispute, .appraisal, .sale, .announcement]),
    ]

    /// The clock of one stay on some grounds: by law, or to be looked at every three months.
    private static func stay(
        _ id: String, _ title: Words, _ statute: Statute?, on grounds: Set<PauseGround>
    ) -> Limit {
        Limit(
            id, title, statute, target: statute == nil ? .months(3) : nil, owner: .judge,
            next: Resume.self,
            from: [
                .on(Excluded.self) {
                    grounds.contains($0.pause.ground) ? [Opening($0.subject, from: $2)] : []
                }
            ],
            until: [.on(Resumed.self), .on(Closing.Closed.self)], rolls: false)
    }
}

extension Control {
    /// The robot's own days, and the nodes of people whose signature or hand it needs.
    static let agentLimits = [
        Limit(
            "P2-00", Words("启动智慧查控", "Start the robot"), target: .workdays(1),
            owner: .tracer, next: Start.self,
            from: [.on(Affairs.FileReceived.self)],
            until: [.on(AgentStarted.self), .on(Inquired.self), whenClosed]),
        Limit(
            "P2-09b", Words("自动复查财产", "The robot inquires again"), owner: .system,
            next: Inquire.self,
            from: [
                .on(FeedbackRecorded.self) { fact, file, day in
                    guard fact.answers != nil, let next = file.nextInquiry(after: day) else {
                        return []
                    }
                    return [Opening(Subject(.party, fact.debtor), from: day, due: next)]
                }
            ], until: [.on(Inquired.self), whenClosedForGood],
            leads: .before(0, 0, 0), rolls: false,
            onDue: { Inquire(debtor: $0.subject.number) }),
        Limit(
            "P2-08d", Words("履行期满自动扣划", "The robot deducts"), owner: .system,
            next: TendDue.self,
            from: [
                .on(RulingSigned.self) { fact, file, day in
                    fact.ruling.kind == .deduction ? deductionDay(file, day) : []
                },
                .on(Affairs.NoticeIssued.self) { _, file, day in deductionDay(file, day) },
                .on(AgentStarted.self) { _, file, day in deductionDay(file, day) },
            ],
            until: [
                .on(DeductionOrdered.self) { _ in Subject.whole },
                .on(Tended.self) { $0.ends("P2-08d") }, whenClosed,
            ], leads: .before(0, 0, 0), rolls: false,
            onDue: { TendDue(limit: $0.limit, about: $0.subject) }),
        Limit(
            "P2-11", Words("作出续行裁定", "Sign the ruling to renew"), owner: .judge,
            next: SignRuling.self, from: renewalOpeners(30, unlessSigned: true),
            until: renewalClosers, leads: .before(30, 14, 0), rolls: false),
        Limit(
            "P2-11b", Words("自动续行", "The robot renews"), owner: .system, next: TendDue.self,
            from: renewalOpeners(ControlPlan.renewDays, unlessSigned: false),
            until: expiryClosers + [
                .on(RenewalOrdered.self) { Subject(.hold, $0.hold) },
                .on(Tended.self) { $0.ends("P2-11b") },
            ], leads: .before(0, 0, 0), rolls: false,
            onDue: { TendDue(limit: $0.limit, about: $0.subject) }),
        Limit(
            "P2-12", Words("未成指令人工处理", "Take up a failed order"), target: .workdays(1),
            owner: .tracer, next: SettleOrder.self, from: [.on(OrderFailed.self)],
            until: [.on(OrderRetried.self), .on(OrderSettled.self), whenClosed]),
    ]

    /// A dormant case is closed and inquired after all the same.
    private static let whenClosedForGood = Closer.on(Closing.Closed.self) { $0.mode != .dormant }

    private static let renewalClosers =
        expiryClosers + [
            .on(RenewalOrdered.self) { Subject(.hold, $0.hold) },
            .on(RulingSigned.self) { $0.ruling.kind == .renewal ? .whole : nil },
        ]

    /// The day after the last to perform, where a deduction ruling waits for it.
    private static func deductionDay(_ file: CaseFile, _ day: Day) -> [Opening] {
        guard file.agent.state != .idle, let ruling = file.openRuling(.deduction),
            let due = file.performDue, due >= day
        else { return [] }
        return [Opening(Subject(.ruling, ruling.number), from: day, due: due.adding(days: 1))]
    }

    /// So many days before a control ends, unless it is shorter than that.
    private static func renewalOpeners(_ days: Int, unlessSigned: Bool) -> [Opener] {
        [
            .on(HoldConfirmed.self) { fact, file, day in
                guard let until = fact.until else { return [] }
                return opening(fact.subject, until, days, file, day, unlessSigned)
            },
            .on(HoldRenewed.self) { fact, file, day in
                opening(fact.subject, fact.until, days, file, day, unlessSigned)
            },
        ]
    }

    private static func opening(
        _ subject: Subject, _ until: Day, _ days: Int, _ file: CaseFile, _ day: Day,
        _ unlessSigned: Bool
    ) -> [Opening] {
        let due = until.adding(days: -days)
        // Held for a while, the robot will be resumed: its clocks and the judge's run all the same.
        guard file.agent.state != .idle, due >= day,
            !unlessSigned || file.openRuling(.renewal) == nil
        else { return [] }
        return [Opening(subject, from: day, due: due)]
    }
}

extension CaseFile {
    /// The robot's next inquiry: daily for thirty days, weekly then, half-yearly once dormant
    /// (handbook 6.6, I08). Nil when there is nothing left to ask for.
    func nextInquiry(after day: Day) -> Day? {
        guard agent.state != .idle, let first = inquiries.first?.askedOn else { return nil }
        if let served = dormancy.servedOn, closedBy == .dormant {
            return Reinquiries.dates(closed: served).first { $0 > day }
        }
        guard closedOn == nil, outstanding > .zero else { return nil }
        return day.adding(days: first.days(until: day) < 30 ? 1 : 7)
    }
}

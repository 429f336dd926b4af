// The clocks and reflexes of triage (handbook 9.3).
extension Filing {
    static let triageLimits = [
        Limit(
            "9.3-1", Words("存款到位转速执", "Move to the fast team"), target: .workdays(1),
            owner: .centre, next: ConfirmMove.self,
            from: [
                .on(Triaged.self) { $0.asksCentre && $0.to == .fast ? [Opening(from: $2)] : [] }
            ],
            until: decided { !($0.asksCentre && $0.to == .fast) }),
        Limit(
            "9.3-2", Words("转出速执、简执", "Move out of fast or simple"), target: .workdays(2),
            owner: .centre, next: ConfirmMove.self,
            from: [
                .on(Triaged.self) { $0.asksCentre && $0.to != .fast ? [Opening(from: $2)] : [] }
            ],
            until: decided { !($0.asksCentre && $0.to != .fast) }),
        Limit(
            "9.3-3", Words("局长确认流转", "Director decides on a move"), target: .workdays(1),
            owner: .director, next: ConfirmMove.self,
            from: [.on(Triaged.self) { $0.asksDirector ? [Opening(from: $2)] : [] }],
            until: decided { !$0.asksDirector }),
        Limit(
            "9.3-60", Words("速执、简执60日未结", "Fast or simple case unsettled"),
            target: .days(60), owner: .centre, next: Triage.self,
            from: [
                .on(ClassAssigned.self) { fact, file, day in
                    let isQuick = fact.class == .fast || fact.class == .simple
                    return isQuick && file.triage.round > 0 && !file.triage.wasUnsettled
                        ? [Opening(from: file.filedOn ?? day)] : []
                }
            ],
            until: [
                .on(ClassAssigned.self) { $0.class == .ordinary || $0.class == .special },
                .on(Triaged.self) { $0.cause == .unsettled }, .on(Closing.Closed.self),
            ], pauses: .all, rolls: false, onDue: { _ in Triage(.unsettled) }),
    ]

    /// What ends the wait for a decision.
    private static func decided(
        _ isOther: @escaping @Sendable (Triaged) -> Bool
    ) -> [Closer] {
        [
            .on(ClassAssigned.self), .on(MoveDeclined.self), .on(Triaged.self, isOther),
            .on(Closing.Closed.self),
        ]
    }

    static let triageReflexes: [Reflex] = [
        .on(Accepted.self) { _, _, occasion in
            occasion.court.triage.isAutomatic ? [Triage(.filed)] : []
        },
        .on(Control.FeedbackRecorded.self) { _, file, _ in
            file.triage.round == 1 && file.isInquired ? [Triage(.inquired)] : []
        },
        .on(Control.HoldConfirmed.self) { _, file, _ in deposits(file) },
        .on(Control.HoldCounted.self) { _, file, _ in deposits(file) },
        .on(Control.MoneyArrived.self) { _, file, _ in deposits(file) },
        .on(Funds.Received.self) { _, file, _ in deposits(file) },
        .on(CircumstanceNoted.self) { _, file, _ in look(file) },
        .on(SpecialMarked.self) { _, file, _ in look(file) },
        .on(Appraisal.PapersHandedOver.self) { _, file, _ in look(file) },
        .on(Funds.PlanObjected.self) { _, file, _ in look(file) },
        .on(Eviction.Announced.self) { _, file, _ in look(file) },
    ]

    /// Money may have reached what is owed: after the first round, where the case is not fast yet.
    private static func deposits(_ file: CaseFile) -> [any Act] {
        file.triage.round > 0 && file.caseClass != .fast && file.isInquired
            ? [Triage(.deposits)] : []
    }

    private static func look(_ file: CaseFile) -> [any Act] {
        file.triage.round > 0 ? [Triage(.circumstance)] : []
    }
}

extension Filing.Triaged {
    fileprivate var asksCentre: Bool { move == .waitsForCentre }
    fileprivate var asksDirector: Bool { move == .waitsForDirector }
}

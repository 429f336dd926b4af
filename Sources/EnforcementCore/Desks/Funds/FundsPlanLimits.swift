extension Funds {
    /// The clocks of a plan of distribution and of objections to it (H14–H16).
    static let planLimits = [
        Limit(
            "P6-02b", Words("送达分配方案", "Serve the plan"), target: .days(5), owner: .officer,
            next: ServePlan.self, from: [.on(PlanMade.self)],
            until: [
                .on(PlanServed.self) { $0.completedOn != nil }, whenReplaced, whenClosed,
            ]),
        Limit(
            "H14", Words("分配方案异议期", "Time to object to the plan"),
            .law(planPeriod, .int22(509)), owner: .system, next: SettlePlan.self,
            from: [
                .on(PlanServed.self) { fact, _, _ in
                    fact.completedOn.map { [Opening(fact.subject, from: $0)] } ?? []
                }
            ], until: [.on(PlanSettled.self), whenReplaced, whenClosed],
            onDue: { SettlePlan(plan: $0.subject.number) }),
        Limit(
            "P6-02c", Words("通知方案异议", "Tell the others of the objection"), target: .days(3),
            owner: .officer, next: NotifyObjection.self, from: [.on(PlanObjected.self)],
            until: [.on(ObjectionNotified.self), .on(ObjectionEnded.self), whenClosed]),
        Limit(
            "H15", Words("对异议的反对意见", "Time to oppose the objection"),
            .law(planPeriod, .int22(510)), owner: .officer, next: EndObjection.self,
            from: [.on(ObjectionNotified.self)],
            until: [.on(ObjectionOpposed.self), .on(ObjectionEnded.self), whenClosed]),
        Limit(
            "P6-02d", Words("通知异议人", "Tell the objector of the opposition"),
            target: .days(3), owner: .officer, next: NotifyOpposition.self,
            from: [.on(ObjectionOpposed.self)],
            until: [.on(OppositionNotified.self), .on(ObjectionEnded.self), whenClosed]),
        Limit(
            "H16", Words("分配方案异议之诉", "Time to sue over the plan"),
            .law(planPeriod, .int22(510)), owner: .officer, next: EndObjection.self,
            from: [.on(OppositionNotified.self)],
            until: [.on(PlanSued.self), .on(ObjectionEnded.self), whenClosed]),
        Limit(
            "P6-02e", Words("修正分配方案", "Amend the plan"), target: .days(5), owner: .officer,
            next: MakePlan.self,
            from: [
                .on(ObjectionEnded.self) { fact, _, day in
                    fact.outcome.amends ? [Opening(Subject(.plan, fact.plan), from: day)] : []
                }
            ], until: [whenReplaced, whenClosed]),
    ]

    static let planActs: [any Act.Type] = [
        Itemise.self, JoinDistribution.self, MakePlan.self, ServePlan.self, ObjectToPlan.self,
        NotifyObjection.self, OpposeObjection.self, NotifyOpposition.self, RecordPlanSuit.self,
        EndObjection.self, SettlePlan.self,
    ]

    private static let whenReplaced = Closer.on(
        PlanMade.self,
        for: { fact in fact.replaces.map { Subject(.plan, $0) } })

    private static let whenClosed = Closer.on(Closing.Closed.self)
}

extension Custody {
    /// The clocks over what is held: its end told, its price, its sale, the answer to an order.
    static let limits = [
        Limit(
            "M3-02", Words("告知申请人查控到期", "Tell the applicant of the end"),
            owner: .system, next: RemindExpiry.self,
            from: [
                .on(Control.HoldConfirmed.self) { fact, _, day in
                    fact.until.map { [reminder(fact.subject, of: $0, on: day)] } ?? []
                },
                .on(Control.HoldRenewed.self) { fact, _, day in
                    [reminder(fact.subject, of: fact.until, on: day)]
                },
            ],
            until: Control.expiryClosers + [.on(ExpiryReminded.self)], leads: .before(0, 0, 0),
            rolls: false, onDue: { RemindExpiry(hold: $0.subject.number) }),
        // The seed counts from filing, the law (E01) from the seizure: both clocks run. What was
        // seized when the thirty days from filing were over has the law's clock alone.
        Limit(
            "M3-04", Words("立案后评估提醒", "Appraisal, counted from filing"),
            target: .days(30), owner: .officer, next: Appraisal.HandOverPapers.self,
            from: [
                .on(Control.HoldConfirmed.self) { fact, file, day in
                    let filed = file.filedOn ?? day
                    return fact.opensDisposal && filed.days(until: day) < 30
                        ? [Opening(Subject(.asset, fact.asset), from: filed)] : []
                }
            ],
            until: Appraisal.disposalClosers + [.on(Appraisal.PapersHandedOver.self)],
            pauses: Control.standstill, leads: .after(20, 25, 28)),
        Limit(
            "M3-06", Words("首封逾一年移送处置", "Idle for a year under our control"),
            .law(.years(1), .pre20(21)), owner: .officer, next: OfferDisposal.self,
            from: [
                .on(Control.HoldConfirmed.self) { fact, _, day in
                    fact.opensDisposal
                        ? [Opening(Subject(.asset, fact.asset), from: fact.from ?? day)] : []
                }
            ],
            until: Appraisal.disposalClosers + [
                .on(Auction.Announced.self), .on(TakeoverRecorded.self),
            ], pauses: Control.standstill, rolls: false),
        Limit(
            "M3-07", Words("答复督办单", "Answer a supervision order"), target: .workdays(3),
            owner: .officer, next: AnswerSupervision.self,
            from: [.on(SupervisionOrdered.self)],
            until: [.on(SupervisionAnswered.self), Control.whenClosed]),
    ]

    /// Told so many days before the last (handbook M3-02): the applicant has to ask for renewal
    /// seven days before, and needs time to write.
    private static let reminderDays = 30

    private static func reminder(_ subject: Subject, of until: Day, on day: Day) -> Opening {
        Opening(subject, from: day, due: max(until.adding(days: -reminderDays), day))
    }
}

extension CaseFile {
    /// Held first by us for over a year, and its sale not begun: `M3-06` has run out.
    func isIdle(_ asset: Int, on day: Day) -> Bool {
        effectiveHold(on: asset) != nil
            && deadline("M3-06", Subject(.asset, asset))?.isLate(on: day) ?? false
    }

    /// Changes one asset, by number.
    mutating func change(asset number: Int, _ change: (inout Asset) -> Void) {
        guard let place = assets.firstIndex(where: { $0.number == number }) else { return }
        change(&assets[place])
    }
}

/// Turns the steps of a plan into orders, each with its number and institution.
struct OrderWriter {
    let file: CaseFile
    let court: CourtFile
    let today: Day
    let causedAt: Moment
    private(set) var facts: [any Fact] = []
    private var orders = 0
    private var holds = 0

    init(file: CaseFile, court: CourtFile, today: Day, causedAt: Moment) {
        self.file = file
        self.court = court
        self.today = today
        self.causedAt = causedAt
    }

    init(file: CaseFile, _ occasion: Occasion) {
        self.init(
            file: file, court: occasion.court, today: occasion.today, causedAt: occasion.now)
    }

    /// The facts of what a person asked for.
    ///
    /// - Throws: `control.offline` where the institution cannot do it online any more.
    func written() throws(Refusal) -> [any Fact] {
        guard !facts.isEmpty else {
            throw Refusal(
                "control.offline", "该机构现不支持线上办理，请线下办理并登记",
                "The institution cannot do it online", field: "hold")
        }
        return facts
    }

    mutating func write(_ step: ControlPlan.Step) {
        guard let asset = file.asset(step.holding) else { return }
        let hold = step.control.flatMap { file.hold($0) }
        switch (step.action, hold) {
        case (.freeze, nil): place(asset, step, .freeze)
        case (.wait, nil): place(asset, step, .wait)
        case (.reduce, let hold?) where hold.kind != .deposit:
            facts.append(
                Control.HoldReduced(
                    hold: hold.number, limit: hold.amount - step.amount,
                    held: min(hold.held, hold.amount - step.amount)))
        case (.release, let hold?), (.reduce, let hold?): release(asset, hold, step)
        case (.renew, let hold?): renew(asset, hold)
        case (.deduct, let hold?): deduct(asset, hold, step)
        case (.freeze, _?), (.wait, _?), (.renew, nil), (.deduct, nil), (.release, nil),
            (.reduce, nil):
            preconditionFailure("a step without its control")
        }
    }

    private mutating func place(_ asset: Asset, _ step: ControlPlan.Step, _ measure: Measure) {
        guard let ruling = file.controlRuling else { return }
        let number = file.holds.count + holds + 1
        let last = Control.expiry(asset.kind).until(from: today)
        guard
            let order = order(
                asset, measure, Subject(.hold, number), amount: step.amount, until: last)
        else { return }
        holds += 1
        facts.append(
            Control.HoldOrdered(
                hold: number, asset: asset.number, ruling: ruling.number, kind: asset.kind,
                assetName: asset.name, amount: step.amount, order: order,
                exception: step.exception?.zh))
    }

    private mutating func release(_ asset: Asset, _ hold: Hold, _ step: ControlPlan.Step) {
        let measure: Measure = hold.state == .waiting ? .releaseWaiting : .release
        guard
            let order = order(
                asset, measure, Subject(.hold, hold.number), amount: step.amount,
                original: hold.order)
        else { return }
        facts.append(
            Control.ReleaseOrdered(
                hold: hold.number, amount: step.amount, reason: step.reason.zh, order: order))
    }

    private mutating func renew(_ asset: Asset, _ hold: Hold) {
        guard let end = hold.until else { return }
        let until = Control.expiry(hold.kind).until(from: end.adding(days: 1))
        guard
            let order = order(
                asset, .renew, Subject(.hold, hold.number), amount: hold.amount, until: until,
                original: hold.order)
        else { return }
        facts.append(Control.RenewalOrdered(hold: hold.number, until: until, order: order))
    }

    private mutating func deduct(_ asset: Asset, _ hold: Hold, _ step: ControlPlan.Step) {
        guard
            let order = order(
                asset, .deduct, Subject(.hold, hold.number), amount: step.amount,
                original: hold.order)
        else { return }
        facts.append(
            Control.DeductionOrdered(hold: hold.number, amount: step.amount, order: order))
    }

    /// Nil where the institution is gone, or cannot do it online: then it is a person's work.
    private mutating func order(
        _ asset: Asset, _ measure: Measure, _ subject: Subject, amount: Money,
        until: Day? = nil, original: Int? = nil
    ) -> LinkOrder? {
        guard let source = asset.source, let account = asset.account,
            let institution = court.institutions[source], institution.canDo(measure)
        else { return nil }
        orders += 1
        return LinkOrder(
            number: file.orders.count + orders, institution: source, debtor: asset.debtor,
            measure: measure, subject: subject, account: account, amount: amount, until: until,
            original: original, causedAt: causedAt)
    }
}

extension ControlPlan.Step {
    /// A freeze a person wants.
    static func by(hand asset: Asset, _ amount: Money) -> ControlPlan.Step {
        ControlPlan.Step(
            action: .freeze, holding: asset.number, control: nil, amount: amount,
            reason: Words("人工下达", "By hand"), law: .cpl(253), exception: nil)
    }

    /// What a person wants done to a control.
    static func by(
        hand action: ControlPlan.Action, _ hold: Hold, _ amount: Money, _ reason: Words, _ law: Law
    ) -> ControlPlan.Step {
        ControlPlan.Step(
            action: action, holding: hold.asset, control: hold.number, amount: amount,
            reason: reason, law: law, exception: nil)
    }
}

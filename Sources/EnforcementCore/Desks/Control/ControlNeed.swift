extension CaseFile {
    /// The plan for the case on a day: what is owed and allowed, what could be held, what is held.
    public func controlPlan(on today: Day, _ court: CourtFile) -> ControlPlan {
        ControlPlan(
            need(on: today, court), holdings: holdings(court, today),
            standings: holds.compactMap { standing($0) })
    }

    private func need(on today: Day, _ court: CourtFile) -> ControlPlan.Need {
        let settings = court.controls
        let ruling = controlRuling
        let target = target(on: today, projected: settings.projectedDays)
        var need = ControlPlan.Need(
            target: target, controlRoom: ruling.map { depositRoom(under: $0, target) } ?? .zero,
            today: today)
        need.isOver = closedOn != nil && closedBy != .dormant
        need.isRenewalSigned = openRuling(.renewal) != nil
        need.mayControl = ruling != nil && closedOn == nil && !isStayed
        // Money taken must have somewhere to go: this case's account with the court.
        need.takeRoom = settings.payeeAccount.isEmpty ? .zero : takeRoom(on: today)
        need.least = min(settings.leastOrder, need.target)
        need.tolerancePercent = settings.tolerancePercent
        need.haircutPercent = settings.haircutPercent
        for debtor in debtors where debtor.kind == .person {
            need.reserves[debtor.number] = settings.reserve
        }
        return need
    }

    /// What a ruling leaves for deposits. Things give way to money where the ruling covers all that
    /// is owed, but for some interest since; under a ruling for a part they would stay beside it.
    private func depositRoom(under ruling: Ruling, _ target: Money) -> Money {
        let room = ruling.amount - used(under: ruling)
        guard ruling.amount.fen * 6 / 5 >= target.fen else { return room }
        let things = holds.filter {
            $0.kind != .deposit && $0.state == .effective && $0.ruling == ruling.number
        }
        return min(ruling.amount, things.reduce(room) { $0 + $1.amount })
    }

    /// What may be deducted now: the time to perform has passed, nothing bars it, a ruling says so.
    private func takeRoom(on today: Day) -> Money {
        guard let due = performDue, today > due, !isStayed, closedOn == nil,
            let ruling = openRuling(.deduction)
        else { return .zero }
        return min(room(under: ruling), max(.zero, owed(on: today) - beingTaken))
    }

    /// The case stands still: nothing new is taken or held.
    private var isStayed: Bool {
        pauses.contains { $0.until == nil && Control.standstill.include($0.ground) }
    }

    /// Deposits with most free money first: the fewest accounts are touched.
    private func holdings(_ court: CourtFile, _ today: Day) -> [ControlPlan.Holding] {
        assets.sorted { ($1.value ?? .zero, $0.number) < ($0.value ?? .zero, $1.number) }
            .map { asset in
                let institution = asset.source.flatMap { court.institutions[$0] }
                let isThere = party(asset.debtor)?.isExisting != false
                return ControlPlan.Holding(
                    id: asset.number, debtor: asset.debtor, kind: asset.kind,
                    available: asset.value, isHeldByOthers: asset.isHeldByOthers,
                    protection: asset.protection, pushes: institution?.pushes ?? false,
                    isReachable: isThere && asset.account != nil && asset.disposal == .none
                        && institution?.canDo(.freeze) == true
                        && !wasRefused(asset, on: today))
            }
    }

    /// A registry that said no is not asked again the same day; a bank only where it has told of
    /// money since, three times at most.
    private func wasRefused(_ asset: Asset, on today: Day) -> Bool {
        let times = holds.count { hold in
            hold.asset == asset.number && hold.state == .refused
                && hold.order.flatMap { order($0) }?.causedAt.day == today
        }
        guard asset.kind == .deposit, let value = asset.value, value > .zero else {
            return times > 0
        }
        return times >= 3
    }

    private func standing(_ hold: Hold) -> ControlPlan.Standing? {
        guard hold.isInForce || hold.state == .ordered else { return nil }
        let isUnanswered = hold.state == .ordered || hold.order == nil
        return ControlPlan.Standing(
            id: hold.number, holding: hold.asset, kind: hold.kind,
            // By hand a control is what it holds; online its limit catches what comes later.
            limit: hold.order == nil && hold.state == .effective ? hold.held : hold.amount,
            held: hold.held, isWaiting: hold.state == .waiting, until: hold.until,
            isBusy: isUnanswered || isBusy(hold.number))
    }
}

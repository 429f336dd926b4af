import EnforcementCore

extension ControlWorld {
    /// One thing happens that nobody at court has asked for.
    mutating func happen() throws(BrokenPromise) {
        switch chance.whole(0...99) {
        case 0..<22: credit()
        case 22..<32: withdraw()
        case 32..<39: pay(full: false)
        case 39..<40: pay(full: true)
        case 40..<44: stand()
        case 44..<56: sign()
        case 56..<64: otherEnds()
        case 64..<67: otherComes()
        case 67..<77: poll()
        case 77..<78: close()
        case 78..<94: try pass(days: chance.whole(1...9))
        default: try pass(days: chance.whole(60...400))
        }
        try checkHeld("an event")
    }

    private var anyAccount: Int { accounts.indices.last ?? 0 }

    private mutating func credit() {
        count(event: "credit")
        let place = chance.whole(0...anyAccount)
        accounts[place].credit(amount())
        if accounts[place].pushes { tell(.credit(account: accounts[place].id)) }
    }

    private mutating func withdraw() {
        count(event: "withdrawal")
        accounts[chance.whole(0...anyAccount)].withdraw(amount())
    }

    private mutating func pay(full: Bool) {
        count(event: full ? "paid in full" : "payment")
        court.debt = full ? .zero : max(.zero, court.debt - amount())
        isExcused = true
    }

    private mutating func stand() {
        count(event: court.isStayed ? "resumption" : "stay")
        court.isStayed.toggle()
    }

    private mutating func sign() {
        switch chance.whole(0...3) {
        case 0:
            count(event: "control ruling")
            court.granted = max(court.granted, chance.happens(60) ? court.target : amount())
        case 1:
            count(event: "deduction ruling")
            court.mayTake = true
            court.grantedToTake = court.taken + (chance.happens(60) ? court.debt : amount())
        case 2:
            count(event: "renewal ruling")
            court.renewalSince = court.renewalSince ?? today
        default:
            count(event: "all rulings")
            court.granted = max(court.granted, court.target)
            court.grantedToTake = court.taken + court.debt
            court.renewalSince = court.renewalSince ?? today
        }
    }

    private mutating func otherEnds() {
        count(event: "another court's freeze ends")
        let place = chance.whole(0...anyAccount)
        promote(accounts[place].endOther(takes: chance.happens(30), today))
    }

    private mutating func otherComes() {
        count(event: "another court's freeze comes")
        accounts[chance.whole(0...anyAccount)].add(nil, amount(), waits: false, until: nil)
    }

    /// The court asks again: all balances, and who stands first.
    private mutating func poll() {
        count(event: "inquiry")
        for account in accounts { court.learn(account) }
    }

    private mutating func close() {
        count(event: "closing")
        court.isOver = true
    }

    /// Days go by, rest days like others: interest runs, what was not renewed lapses.
    private mutating func pass(days: Int) throws(BrokenPromise) {
        count(event: days < 10 ? "days" : "months")
        for _ in 0..<days {
            today = today.adding(days: 1)
            if !court.isStayed {
                court.debt = Money(fen: court.debt.fen + court.debt.fen * 175 / 1_000_000)
            }
            try lapse()
            var isNews = false
            if !untold.isEmpty, chance.happens(50) {
                hear(untold.removeFirst())
                isNews = true
            }
            while let old = court.orders.first, old.sentOn.days(until: today) > 3 {
                isNews = try advance() || isNews
            }
            if isNews || isRenewalDue { try tend() }
        }
    }

    private var isRenewalDue: Bool {
        guard court.renewalSince != nil else { return false }
        return court.controls.contains { control in
            guard let until = control.until, !court.isBusy(control) else { return false }
            return today.days(until: until) <= ControlPlan.renewDays
        }
    }

    private mutating func lapse() throws(BrokenPromise) {
        var lapsed: [Int] = []
        for place in accounts.indices {
            let (ours, promoted) = accounts[place].lapse(today)
            lapsed += ours
            promote(promoted)
        }
        // Whether a renewal under way came in time, only its answer says.
        let ended = court.controls.filter { ($0.until ?? today) < today && !isRenewing($0.id) }
        try checkLapse(ended, lapsed)
        for _ in ended { count(event: "lapse") }
        court.controls.removeAll { control in ended.contains { $0.id == control.id } }
        court.orders.removeAll { order in ended.contains { $0.id == order.control } }
    }

    func isRenewing(_ control: Int) -> Bool {
        court.orders.contains { $0.control == control && $0.step.action == .renew }
    }

    mutating func promote(_ controls: [Int]) {
        for control in controls {
            count(event: "moved up")
            isExcused = true
            tell(.promotion(control: control))
        }
    }

    private mutating func tell(_ news: News) {
        if !untold.contains(news) { untold.append(news) }
    }
}

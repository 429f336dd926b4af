import EnforcementCore

// What chance takes hold of: mostly a thing the act is for, now and then any thing or none.
extension FundsWorld {
    mutating func pickCase() -> Int { chance.whole(0...model.cases.count - 1) }

    /// Round sums, odd ones, and some over the director's limit.
    mutating func amount() -> Int {
        chance.happens(50) ? chance.whole(1...500) * 100 : chance.whole(1...60_000)
    }

    /// A person of one of the roles; now and then anybody.
    mutating func who(_ roles: Role...) -> String {
        let right = FundsCrew.names.filter { isOne($0, roles) }
        return chance.pick(chance.happens(88) ? right : FundsCrew.names) ?? "li"
    }

    /// The officer of the case; now and then anybody.
    mutating func officer(of place: Int) -> String {
        chance.happens(88)
            ? model.cases[place].handler : chance.pick(FundsCrew.names) ?? "li"
    }

    func isOne(_ person: String, _ roles: Role...) -> Bool { isOne(person, roles) }

    private func isOne(_ person: String, _ roles: [Role]) -> Bool {
        FundsCrew.roles[person].map { held in roles.contains { held.contains($0) } } ?? false
    }

    func isOfficer(_ person: String, of place: Int) -> Bool {
        isOne(person, .officer) && model.cases[place].handler == person
    }

    /// A number the bank has not given; now and then one it has.
    mutating func newReference() -> String {
        if chance.happens(4), let known = chance.pick(model.lines.keys.sorted()) { return known }
        referencesGiven += 1
        return "L\(referencesGiven)"
    }

    mutating func pickLine(_ fits: (ModelLine) -> Bool) -> String {
        let all = model.lines.keys.sorted()
        let right = all.filter { model.lines[$0].map(fits) ?? false }
        return chance.pick(chance.happens(90) && !right.isEmpty ? right : all) ?? "L0"
    }

    /// Case and number of a receipt.
    mutating func pickReceipt(
        _ fits: (ModelCase, ModelReceipt) -> Bool
    ) -> (place: Int, receipt: Int) {
        var right: [(Int, Int)] = []
        for (place, file) in model.cases.enumerated() {
            for (number, receipt) in file.receipts.enumerated() where fits(file, receipt) {
                right.append((place, number + 1))
            }
        }
        if chance.happens(92), let found = chance.pick(right) { return found }
        let place = pickCase()
        return (place, chance.whole(1...model.cases[place].receipts.count + 1))
    }

    /// Case and number of a payout.
    mutating func pickPayout(_ fits: (ModelPayout) -> Bool) -> (place: Int, payout: Int) {
        var right: [(Int, Int)] = []
        for (place, file) in model.cases.enumerated() {
            for (number, payout) in file.payouts.enumerated() where fits(payout) {
                right.append((place, number + 1))
            }
        }
        if chance.happens(92), let found = chance.pick(right) { return found }
        let place = pickCase()
        return (place, chance.whole(1...model.cases[place].payouts.count + 1))
    }

    func yuan(_ fen: Int) -> JSON { .string(Money(fen: Int64(fen)).description) }
    func json(_ day: Day) -> JSON { .string(day.description) }
}

extension ModelCase {
    func receipt(_ number: Int) -> ModelReceipt? {
        receipts.indices.contains(number - 1) ? receipts[number - 1] : nil
    }

    func payout(_ number: Int) -> ModelPayout? {
        payouts.indices.contains(number - 1) ? payouts[number - 1] : nil
    }
}

import EnforcementCore

// Money that is put off, and accounts that change.
extension FundsWorld {
    mutating func proposeKeeping() -> FundsDeed {
        let (place, receipt) = pickReceipt { file, found in
            !found.isReversed && found.keeping == nil
        }
        let person = officer(of: place)
        let review = model.today.adding(days: chance.happens(90) ? 20 : 0)
        let found = model.cases[place].receipt(receipt)
        let ground = chance.pick(KeepingGround.allCases) ?? .stayed
        return FundsDeed(
            "funds.propose-keeping", by: person, in: place,
            [
                "receipt": .number(receipt), "ground": .string(ground.rawValue),
                "reason": "示例事由", "reviewOn": json(review),
            ],
            isRight: isOfficer(person, of: place) && review > model.today
                && found.map { !$0.isReversed && $0.keeping == nil } ?? false
                && model.cases[place].free(receipt) > 0
        ) { $0.cases[place].receipts[receipt - 1].keeping = .init(asker: person) }
    }

    mutating func approveKeeping() -> FundsDeed {
        let (place, receipt) = pickReceipt { _, found in
            found.keeping.map { !$0.isApproved } ?? false
        }
        let person = who(.director, .vicePresident)
        let agrees = chance.happens(75)
        let found = model.cases[place].receipt(receipt)
        return FundsDeed(
            "funds.approve-keeping", by: person, in: place,
            ["receipt": .number(receipt), "agrees": .bool(agrees)],
            isRight: isOne(person, .director, .vicePresident)
                && found.map { !$0.isReversed } ?? false
                && found?.keeping.map { !$0.isApproved && $0.asker != person } ?? false
        ) {
            if agrees {
                $0.cases[place].receipts[receipt - 1].keeping?.isApproved = true
            } else {
                $0.cases[place].receipts[receipt - 1].keeping = nil
            }
        }
    }

    mutating func endKeeping() -> FundsDeed {
        let (place, receipt) = pickReceipt { _, found in found.keeping != nil }
        let person = chance.happens(50) ? who(.fundManager) : officer(of: place)
        let found = model.cases[place].receipt(receipt)
        return FundsDeed(
            "funds.end-keeping", by: person, in: place,
            ["receipt": .number(receipt), "reason": "事由消失"],
            isRight: (isOne(person, .fundManager) || isOfficer(person, of: place))
                && found.map { !$0.isReversed && $0.keeping != nil } ?? false
        ) { $0.cases[place].receipts[receipt - 1].keeping = nil }
    }

    mutating func askAccount() -> FundsDeed {
        let place = pickCase()
        let person = chance.happens(70) ? who(.clerk) : officer(of: place)
        let party = chance.happens(92) ? chance.whole(1...2) : chance.whole(1...4)
        let number = chance.happens(92) ? "6200000\(chance.whole(1...5))" : "12"
        return FundsDeed(
            "funds.ask-account", by: person, in: place,
            [
                "party": .number(party), "bank": .string(FundsCrew.bank),
                "number": .string(number), "proof": "当面核对",
            ],
            isRight: (isOne(person, .clerk) || isOfficer(person, of: place)) && party < 3
                && number.count >= 8 && model.cases[place].accounts[party] != number
        ) { $0.cases[place].asks[party] = (number, person) }
    }

    mutating func checkAccount() -> FundsDeed {
        let waiting = model.cases.enumerated().flatMap { place, file in
            file.asks.keys.sorted().map { (place, $0) }
        }
        let place: Int
        let party: Int
        if chance.happens(92), let found = chance.pick(waiting) {
            (place, party) = found
        } else {
            (place, party) = (pickCase(), chance.whole(1...3))
        }
        let person = who(.fundManager, .director)
        let agrees = chance.happens(80)
        let ask = model.cases[place].asks[party]
        return FundsDeed(
            "funds.check-account", by: person, in: place,
            ["party": .number(party), "agrees": .bool(agrees)],
            isRight: isOne(person, .fundManager, .director)
                && ask.map { $0.asker != person } ?? false
        ) {
            $0.cases[place].asks[party] = nil
            guard agrees, let ask else { return }
            let isFirst = $0.cases[place].accounts[party] == nil
            $0.cases[place].accounts[party] = ask.number
            $0.cases[place].payableFrom[party] = $0.today.adding(
                days: isFirst ? 0 : FundsCrew.coolingDays)
        }
    }
}

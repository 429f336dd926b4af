import EnforcementCore

// Money coming in: by hand, by the bank's lines, in cash, wrongly.
extension FundsWorld {
    mutating func receive() -> FundsDeed {
        let (place, amount) = (pickCase(), amount())
        let person = who(.finance, .fundManager)
        let reference = chance.happens(5) ? nil : newReference()
        let day = chance.happens(60) ? nil : model.today.adding(days: chance.whole(-5...1))
        let booked = model.bookingDay(day ?? model.today)
        let isKnown = reference.map { model.lines[$0] != nil } ?? true
        let today = model.today
        return FundsDeed(
            "funds.receive", by: person, in: place,
            [
                "amount": yuan(amount), "payer": "李某某", "way": "transfer",
                "reference": reference.map { .string($0) }, "arrivedOn": day.map { json($0) },
            ],
            isRight: isOne(person, .finance, .fundManager) && !model.cases[place].isClosed
                && day ?? today <= today && !isKnown
        ) {
            guard let reference else { return }
            $0.lines[reference] = ModelLine(
                amount: amount, isCredit: true, account: nil, use: .receipt)
            $0.credited += amount
            $0.cases[place].receipts.append(
                ModelReceipt(
                    amount: amount, isCash: false, line: reference, payerAccount: nil,
                    isNotified: false))
            $0.move(amount, from: .held, to: .bank, on: booked)
        }
    }

    mutating func receiveCash() -> FundsDeed {
        let (place, amount) = (pickCase(), amount())
        let person = who(.finance, .fundManager)
        let day = chance.happens(60) ? nil : model.today.adding(days: chance.whole(-3...1))
        let second = chance.happens(92) ? "wu" : "li"
        let reason = chance.happens(50) ? JSON.string("路途较远") : nil
        let booked = model.bookingDay(day ?? model.today)
        let isInTime = (day ?? model.today) == model.today || reason != nil
        return FundsDeed(
            "funds.receive", by: person, in: place,
            [
                "amount": yuan(amount), "payer": "李某某", "way": "cash", "first": "li",
                "second": .string(second), "arrivedOn": day.map { json($0) }, "reason": reason,
            ],
            isRight: isOne(person, .finance, .fundManager) && !model.cases[place].isClosed
                && day ?? model.today <= model.today && second != "li" && isInTime
        ) {
            $0.cashTaken += amount
            $0.cases[place].receipts.append(
                ModelReceipt(
                    amount: amount, isCash: true, line: nil, payerAccount: nil,
                    isNotified: false))
            $0.move(amount, from: .held, to: .cash, on: booked)
        }
    }

    mutating func bookLine() -> FundsDeed {
        let (place, amount) = (pickCase(), amount())
        let person = chance.happens(96) ? "system" : who(.finance)
        let reference = newReference()
        let day = model.today.adding(days: chance.whole(-4...1))
        let booked = model.bookingDay(day)
        let account = chance.happens(70) ? "62009999" : nil
        let target = chance.happens(95) ? place + 1 : 77
        let subAccount = house.court.subAccount(of: FileID(court: 1, number: target))
        return FundsDeed(
            "funds.book-line", by: person, in: place,
            [
                "reference": .string(reference), "amount": yuan(amount), "bookedOn": json(day),
                "payer": "李某某", "payerAccount": account.map { .string($0) },
                "subAccount": .string(subAccount.description),
            ],
            isRight: person == "system" && !model.cases[place].isClosed && target == place + 1
                && model.lines[reference] == nil
        ) {
            $0.lines[reference] = ModelLine(
                amount: amount, isCredit: true, account: account, use: .receipt)
            $0.credited += amount
            $0.cases[place].receipts.append(
                ModelReceipt(
                    amount: amount, isCash: false, line: reference, payerAccount: account,
                    isNotified: true))
            $0.move(amount, from: .held, to: .bank, on: booked)
        }
    }

    mutating func claim() -> FundsDeed {
        let place = pickCase()
        let person = who(.finance, .fundManager)
        let reference = pickLine { $0.isCredit && $0.use == nil }
        let line = model.lines[reference]
        return FundsDeed(
            "funds.claim", by: person, in: place, ["line": .string(reference)],
            isRight: isOne(person, .finance, .fundManager) && !model.cases[place].isClosed
                && line.map { $0.isCredit && $0.use == nil } ?? false
        ) {
            guard let line else { return }
            $0.lines[reference]?.use = .receipt
            $0.cases[place].receipts.append(
                ModelReceipt(
                    amount: line.amount, isCash: false, line: reference,
                    payerAccount: line.account, isNotified: true))
            $0.move(line.amount, from: .held, to: .suspense)
        }
    }

    mutating func bankCash() -> FundsDeed {
        let (place, receipt) = pickReceipt { $1.isCashInHand }
        let person = who(.finance, .fundManager)
        let sum = model.cases[place].receipt(receipt)?.amount ?? 0
        let reference = pickLine { $0.isCredit && $0.use == nil && $0.amount == sum }
        let line = model.lines[reference]
        let isCash = model.cases[place].receipt(receipt)?.isCashInHand ?? false
        return FundsDeed(
            "funds.bank-cash", by: person, in: place,
            ["receipt": .number(receipt), "line": .string(reference)],
            isRight: isOne(person, .finance, .fundManager) && isCash
                && line.map { $0.isCredit && $0.use == nil && $0.amount == sum } ?? false
        ) {
            $0.lines[reference]?.use = .banking
            $0.cases[place].receipts[receipt - 1].line = reference
            $0.cashBanked += sum
            $0.move(sum, from: .cash, to: .suspense)
        }
    }

    mutating func reverse() -> FundsDeed {
        let (place, receipt) = pickReceipt { file, found in !found.isReversed }
        let person = who(.fundManager)
        let found = model.cases[place].receipt(receipt)
        let isFree = model.cases[place].free(receipt) == found?.amount
        return FundsDeed(
            "funds.reverse", by: person, in: place,
            ["receipt": .number(receipt), "reason": "登记有误"],
            isRight: isOne(person, .fundManager) && found.map { !$0.isReversed } ?? false && isFree
        ) {
            guard let found else { return }
            $0.cases[place].receipts[receipt - 1].isReversed = true
            if let line = found.line {
                $0.lines[line]?.use = nil
                $0.move(found.amount, from: .suspense, to: .held)
            } else {
                $0.cashBack += found.amount
                $0.move(found.amount, from: .cash, to: .held)
            }
        }
    }

    mutating func notify() -> FundsDeed {
        let (place, receipt) = pickReceipt { !$1.isNotified && !$1.isReversed }
        let person = who(.finance, .fundManager)
        let found = model.cases[place].receipt(receipt)
        return FundsDeed(
            "funds.notify-arrival", by: person, in: place, ["receipt": .number(receipt)],
            isRight: isOne(person, .finance, .fundManager)
                && found.map { !$0.isNotified && !$0.isReversed } ?? false
        ) { $0.cases[place].receipts[receipt - 1].isNotified = true }
    }
}

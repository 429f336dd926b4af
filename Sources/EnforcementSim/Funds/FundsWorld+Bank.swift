import EnforcementCore

// What the bank says and what comes of it: statements, results, returned money, closed days.
extension FundsWorld {
    mutating func statement() -> FundsDeed {
        let person = chance.happens(60) ? "system" : who(.finance)
        var after = model
        var said: [JSON] = []
        var new: Set<String> = []
        var isNew = true
        for _ in 0..<chance.whole(0...3) {
            let (reference, line, day) = newLine()
            isNew = isNew && new.insert(reference).inserted && model.lines[reference] == nil
            said.append(json(line, reference, day))
            after.take(line, reference, after.bookingDay(day))
        }
        let day = model.today.adding(days: -chance.whole(1...2))
        let closing =
            after.sum(.bank, through: day) + (chance.happens(75) ? 0 : chance.whole(-500...500))
        after.statements[day] = closing
        return FundsDeed(
            "funds.take-statement", by: person,
            [
                "digest": "示例摘要", "lines": .number(said.count), "waiting": .array(said),
                "days": [["day": json(day), "closing": yuan(closing)]],
            ],
            isRight: (person == "system" || isOne(person, .finance)) && isNew
        ) { $0 = after }
    }

    /// Money in of no case, cash that was taken to the bank, money paid by hand, or anything.
    private mutating func newLine() -> (String, ModelLine, Day) {
        let day = model.today.adding(days: -chance.whole(0...3))
        let isCredit = chance.happens(65)
        let cash = model.cases.flatMap { $0.receipts.filter(\.isCashInHand).map(\.amount) }
        let byHand = model.cases.flatMap { file in
            file.payouts.filter { $0.isByHand && $0.matched == 0 }
                .map { $0.creditors + $0.refund }.filter { $0 > 0 }
        }
        let likely = chance.happens(60) ? chance.pick(isCredit ? cash : byHand) : nil
        let line = ModelLine(
            amount: likely ?? amount(), isCredit: isCredit,
            account: chance.happens(50) ? "62008888" : nil)
        return (newReference(), line, day)
    }

    private func json(_ line: ModelLine, _ reference: String, _ day: Day) -> JSON {
        [
            "reference": .string(reference), "direction": line.isCredit ? "credit" : "debit",
            "amount": yuan(line.amount), "bookedOn": json(day), "counterparty": "李某某",
            "counterpartyAccount": line.account.map { .string($0) } ?? .null, "isReturn": false,
        ]
    }

    mutating func result() -> FundsDeed {
        let (place, number) = pickPayout { $0.transfers.contains { $0.state != .returned } }
        let person = who(.finance)
        let payout = model.cases[place].payout(number)
        let transfer = chance.whole(1...max(1, payout?.transfers.count ?? 1))
        let isPaid = chance.happens(65)
        let day = chance.happens(60) ? nil : model.today.adding(days: chance.whole(-3...1))
        let sent = payout.flatMap {
            $0.transfers.indices.contains(transfer - 1) ? $0.transfers[transfer - 1] : nil
        }
        let round =
            chance.happens(50) ? nil : chance.happens(85) ? sent?.round : chance.whole(1...3)
        let isOfNow = round == nil || round == sent?.round
        let isRight = sent.map { isPaid ? $0.state == .ordered : $0.state != .returned } ?? false
        let booked = model.bookingDay(min(day ?? model.today, model.today))
        return FundsDeed(
            "funds.record-result", by: person, in: place,
            [
                "payout": .number(number), "transfer": .number(transfer),
                "result": isPaid ? "paid" : "returned", "on": day.map { json($0) },
                "round": round.map { .number($0) },
            ],
            isRight: isOne(person, .finance) && isRight && isOfNow
        ) { $0.answer(place, number - 1, transfer - 1, isPaid: isPaid, on: booked) }
    }

    mutating func reissue() -> FundsDeed {
        let (place, number) = pickPayout { $0.transfers.contains { $0.state == .returned } }
        let person = who(.finance)
        let file = model.cases[place]
        let payout = file.payout(number)
        let transfer = (payout?.transfers.firstIndex { $0.state == .returned } ?? 0) + 1
        let sent = payout.flatMap { $0.transfers.isEmpty ? nil : $0.transfers[transfer - 1] }
        let isPayable =
            sent?.party.flatMap { file.payableFrom[$0] }.map { model.today >= $0 } ?? true
        let isOther =
            payout.map { ![$0.proposer, $0.supervisor, $0.approver].contains(person) } ?? false
        return FundsDeed(
            "funds.reissue", by: person, in: place,
            ["payout": .number(number), "transfer": .number(transfer), "batch": "B10"],
            isRight: isOne(person, .finance) && isOther && isPayable && sent?.state == .returned
        ) {
            $0.cases[place].payouts[number - 1].payer = person
            $0.cases[place].payouts[number - 1].transfers[transfer - 1].state = .ordered
            $0.cases[place].payouts[number - 1].transfers[transfer - 1].round += 1
            $0.move(sent?.amount ?? 0, from: .payees, to: .returned)
        }
    }

    mutating func match() -> FundsDeed {
        let (place, number) = pickPayout { $0.isByHand }
        let person = who(.finance, .fundManager)
        let payout = model.cases[place].payout(number)
        let open = payout.map { $0.creditors + $0.refund - $0.matched } ?? 0
        let reference = pickLine { !$0.isCredit && $0.use == nil && $0.amount <= open }
        let line = model.lines[reference]
        return FundsDeed(
            "funds.match-payment", by: person, in: place,
            ["payout": .number(number), "line": .string(reference)],
            isRight: isOne(person, .finance, .fundManager) && payout?.isByHand ?? false
                && line.map { !$0.isCredit && $0.use == nil && $0.amount <= open } ?? false
        ) {
            $0.lines[reference]?.use = .payment
            $0.cases[place].payouts[number - 1].matched += line?.amount ?? 0
            $0.move(line?.amount ?? 0, from: .suspense, to: .bank)
        }
    }

    mutating func settle() -> FundsDeed {
        let person = who(.finance)
        let reference = pickLine { $0.use == nil }
        let line = model.lines[reference]
        let account: Posting.Account = chance.happens(50) ? .fees : .treasury
        let day = model.today.adding(days: chance.happens(80) ? 0 : chance.whole(-6...1))
        let isCovered = line.map { $0.isCredit || $0.amount <= -model.sum(account) } ?? false
        return FundsDeed(
            "funds.settle-line", by: person,
            [
                "line": .string(reference), "account": .string(account.rawValue),
                "on": json(day), "reason": "上缴国库",
            ],
            isRight: isOne(person, .finance) && line.map { $0.use == nil } ?? false && isCovered
                && day == model.today
        ) {
            guard let line else { return }
            $0.lines[reference]?.use = .settled
            guard !line.isCredit else {
                return $0.move(line.amount, from: account, to: .suspense)
            }
            $0.handedOver += line.amount
            $0.move(line.amount, from: .suspense, to: account)
        }
    }

    mutating func closeDay() -> FundsDeed {
        let person = who(.finance, .fundManager)
        let day = model.today.adding(days: -chance.whole(0...2))
        let note = chance.happens(40) ? JSON.string("在途") : nil
        let said = model.statements[day]
        let isEven = said == model.sum(.bank, through: day)
        return FundsDeed(
            "funds.close-day", by: person, ["day": json(day), "note": note],
            isRight: isOne(person, .finance, .fundManager) && day < model.today
                && model.closedThrough.map { day > $0 } ?? true && said != nil
                && (isEven || note != nil)
        ) { $0.closedThrough = day }
    }
}

extension FundsModel {
    /// A line of the statement that belongs to no case yet.
    fileprivate mutating func take(_ line: ModelLine, _ reference: String, _ day: Day) {
        lines[reference] = line
        guard line.isCredit else { return move(line.amount, from: .bank, to: .suspense, on: day) }
        credited += line.amount
        move(line.amount, from: .suspense, to: .bank, on: day)
    }

    fileprivate mutating func answer(
        _ place: Int, _ payout: Int, _ transfer: Int, isPaid: Bool, on day: Day
    ) {
        var sent = cases[place].payouts[payout].transfers[transfer]
        let isToCreditor = sent.party != nil
        if isPaid {
            sent.paidTimes += 1
            move(sent.amount, from: .bank, to: .payees, on: day)
            if isToCreditor { paid += sent.amount } else { refunded += sent.amount }
        } else if sent.state == .paid {
            sent.backTimes += 1
            move(sent.amount, from: .returned, to: .bank, on: day)
            if isToCreditor { paid -= sent.amount } else { refunded -= sent.amount }
        } else {
            move(sent.amount, from: .returned, to: .payees, on: day)
        }
        sent.state = isPaid ? .paid : .returned
        cases[place].payouts[payout].transfers[transfer] = sent
    }
}

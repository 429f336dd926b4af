import EnforcementCore

// The way out: computed, supervised, approved, paid, sent back.
extension FundsWorld {
    mutating func compute() -> FundsDeed {
        let (place, receipt) = pickReceipt { file, found in
            found.isNotified && !found.isReversed && !(found.keeping?.isApproved ?? false)
        }
        let person = chance.happens(10) ? "liu" : officer(of: place)
        let free = model.cases[place].free(receipt)
        let payout = draft(receipt, free, person, place)
        let found = model.cases[place].receipt(receipt)
        let isFree =
            found.map { $0.isNotified && !($0.keeping?.isApproved ?? false) } ?? false && free > 0
        let parties = payout.shares.map(\.party)
        let arePayees =
            Set(parties).count == parties.count
            && parties.allSatisfy { $0 < 3 && model.cases[place].accounts[$0] != nil }
        let first = payout.shares.first
        return FundsDeed(
            "funds.compute", by: person, in: place,
            [
                "receipt": .number(receipt), "payee": .number(first?.party ?? 1),
                "toPayee": first.map { yuan($0.amount) },
                "fee": payout.fee > 0 ? yuan(payout.fee) : nil,
                "refund": payout.refund > 0 ? yuan(payout.refund) : nil,
                "treasury": payout.treasury > 0 ? yuan(payout.treasury) : nil,
                "others": payout.shares.count < 2
                    ? nil
                    : .array(
                        payout.shares.dropFirst().map {
                            ["payee": .number($0.party), "amount": yuan($0.amount)]
                        }),
            ],
            isRight: (isOfficer(person, of: place) || person == "liu") && isFree && arePayees
                && payout.total > 0 && payout.total <= free
        ) { $0.cases[place].payouts.append(payout) }
    }

    /// Parts of what is free: all of it or less, now and then a fen too much.
    private mutating func draft(
        _ receipt: Int, _ free: Int, _ person: String, _ place: Int
    ) -> ModelPayout {
        var rest = chance.happens(60) ? free : chance.whole(0...max(0, free))
        if chance.happens(6) { rest = free + 1 }
        func part(_ percent: Int, _ chance: inout Seeded) -> Int {
            guard rest > 0, chance.happens(percent) else { return 0 }
            let amount = chance.whole(1...rest)
            rest -= amount
            return amount
        }
        let (fee, refund) = (part(25, &chance), part(20, &chance))
        let (treasury, second) = (part(12, &chance), part(25, &chance))
        var shares: [(party: Int, amount: Int)] = []
        if rest > 0 { shares.append((chance.happens(95) ? 1 : 3, rest)) }
        if second > 0 { shares.append((chance.happens(93) ? 2 : 1, second)) }
        return ModelPayout(
            receipt: receipt, shares: shares, fee: fee, refund: refund, treasury: treasury,
            proposer: person)
    }

    mutating func supervise() -> FundsDeed {
        let (place, number) = pickPayout { $0.isOpen && $0.supervisor == nil }
        let person = who(.fundManager)
        let payout = model.cases[place].payout(number)
        return FundsDeed(
            "funds.supervise", by: person, in: place, ["payout": .number(number)],
            isRight: isOne(person, .fundManager)
                && payout.map {
                    $0.isOpen && $0.supervisor == nil && $0.proposer != person
                } ?? false
        ) {
            let accounts = $0.cases[place].accounts
            $0.cases[place].payouts[number - 1].supervisor = person
            $0.cases[place].payouts[number - 1].accounts =
                payout?.shares.compactMap { accounts[$0.party] } ?? []
        }
    }

    mutating func approve() -> FundsDeed {
        let (place, number) = pickPayout {
            $0.isOpen && $0.supervisor != nil && $0.approver == nil
        }
        let person = who(.director, .vicePresident)
        let payout = model.cases[place].payout(number)
        let isHigh = payout.map { $0.total >= FundsCrew.directorBelow } ?? false
        return FundsDeed(
            "funds.approve", by: person, in: place, ["payout": .number(number)],
            isRight: (isHigh
                ? isOne(person, .vicePresident) : isOne(person, .director, .vicePresident))
                && payout.map {
                    $0.isOpen && $0.supervisor != nil && $0.approver == nil
                        && ![$0.proposer, $0.supervisor].contains(person)
                } ?? false
        ) { $0.cases[place].payouts[number - 1].approver = person }
    }

    mutating func sendBack() -> FundsDeed {
        let (place, number) = pickPayout { $0.isOpen }
        let person = who(.fundManager, .director, .vicePresident, .finance)
        return FundsDeed(
            "funds.send-back", by: person, in: place,
            ["payout": .number(number), "reason": "请重新核算"],
            isRight: isOne(person, .fundManager, .director, .vicePresident, .finance)
                && model.cases[place].payout(number)?.isOpen ?? false
        ) { $0.cases[place].payouts[number - 1].isSentBack = true }
    }

    mutating func payOut() -> FundsDeed {
        let (place, number) = pickPayout { $0.isOpen && $0.approver != nil }
        let person = who(.finance)
        let batch = chance.happens(65) ? "B\(chance.whole(1...9))" : nil
        let payout = model.cases[place].payout(number)
        return FundsDeed(
            "funds.pay-out", by: person, in: place,
            ["payout": .number(number), "batch": batch.map { .string($0) }],
            isRight: isOne(person, .finance)
                && payout.map { mayLeave($0, place, person, inBatch: batch != nil) } ?? false
        ) {
            guard let payout else { return }
            $0.leave(payout, place, number - 1, by: person, inBatch: batch != nil)
        }
    }

    private func mayLeave(
        _ payout: ModelPayout, _ place: Int, _ person: String, inBatch: Bool
    ) -> Bool {
        guard payout.isOpen, payout.approver != nil,
            ![payout.proposer, payout.supervisor, payout.approver].contains(person)
        else { return false }
        let file = model.cases[place]
        let receipt = file.receipts[payout.receipt - 1]
        let areAccounts = zip(payout.shares, payout.accounts).allSatisfy { share, account in
            file.accounts[share.party] == account
                && file.payableFrom[share.party].map { model.today >= $0 } ?? true
        }
        let isKnown = !inBatch || payout.refund == 0 || receipt.payerAccount != nil
        return areAccounts && isKnown && !(receipt.keeping?.isApproved ?? false)
    }
}

extension FundsModel {
    /// Through the third gate: the case holds it no more.
    fileprivate mutating func leave(
        _ payout: ModelPayout, _ place: Int, _ number: Int, by person: String, inBatch: Bool
    ) {
        let out = payout.creditors + payout.refund
        move(out, from: inBatch ? .payees : .bank, to: .held)
        move(payout.fee, from: .fees, to: .held)
        move(payout.treasury, from: .treasury, to: .held)
        cases[place].payouts[number].payer = person
        guard inBatch else {
            cases[place].payouts[number].isByHand = true
            paid += payout.creditors
            refunded += payout.refund
            return
        }
        cases[place].payouts[number].isOrdered = true
        var transfers = payout.shares.map { ModelTransfer(party: $0.party, amount: $0.amount) }
        if payout.refund > 0 {
            transfers.append(ModelTransfer(party: nil, amount: payout.refund))
        }
        cases[place].payouts[number].transfers = transfers
    }
}

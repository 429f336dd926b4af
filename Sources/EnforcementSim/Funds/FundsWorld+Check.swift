import EnforcementCore

// The promises, looked at after every act.
extension FundsWorld {
    func check() throws(BrokenPromise) {
        for account in Posting.Account.allCases
        where house.sums[account] ?? .zero != money(model.sum(account)) {
            throw BrokenPromise(
                "\(account.rawValue): ledger \(house.sums[account] ?? .zero), "
                    + "bookkeeper \(money(model.sum(account)))")
        }
        guard Money.sum(house.sums.values.map { $0 }) == .zero else {
            throw BrokenPromise("the ledger is not in balance")
        }
        guard model.isConserved else {
            throw BrokenPromise("what came in is not what went out and lies with the court")
        }
        for (place, seen) in model.cases.enumerated() {
            try check(house.files[place], seen, held: house.held[place + 1] ?? .zero)
        }
    }

    private func money(_ fen: Int) -> Money { Money(fen: Int64(fen)) }

    private func check(
        _ file: CaseFile, _ seen: ModelCase, held: Money
    ) throws(BrokenPromise) {
        guard file.balance == -held, file.balance == money(seen.held), file.balance >= .zero else {
            throw BrokenPromise(
                "case \(file.id) has \(file.balance), ledger \(-held), "
                    + "bookkeeper \(money(seen.held))")
        }
        let left = seen.payouts.filter(\.hasLeft)
        guard file.paid == money(seen.payouts.reduce(0) { $0 + $1.inHand }),
            file.feeKept == money(left.reduce(0) { $0 + $1.fee }),
            file.receipts.count == seen.receipts.count, file.payouts.count == seen.payouts.count
        else { throw BrokenPromise("case \(file.id): paid \(file.paid), fee \(file.feeKept)") }
        for number in seen.receipts.indices {
            guard file.free(file.receipts[number]) == money(seen.free(number + 1)),
                seen.free(number + 1) >= 0
            else { throw BrokenPromise("case \(file.id): more is taken of a receipt than it has") }
        }
        for (payout, seen) in zip(file.payouts, seen.payouts) { try check(payout, seen) }
    }

    /// The parts are the whole; four persons; nothing is paid twice.
    private func check(_ payout: Payout, _ seen: ModelPayout) throws(BrokenPromise) {
        let people = [payout.proposer, payout.supervisor, payout.approver, payout.payer]
            .compactMap { $0 }
        guard Set(people).count == people.count,
            people.map(\.text)
                == [seen.proposer, seen.supervisor, seen.approver, seen.payer].compactMap({ $0 })
        else { throw BrokenPromise("payout \(payout.number): gates by \(people)") }
        guard payout.total == money(seen.total), payout.toCreditors == money(seen.creditors),
            payout.hasLeft == seen.hasLeft, payout.isSentBack == seen.isSentBack
        else { throw BrokenPromise("payout \(payout.number): its parts are not its whole") }
        guard let transfers = payout.transfers else { return }
        let sum = Money.sum(transfers.map(\.amount))
        guard sum + payout.fee + payout.toTreasury == payout.total,
            transfers.count == seen.transfers.count
        else { throw BrokenPromise("payout \(payout.number): its transfers are not its parts") }
        for (transfer, seen) in zip(transfers, seen.transfers) {
            let times = seen.paidTimes - seen.backTimes
            guard (transfer.state == .paid) == (times == 1), (0...1).contains(times),
                transfer.round == seen.round
            else { throw BrokenPromise("payout \(payout.number): paid \(times) times") }
        }
    }
}

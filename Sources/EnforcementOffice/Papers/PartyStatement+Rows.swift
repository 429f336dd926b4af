import EnforcementCore

extension PartyStatement {
    /// A part of one booking, before it is put in order.
    private struct Part {
        let day: Day
        let words: String
        var into = Money.zero
        var out = Money.zero
    }

    static func movements(of file: CaseFile, _ entries: [Entry]) -> [Movement] {
        let parts = entries.flatMap { Self.parts($0, file) }
        let ordered = parts.enumerated().sorted {
            ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
        }
        var held = Money.zero
        return ordered.map { _, part in
            held = held + part.into - part.out
            return Movement(
                day: part.day, words: part.words, into: part.into, out: part.out, held: held)
        }
    }

    /// What one entry moved of the case's money: told part by part where the parts add up to what
    /// it booked, else as a whole.
    private static func parts(_ entry: Entry, _ file: CaseFile) -> [Part] {
        let held = entry.fact.postings.filter { $0.account == .held && $0.amount != .zero }
        guard let first = held.first else { return [] }
        let change = -Money.sum(held.map { $0.amount })
        let day = first.on ?? entry.stamp.day
        let parts = details(entry.fact, file, day).filter { $0.into != .zero || $0.out != .zero }
        if Money.sum(parts.map { $0.into - $0.out }) == change { return parts }
        let words = entry.fact.story.zh
        return [
            change > .zero
                ? Part(day: day, words: words, into: change)
                : Part(day: day, words: words, out: -change)
        ]
    }

    private static func details(_ fact: any Record, _ file: CaseFile, _ day: Day) -> [Part] {
        switch fact {
        case let fact as Funds.Received:
            let tail = tail(fact.line?.counterpartyAccount)
            let words = "到账：\(fact.payer)\(tail)（\(fact.way.label.zh)）"
            return [Part(day: day, words: words, into: fact.amount)]
        case let fact as Funds.Reversed:
            return [Part(day: day, words: "冲正到账", into: -fact.amount)]
        case let fact as Funds.PaidOut:
            let payout = fact.payout
            let shares = payout.shares.map {
                let name = file.party($0.payee)?.name ?? "申请执行人"
                return Part(day: day, words: "发放：\(name)", out: $0.amount)
            }
            return shares + [Part(day: day, words: "退还交款人", out: payout.refund)]
                + kept(fee: payout.fee, treasury: payout.toTreasury, day)
        case let fact as Funds.PaymentOrdered:
            let transfers = fact.transfers.map {
                let words = $0.isToCreditor ? "发放：\($0.name)" : "退还：\($0.name)"
                return Part(day: day, words: words, out: $0.amount)
            }
            return transfers + kept(fee: fact.fee, treasury: fact.treasury, day)
        default: return []
        }
    }

    private static func kept(fee: Money, treasury: Money, _ day: Day) -> [Part] {
        [
            Part(day: day, words: "执行申请费", out: fee),
            Part(day: day, words: "上缴国库", out: treasury),
        ]
    }

    private static func tail(_ account: String?) -> String {
        account.map { "，尾号\($0.suffix(4))" } ?? ""
    }
}

extension PartyStatement {
    static func payments(of file: CaseFile, _ entries: [Entry], to reader: Party) -> [Payment] {
        var days: [String: Day] = [:]
        for case let fact as Funds.TransferPaid in entries.map({ $0.fact }) {
            days["\(fact.payout)-\(fact.transfer)-\(fact.round)"] = fact.bookedOn
        }
        return file.payouts.filter { $0.hasLeft }.flatMap { payout in
            guard let transfers = payout.transfers else {
                return byHand(payout, file, to: reader)
            }
            return transfers.map { transfer in
                let key = "\(payout.number)-\(transfer.number)-\(transfer.round)"
                return Payment(
                    paidOn: transfer.state == .paid ? days[key] ?? payout.paidOn : nil,
                    name: transfer.name,
                    account: shown(transfer.account, of: transfer.party, to: reader),
                    amount: transfer.amount, state: transfer.state,
                    isToCreditor: transfer.isToCreditor)
            }
        }
    }

    private static func byHand(
        _ payout: Payout, _ file: CaseFile, to reader: Party
    ) -> [Payment] {
        let accounts = payout.accounts ?? []
        var made = payout.shares.enumerated().map { place, share in
            let party = file.party(share.payee)
            let account = place < accounts.count ? accounts[place] : party?.account
            return Payment(
                paidOn: payout.paidOn, name: party?.name ?? "申请执行人",
                account: account.map { shown($0, of: share.payee, to: reader) } ?? "",
                amount: share.amount, state: .paid, isToCreditor: true)
        }
        if payout.refund > .zero {
            let receipt = file.receipt(payout.receipt)
            made.append(
                Payment(
                    paidOn: payout.paidOn, name: receipt?.payer ?? "交款人",
                    account: receipt?.payerAccount.map { "尾号\($0.suffix(4))" } ?? "",
                    amount: payout.refund, state: .paid, isToCreditor: false))
        }
        return made
    }

    /// One's own account in full, that of anybody else by its tail.
    private static func shown(
        _ account: PayeeAccount, of party: Int?, to reader: Party
    ) -> String {
        party == reader.number ? "\(account.bank) \(account.number)" : "尾号\(account.tail)"
    }
}

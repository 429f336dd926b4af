import EnforcementCore

extension DerivedRows {
    /// The rows of the court's own file: what the bank said, what was closed, money of no case.
    init(ofCourt entries: [Entry]) {
        self.init()
        ledger = entries.flatMap(Self.ledger)
        for entry in entries {
            addLines(entry)
            let (file, number) = (entry.file, entry.stamp.number)
            if let taken = entry.fact as? Funds.StatementTaken {
                bankDays += taken.days.map {
                    BankDayRow(file: file, entry: number, day: $0.day, closing: $0.closing)
                }
            }
            if let closed = entry.fact as? Funds.DayClosed {
                closes.append(
                    LedgerCloseRow(
                        file: file, entry: number, day: closed.day, bank: closed.bank,
                        lines: closed.lines, difference: closed.difference, note: closed.note,
                        closedBy: entry.stamp.by.text))
            }
        }
    }

    /// The rows of a case's money that the entries touched.
    mutating func addFunds(from before: CaseFile, to after: CaseFile, by entries: [Entry]) {
        entries.forEach { addLines($0) }
        payouts = shown(before, after).map { PayoutRow($0, of: after) }
        transfers = changed(before.payouts, after.payouts).flatMap { payout in
            (payout.transfers ?? []).map { TransferRow($0, payout, of: after.id) }
        }
        var touched = Set(
            entries.compactMap { entry -> Int? in
                guard let subject = (entry.fact as? any Fact)?.subject, subject.kind == .receipt
                else { return nil }
                return subject.number
            })
        for row in deadlines where row.limit == "F03" || row.limit == "F10" {
            if let subject = Subject(row.subject) { touched.insert(subject.number) }
        }
        guard !touched.isEmpty else { return }
        for receipt in after.receipts where touched.contains(receipt.number) {
            receipts.append(ReceiptRow(receipt, of: after))
            guard let line = receipt.line, let entry = receipt.lineEntry,
                let released = receipt.reversedBy
            else { continue }
            lineUses.removeAll { $0.entry == entry && $0.reference == line }
            lineUses.append(
                LineUseRow(file: after.id, entry: entry, reference: line, releasedBy: released))
        }
    }

    /// Payouts that changed, or whose row shows an account that did.
    private func shown(_ before: CaseFile, _ after: CaseFile) -> [Payout] {
        let changed = changed(before.payouts, after.payouts)
        let moved = after.parties.filter { $0.account != before.party($0.number)?.account }
            .map(\.number)
        guard !moved.isEmpty else { return changed }
        let known = Set(changed.map(\.number))
        return after.payouts.filter { known.contains($0.number) || moved.contains($0.payee) }
    }

    private mutating func addLines(_ entry: Entry) {
        bankLines += entry.fact.newLines.map {
            BankLineRow(file: entry.file, entry: entry.stamp.number, line: $0)
        }
        guard let used = entry.fact.usedLine else { return }
        lineUses.append(
            LineUseRow(
                file: entry.file, entry: entry.stamp.number, reference: used, releasedBy: nil))
    }
}

extension ReceiptRow {
    init(_ receipt: Receipt, of file: CaseFile) {
        let clocks = file.deadlines.filter {
            ($0.limit == "F03" || $0.limit == "F10")
                && $0.subject == Subject(.receipt, receipt.number)
        }
        let own = file.payouts.filter { $0.receipt == receipt.number && !$0.isSentBack }
        let left = own.reduce(receipt.amount) { $1.hasLeft ? $0 - $1.total : $0 }
        let done = file.isDisbursed(receipt) ? own.compactMap { $0.paidOn }.max() : nil
        self.init(
            file: file.id, number: receipt.number, amount: receipt.amount,
            rest: receipt.isReversed ? .zero : left, payer: receipt.payer,
            way: receipt.way.rawValue, stage: file.stage(of: receipt), arrived: receipt.arrivedOn,
            notified: receipt.notifiedOn,
            due: clocks.map { $0.due }.min() ?? receipt.arrivedOn.adding(days: 30),
            done: receipt.reversedOn ?? done, ground: receipt.keeping?.ground.rawValue,
            keptFrom: receipt.kept?.from, keptUntil: receipt.kept?.until,
            isDeposit: receipt.kept?.isDeposit ?? false, review: receipt.keeping?.reviewOn,
            leader: receipt.leader?.text, line: receipt.line)
    }
}

extension PayoutRow {
    init(_ payout: Payout, of file: CaseFile) {
        let payees = payout.shares.compactMap { file.party($0.payee)?.name }
        let account = payout.accounts?.first ?? file.party(payout.payee)?.account
        self.init(
            file: file.id, number: payout.number, receipt: payout.receipt,
            state: PayoutRow.state(of: payout), creditors: payout.toCreditors, fee: payout.fee,
            refund: payout.refund, treasury: payout.toTreasury, total: payout.total,
            payee: payees.first.map { $0 + (payees.count > 1 ? "等" : "") } ?? "",
            tail: payees.isEmpty ? "" : account?.tail ?? "",
            approverRole: (payout.approverRole ?? .director).rawValue,
            proposer: payout.proposer.text, supervisor: payout.supervisor?.text,
            approver: payout.approver?.text, payer: payout.payer?.text)
    }

    static func state(of payout: Payout) -> String {
        if payout.isSentBack { return "sent-back" }
        if payout.transfers?.contains(where: { $0.state == .returned }) ?? false {
            return "returned"
        }
        if payout.paidOn != nil { return "paid" }
        if payout.transfers != nil { return "paying" }
        if payout.approver != nil { return "approved" }
        return payout.supervisor == nil ? "computed" : "supervised"
    }
}

extension TransferRow {
    init(_ transfer: Transfer, _ payout: Payout, of file: FileID) {
        self.init(
            file: file, payout: payout.number, number: transfer.number, round: transfer.round,
            name: transfer.name, bank: transfer.account.bank, account: transfer.account.number,
            amount: transfer.amount, batch: transfer.batch, state: transfer.state,
            isToCreditor: transfer.isToCreditor)
    }
}

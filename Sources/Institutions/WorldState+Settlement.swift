import LinkContract

/// The court's account at its bank: deducted money on its way there, and what the court pays.
extension WorldState {
    /// Between banks a payment takes so long after the deduction was told.
    private static let settlementSeconds = 60

    /// Expects the money at the court's bank, where the order pays to that account or to one of
    /// its sub-accounts.
    mutating func expect(
        settlementOf order: ControlRequest, _ sum: Amount, after told: BeijingTime
    ) {
        guard sum > .zero, let court = court?.account, books[court.code] != nil,
            order.kzzh.ZXKZHZH?.hasPrefix(court.number) == true
        else { return }
        let serial = books[court.code]?.nextSerial() ?? ""
        agenda.put(
            .settlement(order, sum, serial: serial),
            at: told.adding(seconds: Self.settlementSeconds))
    }

    /// Books the money and tells the court.
    mutating func settle(_ order: ControlRequest, _ sum: Amount, _ serial: String) {
        guard let court = court?.account else { return }
        let paidTo = order.kzzh.ZXKZHZH ?? ""
        let line = StatementLine(
            LSH: serial, JDBZ: "C", JE: sum.text, JZRQ: now.day.text, DFHM: order.XM,
            DFZH: order.kzzh.KHZH, ZZH: paidTo == court.number ? nil : paidTo,
            FY: "\(order.AH)划拨\(order.BDHM)")
        self.court?.book(line, sum)
        tell([line], court)
    }

    /// Never spoilt: nobody asks for it again.
    private mutating func tell(_ lines: [StatementLine], _ court: CourtAccount) {
        guard !lines.isEmpty else { return }
        let told = StatementLines(JGDM: court.code, ZH: court.number, lsList: lines)
        outbox.append(Callback(institution: court.code, content: .statement(told), at: now))
    }

    // MARK: The court's own payments

    /// Transfers in a hundred that come back.
    private static let returnedPercent = 8
    private static let reasons = ["账号不存在", "户名与账号不符", "收款账户已销户"]
    /// Lines told at once.
    private static let linesMax = 1_000

    /// Makes the payments of a file, each once; most succeed.
    mutating func pay(_ text: String, at code: String) -> PaymentIntake {
        guard let account = court?.account, account.code == code else { return .unknown }
        guard let file = PaymentFile(text), file.account == account.number else {
            return .malformed
        }
        var new: [StatementLine] = []
        for item in file.items where court?.transfers[item.transfer] == nil {
            if let line = pay(item, account) { new.append(line) }
        }
        for start in stride(from: 0, to: new.count, by: Self.linesMax) {
            tell(Array(new[start..<min(start + Self.linesMax, new.count)]), account)
        }
        return .done(file.results(court?.transfers ?? [:]))
    }

    /// The line of one transfer; nil where it is not made.
    private mutating func pay(
        _ item: PaymentFile.Item, _ account: CourtAccount
    ) -> StatementLine? {
        var reason: String?
        if (court?.balance ?? .zero) < item.sum {
            reason = "余额不足"
        } else if payments.happens(percent: Self.returnedPercent) {
            reason = payments.pick(Self.reasons)
        }
        guard reason == nil, let serial = books[account.code]?.nextSerial() else {
            court?.transfers[item.transfer] = PaidTransfer(
                day: now.day, reference: nil, reason: reason)
            return nil
        }
        court?.transfers[item.transfer] = PaidTransfer(
            day: now.day, reference: serial, reason: nil)
        return court?.book(
            StatementLine(
                LSH: serial, JDBZ: "D", JE: item.sum.text, JZRQ: now.day.text, DFHM: item.payee,
                DFZH: item.account, FY: item.purpose, ZFBH: item.transfer), item.sum)
    }
}

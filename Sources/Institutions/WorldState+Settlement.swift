import LinkContract

/// Deducted money on its way to the court's account.
extension WorldState {
    /// Between banks a payment takes so long after the deduction was told.
    private static let settlementSeconds = 60

    /// Expects the money at the court's bank, where the order pays to that account or to one of
    /// its sub-accounts.
    mutating func expect(
        settlementOf order: ControlRequest, _ sum: Amount, after told: BeijingTime
    ) {
        guard sum > .zero, let court = settings.courtAccount, books[court.code] != nil,
            order.kzzh.ZXKZHZH?.hasPrefix(court.number) == true
        else { return }
        let serial = books[court.code]?.nextSerial() ?? ""
        agenda.put(
            .settlement(order, sum, serial: serial),
            at: told.adding(seconds: Self.settlementSeconds))
    }

    /// Books the money and tells the court. Never spoilt: nobody asks for it again.
    mutating func settle(_ order: ControlRequest, _ sum: Amount, _ serial: String) {
        guard let court = settings.courtAccount else { return }
        let paidTo = order.kzzh.ZXKZHZH ?? ""
        let line = StatementLine(
            LSH: serial, JDBZ: "C", JE: sum.text, JZRQ: now.day.text, DFHM: order.XM,
            DFZH: order.kzzh.KHZH, ZZH: paidTo == court.number ? nil : paidTo,
            FY: "\(order.AH)划拨\(order.BDHM)")
        outbox.append(
            Callback(
                institution: court.code,
                content: .statement(
                    StatementLines(JGDM: court.code, ZH: court.number, lsList: [line])), at: now))
    }
}

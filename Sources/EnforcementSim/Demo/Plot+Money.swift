import EnforcementCore

extension Plot {
    /// What is owed with the enforcement fee on it.
    var owed: Money { claim + EnforcementFee.on(claim) }

    /// A sum comes in and goes through the three gates; `toPayee` to the applicant, the fee to the
    /// treasury, the rest back to the debtor.
    mutating func money(
        _ amount: Money, way: String, after wait: Int, toPayee: Money, fee: Money = .zero
    ) {
        then("funds.receive", by: .fundManager, after: wait) { file, _ in
            arrival(of: amount, way: way, file)
        }
        then("funds.notify-arrival", by: .finance, reading: receipt)
        let refund = amount - toPayee - fee
        then("funds.compute", by: .officer, after: chance.whole(1...3)) { file, moment in
            var members = receipt(file, moment).members ?? []
            members.append(JSON.Member("payee", 1))
            members.append(JSON.Member("toPayee", .string(toPayee.description)))
            if fee > .zero { members.append(JSON.Member("fee", .string(fee.description))) }
            if refund > .zero { members.append(JSON.Member("refund", .string(refund.description))) }
            return .object(members)
        }
        then("funds.supervise", by: .fundManager, after: chance.whole(0...1), reading: payout)
        let approver: Role = amount >= Money(fen: 10_000_000) ? .vicePresident : .director
        then("funds.approve", by: approver, after: chance.whole(0...2), reading: payout)
        then("funds.pay-out", by: .finance, after: chance.whole(0...1), reading: payout)
    }

    /// All that is owed comes in at once.
    mutating func wholeSum(way: String, after wait: Int) {
        money(owed, way: way, after: wait, toPayee: claim, fee: owed - claim)
    }

    mutating func close(_ mode: String, note: String) {
        then(
            "closing.propose", by: .judge, after: chance.whole(0...3),
            ["mode": .string(mode), "note": .string(note)])
        if chance.happens(8) {
            then("closing.return", by: .reviewer, after: 1, ["reason": "示例：补正卷内送达回证"])
            then(
                "closing.propose", by: .judge, after: 2,
                ["mode": .string(mode), "note": .string(note)])
        }
        then("closing.approve", by: .reviewer, after: 1)
        let number = chance.whole(1...9_999)
        then(
            "archive.archive", by: .archivist, after: chance.whole(6...26),
            ["number": .string("示例档\(number)")])
    }
}

/// By bank under a reference of its own; cash by the officer and the judge of the case.
private func arrival(of amount: Money, way: String, _ file: CaseFile) -> JSON {
    var members = [
        JSON.Member("amount", .string(amount.description)), JSON.Member("payer", "示例付款人"),
        JSON.Member("way", .string(way)),
    ]
    if way == Receipt.Way.cash.rawValue {
        members.append(JSON.Member("first", .string(file.handler?.text ?? "")))
        members.append(JSON.Member("second", .string(file.judge?.text ?? "")))
    } else {
        let number = "\(file.id.number)-\(file.receipts.count + 1)"
        members.append(JSON.Member("reference", .string("示例流水\(number)")))
    }
    return .object(members)
}

private func receipt(_ file: CaseFile, _ moment: Moment) -> JSON {
    ["receipt": .number(file.receipts.last?.number ?? 1)]
}

private func payout(_ file: CaseFile, _ moment: Moment) -> JSON {
    ["payout": .number(file.payouts.last?.number ?? 1)]
}

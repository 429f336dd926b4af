extension CaseFile {
    /// Changes one receipt in place; nothing where there is none of that number.
    mutating func changeReceipt(_ number: Int, _ change: (inout Receipt) -> Void) {
        guard let place = receipts.firstIndex(where: { $0.number == number }) else { return }
        change(&receipts[place])
    }

    /// Changes one payout in place; nothing where there is none of that number.
    mutating func changePayout(_ number: Int, _ change: (inout Payout) -> Void) {
        guard let place = payouts.firstIndex(where: { $0.number == number }) else { return }
        change(&payouts[place])
    }

    /// The account the party has confirmed.
    func confirmedAccount(of party: Int) throws(Refusal) -> PayeeAccount {
        guard let account = self.party(party)?.account else {
            throw Refusal(
                "funds.no-account", "\(self.party(party)?.name ?? "收款人")尚未确认收款账户",
                "No confirmed account", law: .funds2017(12), field: "payee")
        }
        return account
    }

    /// The party's account as money goes to it on a day: confirmed, and its cooling time over.
    func account(of party: Int, on day: Day) throws(Refusal) -> PayeeAccount {
        let account = try confirmedAccount(of: party)
        if let from = self.party(party)?.accountFrom, day < from {
            throw Refusal(
                "funds.cooling", "收款账户变更后的冷静期至\(from.chinese)，其后方可支付",
                "The changed account may be paid to from \(from)", field: "payee")
        }
        return account
    }

    /// What of a receipt is with the court still once the payout has left: not taken up, or before
    /// a gate; nil for nothing.
    func left(after payout: Payout) -> Money? {
        guard let receipt = receipt(payout.receipt) else { return nil }
        let waiting = payouts.filter {
            $0.receipt == receipt.number && $0.number != payout.number && !$0.isSentBack
                && $0.paidOn == nil
        }
        let rest = free(receipt) + Money.sum(waiting.map { $0.total })
        return rest == .zero ? nil : rest
    }
}

extension Funds {
    /// The receipt an act names.
    static func receipt(_ number: Int, _ file: CaseFile) throws(Refusal) -> Receipt {
        guard let found = file.receipt(number), !found.isReversed else {
            throw Refusal("funds.no-receipt", "没有该笔到账", "No such receipt", field: "receipt")
        }
        return found
    }

    /// The payout a gate is asked to pass.
    static func payout(_ number: Int, _ file: CaseFile) throws(Refusal) -> Payout {
        guard let payout = file.payout(number), payout.isOpen else {
            throw Refusal("funds.no-payout", "没有待办的发放", "No payout in hand", field: "payout")
        }
        return payout
    }

    static let samePerson = Refusal(
        "funds.same-person", "报请、监管、审批、发放须为不同的人",
        "The gates take different persons")
}

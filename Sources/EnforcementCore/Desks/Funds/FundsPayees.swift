extension CaseFile {
    /// Only creditors of the case are paid, each once, on a confirmed account.
    ///
    /// - Law: 法发〔2017〕6号 11, 12.
    func checkPayees(of payout: Payout) throws(Refusal) {
        var seen: Set<Int> = []
        for share in payout.shares {
            let field = share.payee == payout.payee ? "payee" : "others"
            guard seen.insert(share.payee).inserted else {
                throw Refusal(
                    "funds.payee-twice", "同一收款人重复", "The same creditor twice", field: field)
            }
            guard let party = party(share.payee), isCreditor(party) else {
                throw Refusal(
                    "funds.wrong-payee", "案款只能发给申请执行人", "Only an applicant may be paid",
                    law: .funds2017(11), field: field)
            }
            _ = try confirmedAccount(of: share.payee)
        }
        try checkPlan(of: payout)
    }

    /// Whether money of the case may go to the party: one who joined is paid by a plan.
    public func isCreditor(_ party: Party) -> Bool {
        party.side == .applicant || party.side == .joined
    }

    /// The transfers a payout makes, in the order of its parts.
    ///
    /// Money given back goes to the account it came from; where that is not known, it cannot go by
    /// a payment file and is paid by hand.
    func transfers(
        of payout: Payout, batch: String, on day: Day
    ) throws(Refusal) -> [Transfer] {
        var transfers: [Transfer] = []
        for share in payout.shares {
            transfers.append(
                Transfer(
                    number: transfers.count + 1, party: share.payee, isToCreditor: true,
                    name: party(share.payee)?.name ?? "", amount: share.amount,
                    account: try account(of: share.payee, on: day), batch: batch))
        }
        guard payout.refund > .zero, let receipt = receipt(payout.receipt) else {
            return transfers
        }
        guard let account = receipt.payerAccount else {
            throw Refusal(
                "funds.no-payer-account", "交款账户不明，退款请以手工方式支付",
                "The payer's account is not known: pay by hand", law: .funds2017(12))
        }
        transfers.append(
            Transfer(
                number: transfers.count + 1, party: nil, isToCreditor: false,
                name: receipt.payer, amount: payout.refund,
                account: PayeeAccount(bank: "", number: account), batch: batch))
        return transfers
    }
}

extension Funds {
    /// What finance checks once more before money leaves: approved, another person, the accounts
    /// unchanged since they were supervised, nothing kept back meanwhile.
    static func mayLeave(
        _ payout: Payout, _ file: CaseFile, _ occasion: Occasion
    ) throws(Refusal) {
        guard let approver = payout.approver else {
            throw Refusal(
                "funds.unapproved", "发放前须经审批", "Not approved yet", law: .funds2017(12))
        }
        guard ![payout.proposer, payout.supervisor, approver].contains(occasion.actor.id) else {
            throw samePerson
        }
        for (place, share) in payout.shares.enumerated() {
            let account = try file.account(of: share.payee, on: occasion.today)
            if let checked = payout.accounts, place < checked.count, checked[place] != account {
                throw Refusal(
                    "funds.account-changed", "监管后收款账户已变更，请退回重新监管",
                    "The account changed after it was supervised", law: .funds2017(14))
            }
        }
        if file.receipt(payout.receipt)?.keeping?.isApproved ?? false {
            throw Refusal(
                "funds.kept", "该笔案款已批准延缓或提存", "The money is put off or deposited",
                law: .funds2017(10))
        }
    }
}

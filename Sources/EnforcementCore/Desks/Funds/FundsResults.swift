extension Funds.RecordResult {
    /// Whether the bank speaks of the transfer as it was ordered last. That an earlier order came
    /// back is known; that it was paid after all is for a person to clear up.
    func isOfNow(_ sent: Transfer) throws(Refusal) -> Bool {
        guard let round, round != sent.round else { return true }
        guard round < sent.round, result == .returned else {
            throw Refusal(
                "funds.other-round", "该笔支付已重新发出第\(sent.round)次，结果属于第\(round)次",
                "The result is of another order of the transfer", field: "round")
        }
        return false
    }

    func paid(
        _ sent: Transfer, _ payout: Payout, _ file: CaseFile, _ day: Day, _ occasion: Occasion
    ) -> Funds.TransferPaid {
        let others = (payout.transfers ?? []).filter { $0.number != transfer }
        let isLast = others.allSatisfy { $0.state == .paid }
        let rest = file.receipt(payout.receipt).map { file.free($0) } ?? .zero
        let open = file.payouts.contains {
            $0.receipt == payout.receipt && $0.number != payout.number && !$0.isSentBack
                && $0.paidOn == nil
        }
        return Funds.TransferPaid(
            payout: self.payout, receipt: payout.receipt, transfer: transfer, round: sent.round,
            amount: sent.amount, tail: sent.account.tail, isToCreditor: sent.isToCreditor,
            isLast: isLast, isWhole: isLast && rest == .zero && !open,
            bookedOn: occasion.court.bookingDay(day, today: occasion.today),
            reference: reference)
    }

    func returned(
        _ sent: Transfer, _ payout: Payout, _ day: Day, _ occasion: Occasion
    ) -> Funds.TransferReturned {
        Funds.TransferReturned(
            payout: self.payout, receipt: payout.receipt, transfer: transfer, round: sent.round,
            amount: sent.amount, wasPaid: sent.state == .paid,
            bookedOn: occasion.court.bookingDay(day, today: occasion.today),
            reference: reference, reason: reason ?? "")
    }
}

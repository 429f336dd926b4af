extension Funds.RecordResult {
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

extension CaseFile {
    /// How money by bank came: a deduction or a sale price that is on its way, else a transfer.
    /// What was deducted may be here before the bank that took it says so.
    func way(of line: BankLine) -> Receipt.Way {
        if inTransit >= line.amount || isBeingDeducted(from: line.counterpartyAccount) {
            return .deduction
        }
        return deadlines.contains { $0.isOpen && $0.limit == "P5-06" } ? .sale : .transfer
    }

    private func isBeingDeducted(from account: String?) -> Bool {
        guard let account else { return false }
        return orders.contains { order in
            switch order.measure {
            case .deduct, .extract, .freezeAndDeduct:
                order.state == .open && order.account == account
            case .freeze, .renew, .wait, .release, .releaseWaiting, nil: false
            }
        }
    }
}

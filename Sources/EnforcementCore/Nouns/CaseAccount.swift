// The account of one case (一案一账户): sums over its receipts and payouts.
extension CaseFile {
    /// Money that arrived for the case and was not taken back.
    public var received: Money {
        receipts.reduce(.zero) { $1.isReversed ? $0 : $0 + $1.amount }
    }

    /// Money the case no longer holds: paid, on its way, kept as fee, given back.
    public var disbursed: Money { payouts.reduce(.zero) { $1.hasLeft ? $0 + $1.total : $0 } }

    /// Money the applicants have in hand.
    public var paid: Money {
        payouts.reduce(.zero) { sum, payout in
            guard let transfers = payout.transfers else {
                return payout.paidOn == nil ? sum : sum + payout.toCreditors
            }
            return transfers.reduce(sum) {
                $1.isToCreditor && $1.state == .paid ? $0 + $1.amount : $0
            }
        }
    }

    /// What the court holds for the case now (一案一账户).
    public var balance: Money { received - disbursed }

    /// Enforcement fee kept so far.
    public var feeKept: Money { payouts.reduce(.zero) { $1.hasLeft ? $0 + $1.fee : $0 } }

    /// What is still to be collected of the sum applied for; never below zero. The enforcement
    /// fee is the debtor's on top (FEE07 38): what is kept for it, given back, handed to the
    /// treasury or due to creditors who joined pays no claim of the applicants.
    public var outstanding: Money {
        guard let claim else { return .zero }
        let kept = receipts.reduce(Money.zero) { $0 + self.kept(of: $1) }
        return max(.zero, claim.amount - received + kept)
    }

    /// What no payout that stands has taken up of a receipt.
    public func free(_ receipt: Receipt) -> Money {
        guard !receipt.isReversed else { return .zero }
        return payouts.reduce(receipt.amount) {
            $1.receipt == receipt.number && !$1.isSentBack ? $0 - $1.total : $0
        }
    }

    /// Whether part of a receipt waits for its computation: told of, not kept, not taken up.
    public func isFree(_ receipt: Receipt) -> Bool {
        receipt.notifiedOn != nil && !(receipt.keeping?.isApproved ?? false)
            && free(receipt) > .zero
    }

    /// Whether all of a receipt has left the court's account.
    public func isDisbursed(_ receipt: Receipt) -> Bool {
        free(receipt) == .zero
            && !payouts.contains {
                $0.receipt == receipt.number && !$0.isSentBack && $0.paidOn == nil
            }
    }

    /// Where a receipt stands on its way (handbook 3.7).
    public func stage(of receipt: Receipt) -> ReceiptStage {
        if receipt.isReversed { return .reversed }
        let own = payouts.filter { $0.receipt == receipt.number && !$0.isSentBack }
        if free(receipt) == .zero {
            if own.allSatisfy({ $0.paidOn != nil }) { return .paid }
            if own.contains(where: { $0.transfers?.contains { $0.state == .returned } ?? false }) {
                return .returned
            }
            guard let open = own.first(where: { $0.isOpen }) else { return .paying }
            if open.approver != nil { return .approved }
            return open.supervisor == nil ? .computed : .supervised
        }
        if let keeping = receipt.keeping, keeping.isApproved {
            return keeping.ground.isDeposit ? .deposited : .putOff
        }
        return receipt.notifiedOn == nil ? .arrived : .notified
    }
}

/// How far one receipt is (一笔到账).
public enum ReceiptStage: String, Choosable, Hashable, Codable {
    case arrived, notified, computed, supervised, approved, paying, paid, returned
    case putOff = "put-off"
    case deposited, reversed

    public var label: Words {
        switch self {
        case .arrived: Words("已到账", "Arrived")
        case .notified: Words("待核算", "To be computed")
        case .computed: Words("待监管", "To be supervised")
        case .supervised: Words("待审批", "To be approved")
        case .approved: Words("待发放", "To be paid")
        case .paying: Words("支付中", "Under way")
        case .paid: Words("已发放", "Paid")
        case .returned: Words("退票", "Returned")
        case .putOff: Words("延缓", "Put off")
        case .deposited: Words("提存", "Deposited")
        case .reversed: Words("已冲正", "Reversed")
        }
    }

    /// Whether the money still waits to be paid out: what the thirty days count.
    public var isUndisbursed: Bool {
        switch self {
        case .arrived, .notified, .computed, .supervised, .approved, .paying, .returned: true
        case .paid, .putOff, .deposited, .reversed: false
        }
    }
}

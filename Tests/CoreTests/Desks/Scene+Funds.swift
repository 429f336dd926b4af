@testable import EnforcementCore

// Short forms of acts with many answers nobody gives in most tests.
extension Funds.Receive {
    /// By bank under a reference made of what arrived; cash by two officers.
    init(amount: Money, payer: String, way: Receipt.Way, reference: String? = nil) {
        self.init(
            amount: amount, payer: payer, way: way,
            reference: way == .cash ? nil : reference ?? "LS\(amount.fen)", arrivedOn: nil,
            first: way == .cash ? PersonID("李") : nil,
            second: way == .cash ? PersonID("王") : nil, reason: nil)
    }
}

extension Funds.Compute {
    init(receipt: Int, payee: Int, toPayee: Money, fee: Money?, refund: Money?) {
        self.init(
            receipt: receipt, payee: payee, toPayee: toPayee, fee: fee, refund: refund,
            treasury: nil, others: nil)
    }
}

extension Funds.PayOut {
    /// By hand.
    init(payout: Int) { self.init(payout: payout, batch: nil) }
}

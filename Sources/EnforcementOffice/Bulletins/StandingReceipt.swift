public import EnforcementCore

/// A receipt as it stood at the end of a day.
public struct StandingReceipt: Sendable, Hashable {
    public let file: FileID
    public let head: CaseHead?
    public let receipt: Receipt
    public let stage: ReceiptStage
    /// What has not been paid of it: on its way counts as unpaid until the bank says so.
    public let unpaid: Money
    public let team: TeamID?
    public let handler: PersonID?
    /// Whose approval the payout before the second gate needs.
    public let approver: Role
    /// Transfers of it the bank has brought back, not yet sent again.
    public let returned: [Transfer]

    init(_ receipt: Receipt, in file: CaseFile, _ head: CaseHead?) {
        let own = file.payouts.filter { $0.receipt == receipt.number && !$0.isSentBack }
        self.file = file.id
        self.head = head
        self.receipt = receipt
        stage = file.stage(of: receipt)
        unpaid = own.reduce(receipt.amount) { $1.paidOn == nil ? $0 : $0 - $1.total }
        team = file.team
        handler = file.handler
        approver = own.first { $0.isOpen }?.approverRole ?? .director
        returned = own.flatMap { $0.transfers ?? [] }.filter { $0.state == .returned }
    }

    /// Whole days since it arrived.
    public func age(on day: Day) -> Int { receipt.arrivedOn.days(until: day) }

    /// Whole days since it was deposited.
    public func depositedDays(on day: Day) -> Int? {
        guard stage == .deposited, let kept = receipt.kept, kept.isDeposit else { return nil }
        return kept.from.days(until: day)
    }

    /// Breaks the first zero: more than thirty days since arrival, neither paid nor kept.
    public func isOverThirty(on day: Day) -> Bool { stage.isUndisbursed && age(on: day) > 30 }

    /// Breaks the second zero.
    public func isDepositedOverThirty(on day: Day) -> Bool {
        depositedDays(on: day).map { $0 > 30 } ?? false
    }

    /// The day the ground is to be looked at again; nil: it is not kept.
    public var reviewOn: Day? {
        stage == .putOff || stage == .deposited ? receipt.keeping?.reviewOn : nil
    }
}

extension Tally {
    init(_ receipts: some Sequence<StandingReceipt>) {
        self.init()
        for receipt in receipts { add(receipt.unpaid) }
    }

    mutating func add(_ amount: Money) {
        count += 1
        sum = sum + amount
    }
}

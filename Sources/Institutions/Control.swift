/// A freeze or seal over one holding, as the institution keeps it: ours or another authority's.
struct Control: Sendable, Hashable {
    /// The request number it was ordered under; invented for those of other authorities.
    let order: String
    /// Nil for ours; otherwise who ordered it and by which document.
    let prior: Prior?
    /// 冻结限额: the most it may hold. What it does not hold yet catches later deposits.
    var limit: Amount
    /// 实际控制: what it holds of the balance.
    var held = Amount.zero
    /// 轮候: it stands in line and holds nothing.
    var isWaiting: Bool
    /// First and last day in force. While it waits they are only what was asked for.
    var first: BeijingDay
    var last: BeijingDay
    /// It pretends to have done all it could: catches nothing until the next deposit.
    var isShort = false

    struct Prior: Sendable, Hashable {
        let authority: String
        let document: String
    }

    var isOurs: Bool { prior == nil }
    /// 超额控制.
    var open: Amount { limit - held }

    /// Comes into force; its period, which did not run while it waited, begins today.
    mutating func promote(on today: BeijingDay) {
        let days = last.number - first.number
        isWaiting = false
        first = today
        last = today.adding(days: days)
    }
}

/// What the court has set for the robot (查控设置): handbook 3.6 and 3.8 leave these to it.
public struct ControlSettings: Sendable, Hashable, Codable {
    /// Days of doubled interest to come that a control covers beforehand.
    public var projectedDays: Int
    /// What is left to a natural person to live on: a month's standard, for so many months.
    public var livingCost: Money
    public var livingMonths: Int
    /// By how much things (not deposits) may exceed what is owed, in percent.
    public var tolerancePercent: Int
    /// What of a thing's value counts as covered, in percent.
    public var haircutPercent: Int
    /// Less than this is not worth an order.
    public var leastOrder: Money
    /// Above this sum a control or deduction ruling is the director's to sign (handbook 5.2).
    public var judgeSignsUpTo: Money
    /// Minutes a person would take for one inquiry and for one order, for the count of work saved.
    public var minutesPerInquiry: Int
    public var minutesPerOrder: Int

    /// Where deducted money goes (执行款专户): holder, number, bank. Without a number nothing is
    /// deducted online.
    public var payeeName: String
    public var payeeAccount: String
    public var payeeBank: String

    public init() {
        projectedDays = 90
        livingCost = Money(fen: 100_000)
        livingMonths = 3
        tolerancePercent = 20
        haircutPercent = 70
        leastOrder = Money(fen: 10_000)
        judgeSignsUpTo = Money(fen: 1_000_000_000)
        minutesPerInquiry = 2
        minutesPerOrder = 8
        payeeName = ""
        payeeAccount = ""
        payeeBank = ""
    }

    /// What stays with each natural person among the debtors.
    public var reserve: Money { Money(fen: livingCost.fen * Int64(livingMonths)) }
}

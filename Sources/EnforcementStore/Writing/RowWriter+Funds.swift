import EnforcementCore
import EnforcementOffice

extension RowWriter {
    /// Writes the rows of the court's money. What the store itself stands against (a line claimed
    /// meanwhile, a closed day) is told as a refusal.
    func insert(funds rows: DerivedRows) throws {
        try write(rows.receipts, Sentence.receipt) { $0.put($1) }
        try write(rows.payouts, Sentence.payout) { $0.put($1) }
        try write(rows.transfers, Sentence.transfer) { $0.put($1) }
        do { try write(rows.bankLines, Sentence.bankLine) { $0.put($1) } } catch let fault
            as StoreFault where fault.isTaken
        { throw WriteFault.refused(Self.lineBooked) }
        do { try write(rows.lineUses, Sentence.lineUse) { $0.put($1) } } catch let fault
            as StoreFault where fault.isTaken
        { throw WriteFault.refused(Self.lineClaimed) }
        try write(rows.bankDays, Sentence.bankDay) { $0.put($1) }
        try write(rows.closes, Sentence.close) { $0.put($1) }
    }

    /// A trigger's word, as a refusal; nil for any other fault.
    static func refusal(_ fault: StoreFault) -> Refusal? {
        refusals.first { fault.text.contains($0.code) }
    }

    private static let lineBooked = Refusal(
        "funds.line-twice", "该笔银行流水已入账", "The bank line is booked already",
        field: "reference")
    private static let lineClaimed = Refusal(
        "funds.line-taken", "该笔银行流水已被认领", "The line is claimed already", field: "line")
    private static let refusals = [
        Refusal("funds.day-closed", "该日已日结，不得再入账", "The day is closed"),
        Refusal(
            "funds.day-moved", "账簿刚有变动，请刷新后再日结",
            "The ledger has moved: look again"),
        Refusal("funds.too-much", "超过该科目可上缴的余额", "More than is due"),
        Refusal("funds.gate", "已通过的关口不得更改", "A gate once passed does not change"),
        Refusal("funds.edited", "账簿只增不改", "The ledger is never edited"),
    ]
}

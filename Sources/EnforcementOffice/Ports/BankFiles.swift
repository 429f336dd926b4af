public import EnforcementCore

/// Files between the court and its bank, in the layouts the two have agreed on.
public protocol BankFiles: Sendable {
    /// Reads a statement whole or not at all; the refusal names line and rule.
    func statement(_ bytes: [UInt8], account: String) throws(Refusal) -> BankStatement
    /// Reads what became of transfers, whole or not at all.
    func results(_ bytes: [UInt8]) throws(Refusal) -> [PaymentResult]
    /// Writes a payment file: the same orders give the same bytes.
    func payments(
        _ format: PaymentFormat, _ orders: [PaymentOrder], batch: String, court: CourtFile,
        on day: Day
    ) throws(Refusal) -> [UInt8]
}

/// The layout of a payment file.
public enum PaymentFormat: String, Sendable, CaseIterable {
    case csv, pain001
}

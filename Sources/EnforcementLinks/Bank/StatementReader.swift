public import EnforcementCore

/// Reads the bank's statement of the court's account, whole or not at all.
///
/// Two forms, known by their content: the CSV of `docs/linkage/bank-statement.md` and ISO 20022
/// camt.053. Nothing is guessed and nothing repaired: the first thing that is wrong refuses the
/// file, with its line.
public enum StatementReader {
    /// - Parameter account: the account it was fetched for; another one's statement is refused.
    public static func read(
        _ bytes: [UInt8], account: String
    ) throws(StatementFault) -> BankStatement {
        switch try BankFile.form(of: bytes) {
        case .csv: try StatementCSV.read(bytes, account: account)
        case .xml: try StatementXML.read(bytes, account: account)
        }
    }
}

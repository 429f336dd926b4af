public import EnforcementCore

/// Reads what the bank says became of a batch, whole or not at all.
///
/// Two forms, known by their content: the CSV of `docs/linkage/payments.md` and ISO 20022 pain.002.
public enum PaymentResultReader {
    /// In the bank's order, each transfer once. A transfer still under way is not in it.
    public static func read(_ bytes: [UInt8]) throws(StatementFault) -> [PaymentResult] {
        let results =
            switch try BankFile.form(of: bytes) {
            case .csv: try PaymentResultCSV.read(bytes)
            case .xml: try PaymentResultXML.read(bytes)
            }
        var seen: [String: Int] = [:]
        for (result, line) in results {
            if let before = seen.updateValue(line, forKey: result.transfer) {
                throw StatementFault(.repeated(line: before), line: line, "transfer")
            }
        }
        return results.map(\.0)
    }
}

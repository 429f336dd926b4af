/// Keeps a field of a CSV file from being reckoned by a spreadsheet that opens it.
///
/// A field that begins with a sign that starts a formula, or with an apostrophe, gets an
/// apostrophe before it; `removed` takes it away again, so that every text comes back as it was.
enum FormulaGuard {
    static func added(to field: String) -> String {
        isGuarded(field.unicodeScalars) ? "'" + field : field
    }

    static func removed(from field: String) -> String {
        guard field.utf8.first == UInt8(ascii: "'"), isGuarded(field.unicodeScalars.dropFirst())
        else { return field }
        return String(field.unicodeScalars.dropFirst())
    }

    private static func isGuarded(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
        switch scalars.first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠": true
        default: false
        }
    }
}

import EnforcementCore

/// Texts of the record as other programs' files can bear them: always one line, never a sign the
/// format reads as its own.
enum LedgerText {
    /// A description of hledger: `;` would begin a remark, `|` end the payee.
    static func hledger(_ text: String) -> String {
        replacing(text) { scalar in
            switch scalar {
            case ";": "；"
            case "|": "｜"
            default: nil
            }
        }
    }

    /// The value of a tag of hledger, which ends at a comma.
    static func tag(_ text: String) -> String {
        replacing(text) { $0 == "," ? "，" : nil }
    }

    /// What stands between the quotes of a beancount string.
    static func beancount(_ text: String) -> String {
        replacing(text) { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            default: nil
            }
        }
    }

    /// A field of CSV (RFC 4180). What a spreadsheet would reckon as a formula gets `'` before it.
    static func csv(_ text: String) -> String {
        var field = replacing(text) { $0 == "\"" ? "\"\"" : nil }
        if let first = field.unicodeScalars.first, "=+-@".unicodeScalars.contains(first) {
            field = "'" + field
        }
        return field.utf8.contains { $0 == 44 || $0 == 34 } ? "\"\(field)\"" : field
    }

    /// Puts a blank for whatever breaks a line or cannot be seen, and what `change` says for the
    /// rest; trimmed of blanks at both ends.
    private static func replacing(
        _ text: String, _ change: (Unicode.Scalar) -> String?
    ) -> String {
        var made = ""
        made.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if isUnseen(scalar) {
                made += " "
            } else if let other = change(scalar) {
                made += other
            } else {
                made.unicodeScalars.append(scalar)
            }
        }
        return String(made.drop { $0 == " " }.trimmingEnd)
    }

    /// Control characters, separators of lines, and marks that turn the direction of writing.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
            true
        default: false
        }
    }
}

extension Substring {
    /// Without blanks at its end.
    fileprivate var trimmingEnd: Substring {
        var rest = self
        while rest.last == " " { rest.removeLast() }
        return rest
    }
}

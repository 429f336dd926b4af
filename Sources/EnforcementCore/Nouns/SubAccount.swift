/// The virtual sub-account of one case (一案一账户): the court's account, the number of the file in
/// nine digits, and two check digits.
///
/// Printed on every notice. Money paid to it claims itself. A slip of one digit, or of two beside
/// each other, fails the check and waits for a person instead of going to another case.
public struct SubAccount: Sendable, Hashable, CustomStringConvertible {
    public let account: String
    public let file: Int

    public init(account: String, file: Int) {
        self.account = account
        self.file = file
    }

    /// Whether an account can be the stem of sub-accounts: 6 to 23 digits, so that none of them has
    /// more than the 34 characters of any bank's field.
    public static func isStem(_ account: String) -> Bool {
        (6...23).contains(account.utf8.count)
            && account.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// Reads a sub-account of the court's account; nil for any other text.
    public init?(_ text: String, of account: String) {
        guard !account.isEmpty, text.hasPrefix(account) else { return nil }
        let tail = text.dropFirst(account.count)
        guard tail.utf8.count == 11, tail.utf8.allSatisfy({ (48...57).contains($0) }),
            let file = Int(tail.prefix(9)), file > 0
        else { return nil }
        self.init(account: account, file: file)
        guard description == text else { return nil }
    }

    /// ISO 7064 mod 97-10 over all digits, as bank accounts are checked elsewhere.
    public var description: String {
        let number = String(file)
        let body = account + String(repeating: "0", count: max(0, 9 - number.count)) + number
        var rest = 0
        for byte in body.utf8 where (48...57).contains(byte) {
            rest = (rest * 10 + Int(byte - 48)) % 97
        }
        let check = 98 - rest * 100 % 97
        return body + (check < 10 ? "0" : "") + String(check)
    }
}

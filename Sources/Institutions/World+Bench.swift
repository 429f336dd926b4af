import LinkContract

/// Persons whose accounts are watched without anybody having asked, for benches. Person `i` has
/// one account, numbered `6200999` and `i` in twelve digits (`6200999000000000017`), with nothing
/// in it, at one of the institutions that push, in turn.
extension World {
    public static func benchAccount(_ number: Int) -> String {
        "6200999" + BeijingDay.padded(number, 12)
    }

    /// A resident's number with a right check digit, of a county there is not. Each 999
    /// persons share a day of birth.
    public static func benchIdentity(_ number: Int) -> String {
        let (day, serial) = (number / 999, number % 999 + 1)
        let body =
            "419999" + BeijingDay.padded(1960 + day / 336, 4)
            + BeijingDay.padded(day / 28 % 12 + 1, 2) + BeijingDay.padded(day % 28 + 1, 2)
            + BeijingDay.padded(serial, 3)
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        return body + String(Array("10X98765432")[sum % 11])
    }

    /// Code of the institution that keeps the account.
    public func benchInstitution(_ number: Int) -> String {
        let pushing = institutions.filter(\.pushes)
        return pushing.isEmpty ? "" : pushing[number % pushing.count].code
    }

    /// Makes the first `count` of them known and watched.
    public func watch(_ count: Int) {
        for number in 0..<count {
            let code = benchInstitution(number)
            let identity = Self.benchIdentity(number)
            script(
                ScriptedPerson(
                    identity: identity,
                    accounts: [
                        .init(code: code, number: Self.benchAccount(number), balance: "0.00")
                    ]))
            watch(identity, at: code)
        }
    }
}

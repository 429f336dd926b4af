import EnforcementCore

/// What may stand in a payment file: the columns of the CSV, and the bounds of ISO 20022.
enum PaymentText {
    static let head = ["batch", "account", "court", "currency", "day", "count", "total"]
    /// The last column is always `CNY`, so that a file cut off in it is seen to be.
    static let body = [
        "transfer", "payee", "payee_bank", "payee_account", "purpose", "amount", "currency",
    ]

    static func check(_ order: PaymentOrder, _ place: String) throws(Refusal) {
        try check(number: order.transfer, max: 35, place + ".transfer")
        try check(text: order.payee, max: 140, place + ".payee")
        if !order.payeeBank.isEmpty {
            try check(text: order.payeeBank, max: 140, place + ".payeeBank")
        }
        try check(number: account(of: order), max: 34, place + ".payeeAccount")
        try check(text: order.purpose, max: 140, place + ".purpose")
        guard order.amount > .zero, order.amount <= BankText.most else {
            throw Refusal(
                "payment.amount", "金额须大于零，不超过一千亿元",
                "An amount is above zero and at most a hundred billion yuan",
                field: place + ".amount")
        }
    }

    /// People write account numbers in groups; banks take them without the blanks.
    static func account(of order: PaymentOrder) -> String {
        String(order.payeeAccount.unicodeScalars.filter { $0 != " " })
    }

    /// Letters, digits and hyphens: what every bank repeats unchanged.
    static func check(number: String, max: Int, _ field: String) throws(Refusal) {
        let isNumber = number.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard isNumber, (1...max).contains(number.utf8.count) else {
            throw Refusal(
                "payment.number", "须为1至\(max)个字母、数字或连字符",
                "Must be 1 to \(max) letters, digits and hyphens", field: field)
        }
    }

    /// A line of text without controls, with something to read in it.
    static func check(text: String, max: Int, _ field: String) throws(Refusal) {
        let scalars = text.unicodeScalars
        guard (1...max).contains(scalars.count), !scalars.contains(where: BankText.isUnseen),
            scalars.contains(where: { $0 != " " && $0 != "\u{3000}" }),
            !scalars.contains(where: { $0 == "\u{FFFE}" || $0 == "\u{FFFF}" })
        else {
            throw Refusal(
                "payment.text", "须为1至\(max)个字符，不含控制字符",
                "Must be 1 to \(max) characters without controls", field: field)
        }
    }
}

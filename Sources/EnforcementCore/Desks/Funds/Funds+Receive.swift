extension Funds {
    /// Books by hand what the bank's statement will show, or cash two officers took.
    ///
    /// Money for a closed case is not taken in here: it would be held for nobody. It needs the
    /// case restored first.
    /// - Law: 法发〔2017〕6号 8, 9; cash only by two officers, handed over the same day
    ///   (handbook 3.7, limit F05).
    public struct Receive: Act {
        public static let name = "funds.receive"
        public static let outcomes: [any Fact.Type] = [Received.self]
        public static let form = Form(
            Words("登记到账", "Book a receipt"), by: [.fundManager, .finance],
            [
                Field("amount", .money, "金额", "Amount"),
                Field("payer", .text(80), "交款人", "Payer"),
                Field("way", .one(of: Receipt.Way.self), "到账方式", "How it came"),
                Field(
                    "reference", .text(60), "银行流水号（现金不填）", "Bank reference; not cash",
                    required: false),
                Field(
                    "arrivedOn", .day, "到账日期（默认今日）", "Day it arrived; today",
                    required: false),
                Field(
                    "first", .person([.officer, .judge, .clerk]), "经手人一（现金）",
                    "First officer (cash)", required: false),
                Field(
                    "second", .person([.officer, .judge, .clerk, .bailiff]), "经手人二（现金）",
                    "Second officer (cash)", required: false),
                Field(
                    "reason", .text(200), "未当日移交的理由", "Why not handed over the same day",
                    required: false),
            ])

        let amount: Money
        let payer: String
        let way: Receipt.Way
        let reference: String?
        let arrivedOn: Day?
        let first: PersonID?
        let second: PersonID?
        let reason: String?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let day = arrivedOn ?? occasion.today
            guard day <= occasion.today else {
                throw Refusal(
                    "funds.future", "到账日期不能晚于今日", "It cannot arrive after today",
                    field: "arrivedOn")
            }
            let line = try way == .cash ? cash(day, occasion) : bankLine(day)
            return [
                Received(
                    receipt: file.receipts.count + 1, amount: amount, payer: payer, way: way,
                    arrivedOn: day, bookedOn: occasion.court.bookingDay(day, today: occasion.today),
                    line: line, source: way == .cash ? .cash : .bank)
            ]
        }
    }
}

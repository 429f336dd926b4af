extension Funds {
    /// Puts the bank's statement on record: what it says of each day, and the lines that belong to
    /// no case yet. They wait in suspense to be claimed (F02).
    ///
    /// The lines that named a case were booked in their cases before.
    public struct TakeStatement: CourtAct {
        public static let name = "funds.take-statement"
        public static let outcomes: [any CourtFact.Type] = [StatementTaken.self]
        public static let form = Form(
            Words("导入银行对账单", "Take in a bank statement"), by: [.system, .finance],
            [
                Field("digest", .text(64), "文件摘要", "Digest of the file"),
                Field("lines", .number(0...1_000_000), "行数", "Lines"),
                Field(
                    "days",
                    .list(
                        [
                            Field("day", .day, "日期", "Day"),
                            Field("closing", .balance, "日终余额", "Closing balance"),
                        ], 400), "每日余额", "Balance of each day"),
                Field(
                    "waiting",
                    .list(
                        [
                            Field("reference", .text(60), "银行流水号", "Bank reference"),
                            Field(
                                "direction",
                                .choice([
                                    .init("credit", "收入", "In"), .init("debit", "支出", "Out"),
                                ]), "方向", "Direction"),
                            Field("amount", .money, "金额", "Amount"),
                            Field("bookedOn", .day, "记账日", "The bank's day"),
                            Field("counterparty", .text(120), "对方户名", "Name"),
                            Field(
                                "counterpartyAccount", .text(60), "对方账号", "Account",
                                required: false),
                            Field(
                                "subAccount", .text(60), "子账号", "Sub-account", required: false),
                            Field("remark", .text(300), "附言", "Remark", required: false),
                            Field("transfer", .text(60), "支付编号", "Transfer", required: false),
                            Field("isReturn", .flag, "退票", "Returned"),
                        ], 100_000), "待认领", "Waiting", required: false),
            ])

        let digest: String
        let lines: Int
        let days: [DayClosing]
        let waiting: [BankLine]?

        public init(digest: String, lines: Int, days: [DayClosing], waiting: [BankLine]) {
            self.digest = digest
            self.lines = lines
            self.days = days
            self.waiting = waiting
        }

        public func decide(
            _ court: CourtFile, _ occasion: Occasion
        ) throws(Refusal) -> [any CourtFact] {
            // The store keeps each day of a statement and each line once.
            guard Set(days.map(\.day)).count == days.count,
                Set((waiting ?? []).map(\.reference)).count == (waiting ?? []).count
            else {
                throw Refusal("funds.line-twice", "对账单中日期或流水号重复", "Stands twice in it")
            }
            return [
                StatementTaken(
                    digest: digest, lines: lines, days: days, waiting: waiting ?? [],
                    bookedOn: (waiting ?? []).map {
                        court.bookingDay($0.bookedOn, today: occasion.today)
                    })
            ]
        }
    }
}

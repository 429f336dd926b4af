extension Control {
    /// Money has come into an account of the debtor: pushed by the institution, or seen when it was
    /// polled. Recorded only where the case still needs money, or an earlier limit caught some.
    ///
    /// - Law: CPL 253; NQ13 7: nothing beyond what the case needs.
    public struct RecordInflow: Act {
        public static let name = "control.record-inflow"
        public static let outcomes: [any Fact.Type] = [MoneyArrived.self]
        public static let form = Form(
            Words("登记进账", "Book a credit to an account"), by: [.system],
            [
                Field("asset", .subject(.asset), "账户", "Account"),
                Field("amount", .money, "进账金额", "Amount"),
                Field("available", .money, "可用余额", "Free now", required: false),
                Field("caught", .money, "已被限额冻结", "Caught by our limit", required: false),
                Field("order", .subject(.directive), "限额所属指令", "Under", required: false),
            ])

        let asset: Int
        let amount: Money
        let available: Money?
        let caught: Money?
        let order: Int?
        /// When it came, where the institution said so.
        let at: Moment?

        public init(
            asset: Int, amount: Money, available: Money, caught: Money, order: Int?, at: Moment
        ) {
            self.asset = asset
            self.amount = amount
            self.available = available
            self.caught = caught
            self.order = order
            self.at = at
        }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeFiled(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let found = file.asset(asset), found.kind == .deposit else {
                throw Refusal("control.no-asset", "没有该账户", "No such account", field: "asset")
            }
            let hold = order.flatMap { order in file.holds.first { $0.order == order } }
            let room = hold.map { max(.zero, $0.amount - $0.held) } ?? .zero
            let caught = hold?.state == .effective ? min(caught ?? .zero, room) : .zero
            guard file.watchedFor > .zero || caught > .zero else { return [] }
            return [
                MoneyArrived(
                    asset: asset, amount: amount, available: available ?? .zero,
                    hold: caught > .zero ? hold?.number : nil, caught: caught,
                    at: min(at ?? occasion.now, occasion.now))
            ]
        }
    }
}

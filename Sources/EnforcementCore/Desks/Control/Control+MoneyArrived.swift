extension Control {
    /// There is money to hold. The robot answers it in the same breath.
    public struct MoneyArrived: Fact {
        public static let name = "control.money-arrived"

        public let asset: Int
        public let amount: Money
        /// What may still be disposed of, less what was caught.
        public let available: Money
        public let hold: Int?
        public let caught: Money
        public let at: Moment

        public var subject: Subject { Subject(.asset, asset) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            if let place = file.assets.firstIndex(where: { $0.number == asset }) {
                file.assets[place].value = available
            }
            guard let hold else { return }
            file.change(hold: hold) { $0.held = $0.held + caught }
        }

        public var story: Words {
            Words(
                "账户进账\(amount.grouped)元"
                    + (caught > .zero ? "，其中\(caught.grouped)元已自动冻结" : ""),
                "\(amount.grouped) yuan came in, \(caught.grouped) held at once")
        }
    }
}

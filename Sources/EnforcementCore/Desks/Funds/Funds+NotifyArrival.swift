extension Funds {
    /// Finance tells the officer that money arrived. Starts the thirty days of F03.
    ///
    /// - Law: 法发〔2017〕6号 8, 10.
    public struct NotifyArrival: Act {
        public static let name = "funds.notify-arrival"
        public static let outcomes: [any Fact.Type] = [ArrivalNotified.self]
        public static let form = Form(
            Words("通知承办人到账", "Tell the officer of a receipt"), by: [.finance, .fundManager],
            [Field("receipt", .subject(.receipt), "到账", "Receipt")])

        let receipt: Int

        init(receipt: Int) { self.receipt = receipt }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.receipts.contains(where: { $0.notifiedOn == nil && !$0.isReversed }) else {
                throw Refusal("funds.none-new", "没有待通知的到账", "No receipt to tell of")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Funds.receipt(receipt, file)
            return found.notifiedOn == nil ? [ArrivalNotified(receipt: receipt)] : []
        }
    }

    /// The officer knows. Day 0 of F03.
    public struct ArrivalNotified: Fact {
        public static let name = "funds.arrival-notified"

        public let receipt: Int

        public var subject: Subject { Subject(.receipt, receipt) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.changeReceipt(receipt) { $0.notifiedOn = stamp.day }
        }

        public var story: Words {
            Words("财务通知承办人到账", "The officer was told of the receipt")
        }
    }
}

extension Funds {
    /// Asks to put a payment off or to deposit the money, on one of the grounds.
    ///
    /// - Law: 法发〔2017〕6号 10, 16.
    public struct ProposeKeeping: Act {
        public static let name = "funds.propose-keeping"
        public static let outcomes: [any Fact.Type] = [KeepingProposed.self]
        public static let form = Form(
            Words("报请延缓或提存", "Ask to put off or deposit"), by: [.officer],
            [
                Field("receipt", .subject(.receipt), "到账", "Receipt"),
                Field("ground", .one(of: KeepingGround.self), "事由", "Ground"),
                Field("reason", .text(300), "情况说明", "Particulars"),
                Field("reviewOn", .day, "复核日期", "To be looked at again on"),
            ])

        let receipt: Int
        let ground: KeepingGround
        let reason: String
        let reviewOn: Day

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.receipts.contains(where: { file.mayBeKept($0) }) else {
                throw Refusal("funds.nothing", "没有可延缓或提存的到账", "No receipt to keep")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard file.mayBeKept(try Funds.receipt(receipt, file)) else {
                throw Refusal(
                    "funds.not-free", "该笔到账没有可延缓或提存的余额", "Nothing of it can be kept",
                    field: "receipt")
            }
            guard reviewOn > occasion.today else {
                throw Refusal(
                    "funds.review-day", "复核日期须在今日之后", "The review must be after today",
                    field: "reviewOn")
            }
            return [
                KeepingProposed(
                    receipt: receipt,
                    keeping: Keeping(
                        ground: ground, reason: reason, proposedBy: occasion.actor.id,
                        reviewOn: reviewOn))
            ]
        }
    }

    /// The ground lies before the approver. Starts P6-06.
    public struct KeepingProposed: Fact {
        public static let name = "funds.keeping-proposed"

        public let receipt: Int
        public let keeping: Keeping

        public var subject: Subject { Subject(.receipt, receipt) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.changeReceipt(receipt) { $0.keeping = keeping }
        }

        public var story: Words {
            Words("报请\(keeping.ground.label.zh)：\(keeping.reason)", keeping.ground.label.en)
        }
    }
}

extension CaseFile {
    /// Whether something of the receipt is still with the court and not kept yet.
    func mayBeKept(_ receipt: Receipt) -> Bool {
        receipt.keeping == nil && free(receipt) > .zero
    }
}

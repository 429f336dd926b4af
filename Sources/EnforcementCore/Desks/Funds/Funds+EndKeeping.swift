extension Funds {
    /// The ground is gone: the money must go out within ten days.
    ///
    /// - Law: 法发〔2017〕6号 10 (limit F04).
    public struct EndKeeping: Act {
        public static let name = "funds.end-keeping"
        public static let outcomes: [any Fact.Type] = [KeepingEnded.self]
        public static let form = Form(
            Words("延缓、提存事由消失", "The ground is gone"), by: [.officer, .fundManager],
            [
                Field("receipt", .subject(.receipt), "到账", "Receipt"),
                Field("reason", .text(200), "情况说明", "What happened"),
            ])

        let receipt: Int
        let reason: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.receipts.contains(where: { $0.keeping != nil && !$0.isReversed }) else {
                throw Refusal("funds.none-kept", "没有延缓或提存的案款", "No money is kept")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let keeping = try Funds.receipt(receipt, file).keeping else { return [] }
            return [
                KeepingEnded(receipt: receipt, wasApproved: keeping.isApproved, reason: reason)
            ]
        }
    }

    /// The money is kept no more, or was not to be kept. Starts F04 where it had been.
    public struct KeepingEnded: Fact {
        public static let name = "funds.keeping-ended"

        public let receipt: Int
        public let wasApproved: Bool
        public let reason: String

        public var subject: Subject { Subject(.receipt, receipt) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.changeReceipt(receipt) {
                $0.keeping = nil
                if wasApproved { $0.kept?.until = stamp.day }
            }
        }

        public var story: Words {
            wasApproved
                ? Words("延缓、提存事由消失：\(reason)", "Kept no more: \(reason)")
                : Words("延缓、提存未获批准：\(reason)", "Not to be kept: \(reason)")
        }
    }
}

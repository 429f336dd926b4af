extension Funds {
    /// A gate finds a fault and sends the payout back to be computed again. Nothing is erased:
    /// the payout sent back stays on the record.
    public struct SendBack: Act {
        public static let name = "funds.send-back"
        public static let outcomes: [any Fact.Type] = [SentBack.self]
        public static let form = Form(
            Words("退回重新核算", "Send a payout back"),
            by: [.fundManager, .director, .vicePresident, .finance],
            [
                Field("payout", .subject(.payout), "发放", "Payout"),
                Field("reason", .text(200), "理由", "Reason"),
            ])

        let payout: Int
        let reason: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.payouts.contains(where: { $0.isOpen }) else {
                throw Refusal("funds.no-payout", "没有待办的发放", "No payout in hand")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Funds.payout(payout, file)
            return [SentBack(payout: payout, receipt: found.receipt, reason: reason)]
        }
    }

    public struct SentBack: Fact {
        public static let name = "funds.sent-back"

        public let payout: Int
        public let receipt: Int
        public let reason: String

        public var subject: Subject { Subject(.receipt, receipt) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.changePayout(payout) { $0.isSentBack = true }
        }

        public var story: Words { Words("发放退回：\(reason)", "Payout sent back: \(reason)") }
    }
}

extension Funds {
    /// Takes back a receipt that was booked wrongly (冲正). Nothing is edited: the lines are booked
    /// the other way, with the reason. A bank line goes back to wait in suspense.
    ///
    /// - Law: S6 (handbook 5.3): only reversal entries with reason.
    public struct Reverse: Act {
        public static let name = "funds.reverse"
        public static let outcomes: [any Fact.Type] = [Reversed.self]
        public static let form = Form(
            Words("冲正到账", "Reverse a receipt"), by: [.fundManager],
            [
                Field("receipt", .subject(.receipt), "到账", "Receipt"),
                Field("reason", .text(200), "理由", "Reason"),
            ])

        let receipt: Int
        let reason: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.receipts.contains(where: { file.free($0) == $0.amount }) else {
                throw Refusal("funds.nothing", "没有可冲正的到账", "No receipt to reverse")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Funds.receipt(receipt, file)
            guard !found.isReversed else { return [] }
            guard file.free(found) == found.amount else {
                throw Refusal(
                    "funds.taken-up", "该笔到账已进入发放，请先退回", "A payout stands on it",
                    field: "receipt")
            }
            return [
                Reversed(
                    receipt: receipt, amount: found.amount, line: found.line,
                    wasCash: found.way == .cash && found.line == nil, reason: reason)
            ]
        }
    }

    /// The receipt counts no more. Ends all its clocks.
    public struct Reversed: Fact {
        public static let name = "funds.reversed"

        public let receipt: Int
        public let amount: Money
        /// The bank line that waits to be claimed again.
        public let line: String?
        /// The cash was never taken to the bank.
        public let wasCash: Bool
        public let reason: String

        public var subject: Subject { Subject(.receipt, receipt) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.changeReceipt(receipt) {
                $0.reversedOn = stamp.day
                $0.reversedBy = stamp.number
            }
        }

        public var postings: [Posting] {
            let back: Posting.Account = wasCash ? .cash : line == nil ? .bank : .suspense
            return Posting.book(amount, debit: .held, credit: back)
        }

        public var story: Words {
            Words(
                "冲正到账\(amount.grouped)元：\(reason)",
                "Receipt of \(amount.grouped) yuan reversed: \(reason)")
        }
    }
}

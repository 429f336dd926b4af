extension Funds {
    /// A payout lies before the first gate.
    public struct Computed: Fact {
        public static let name = "funds.computed"

        public let payout: Payout

        public var subject: Subject { Subject(.receipt, payout.receipt) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) { file.payouts.append(payout) }

        public func notices(_ file: CaseFile) -> [Notice] {
            [Notice("P6-03", ["尾号": file.party(payout.payee)?.account?.tail ?? ""])]
        }

        public var story: Words {
            Words(
                "核算：发放\(payout.toPayee.grouped)元，执行费\(payout.fee.grouped)元，"
                    + "退还\(payout.refund.grouped)元",
                "Computed: \(payout.toPayee.grouped) to the applicant")
        }
    }
}

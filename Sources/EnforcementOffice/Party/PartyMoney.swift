public import EnforcementCore

/// The money of a case for one of its parties. Sums of the case where they concern it; accounts
/// and payments its own only.
public struct PartyMoney: Sendable, Hashable {
    /// One sum that moved, with the day where it is known.
    public struct Line: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable {
            /// Came in for the case.
            case received
            /// Paid to the reader.
            case paid
            /// Ordered at the bank, or before the court's gates.
            case underWay
            /// Came back from the bank, to be paid again.
            case returned
        }

        public let kind: Kind
        public let day: Day?
        public let amount: Money
        /// Last four digits of the reader's own account; empty for what came in.
        public let tail: String
    }

    /// What was applied for; for a creditor who joined, its own claim; nil where it is none of
    /// the reader's business.
    public let claimed: Money?
    public let received: Money?
    /// To be collected still of the claim, without doubled interest.
    public let outstanding: Money?
    public let lines: [Line]
    /// For a debtor: all that is owed today, with interest; nil where it cannot be reckoned.
    public let owedToday: Money?

    init(of file: CaseFile, _ entries: [Entry], to party: Party, on day: Day) {
        let isOfCase = party.side == .applicant || party.side == .debtor
        received = isOfCase ? file.received : nil
        outstanding = isOfCase ? file.outstanding : nil
        claimed =
            isOfCase
            ? file.claim?.amount : file.joined.first { $0.party == party.number }?.amount
        var sheet: DebtSheet?
        do throws(Refusal) {
            sheet = party.side == .debtor ? try file.debtSheet(asOf: day) : nil
        } catch { sheet = nil }
        owedToday = sheet?.total.left
        let receipts = isOfCase ? file.receipts.filter { !$0.isReversed } : []
        let came = receipts.map {
            Line(kind: .received, day: $0.arrivedOn, amount: $0.amount, tail: "")
        }
        lines = came + (file.isCreditor(party) ? Self.payments(file, entries, party) : [])
    }

    public var paid: Money { sum(.paid) }
    public var underWay: Money { sum(.underWay) + sum(.returned) }

    private func sum(_ kind: Line.Kind) -> Money {
        Money.sum(lines.filter { $0.kind == kind }.map(\.amount))
    }

    private static func payments(
        _ file: CaseFile, _ entries: [Entry], _ party: Party
    ) -> [Line] {
        var days: [String: Day] = [:]
        for case let fact as Funds.TransferPaid in entries.map({ $0.fact }) {
            days["\(fact.payout)-\(fact.transfer)-\(fact.round)"] = fact.bookedOn
        }
        return file.payouts.filter { !$0.isSentBack }.flatMap { payout -> [Line] in
            guard let transfers = payout.transfers else { return byHand(payout, party) }
            return transfers.filter { $0.party == party.number && $0.isToCreditor }.map {
                let key = "\(payout.number)-\($0.number)-\($0.round)"
                return line($0, on: days[key] ?? payout.paidOn)
            }
        }
    }

    private static func line(_ transfer: Transfer, on day: Day?) -> Line {
        let tail = transfer.account.tail
        return switch transfer.state {
        case .paid: Line(kind: .paid, day: day, amount: transfer.amount, tail: tail)
        case .ordered: Line(kind: .underWay, day: nil, amount: transfer.amount, tail: tail)
        case .returned: Line(kind: .returned, day: nil, amount: transfer.amount, tail: tail)
        }
    }

    private static func byHand(_ payout: Payout, _ party: Party) -> [Line] {
        payout.shares.filter { $0.payee == party.number }.map {
            Line(
                kind: payout.paidOn == nil ? .underWay : .paid, day: payout.paidOn,
                amount: $0.amount, tail: party.account?.tail ?? "")
        }
    }
}

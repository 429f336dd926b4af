import EnforcementCore

/// Answers that stand in a form beforehand, by the clock one comes from.
enum Ready {
    /// A ruling is signed for what its node is about: to hold, to deduct, to renew.
    private static let rulings: [String: RulingKind] = [
        "P2-03": .control, "P2-08": .deduction, "P2-11": .renewal,
    ]

    static func answers(to limit: String?) -> Pairs {
        guard let limit, let kind = rulings[limit] else { return Pairs() }
        return Pairs().setting("kind", to: kind.rawValue)
    }

    /// A receipt divided as the rules have it; the officer may change every part.
    static func payout(in file: CaseFile, _ subject: Subject?) -> Pairs {
        let wanted = subject?.kind == .receipt ? subject?.number : nil
        guard let number = wanted ?? file.receipts.first(where: { file.isFree($0) })?.number
        else { return Pairs() }
        do throws(Refusal) {
            guard let proposal = try file.proposedPayout(for: number) else { return Pairs() }
            var pairs = Pairs()
            pairs.add("receipt", String(number))
            if let first = proposal.shares.first {
                pairs.add("payee", String(first.payee))
                pairs.add("toPayee", first.amount.grouped)
            }
            for (name, amount) in [("fee", proposal.fee), ("refund", proposal.refund)]
            where amount > .zero {
                pairs.add(name, amount.grouped)
            }
            for (row, share) in proposal.shares.dropFirst().enumerated() {
                pairs.add("others[\(row)].payee", String(share.payee))
                pairs.add("others[\(row)].amount", share.amount.grouped)
            }
            return pairs
        } catch { return Pairs() }
    }
}

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
}

/// What follows from a fact with nobody in between (自动流转): fact in, acts out.
///
/// The acts are performed by the robot in the same commit. A reflex may return acts of any desk.
/// An act that is refused here is simply not done: the fact that caused it stands.
public struct Reflex: Sendable {
    public let fact: any Fact.Type
    let acts: @Sendable (any Fact, CaseFile, Occasion) -> [any Act]

    /// When `type` is stated, `acts` follow.
    public static func on<F: Fact>(
        _ type: F.Type, _ acts: @escaping @Sendable (F, CaseFile, Occasion) -> [any Act]
    ) -> Reflex {
        Reflex(fact: type) { fact, file, occasion in
            guard let fact = fact as? F else { return [] }
            return acts(fact, file, occasion)
        }
    }
}

/// Something that may be asked of the house: it has a name, a form, and fills in from its form.
public protocol Deed: Codable, Sendable {
    /// Stable name, `desk.verb`, such as `funds.pay-out`.
    static var name: String { get }
    /// What is asked, and of whom.
    static var form: Form { get }
}

/// An act in a case (执行行为): what may be asked, when it is refused, what is then true.
public protocol Act: Deed {
    /// Every kind of fact `decide` may return.
    static var outcomes: [any Fact.Type] { get }

    /// Whether the case stands so that this act can be asked at all. Throws what stands in the way.
    /// Pages offer only acts that are admitted; `decide` is called only after it passes.
    static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal)

    /// Checks the request against the case and states what is then true.
    /// An empty answer means: already so, nothing to record.
    func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact]
}

extension Act {
    public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {}
}

/// An act on the court's own file: roster, calendar, targets, message texts.
public protocol CourtAct: Deed {
    static var outcomes: [any CourtFact.Type] { get }
    func decide(_ court: CourtFile, _ occasion: Occasion) throws(Refusal) -> [any CourtFact]
}

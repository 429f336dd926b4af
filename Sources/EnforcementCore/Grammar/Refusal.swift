/// Why an act is not done: something a person can put right.
///
/// The code is stable and meant for programs; the words are one sentence the person can act on;
/// `field` names the slot of the form that is wrong, when one is.
public struct Refusal: Error, Sendable, Hashable {
    public let code: String
    public let words: Words
    public let law: Law?
    public let field: String?

    public init(
        _ code: String, _ zh: String, _ en: String, law: Law? = nil, field: String? = nil
    ) {
        self.code = code
        words = Words(zh, en)
        self.law = law
        self.field = field
    }
}

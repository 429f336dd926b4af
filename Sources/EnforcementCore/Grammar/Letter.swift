/// The text of a message (handbook 7.3): a template with slots in braces, such as `{案号}`.
public struct Message: Sendable, Hashable {
    /// The node it belongs to, such as `P1-03`.
    public let code: String
    public let text: String
    /// May leave at night as well (handbook 10.2 rule 9: money paid).
    public let isUrgent: Bool

    public init(_ code: String, _ text: String, urgent: Bool = false) {
        self.code = code
        self.text = text
        isUrgent = urgent
    }
}

/// What a fact wants the applicants told: which message, and the slots only the fact knows.
///
/// `{法院} {案号} {承办人} {电话} {日期} {团队} {繁简类型} {被执行人} {尾号}` are filled from the
/// file and the court; a slot given here wins.
public struct Notice: Sendable, Hashable {
    public let message: String
    public let slots: [String: String]

    public init(_ message: String, _ slots: [String: String] = [:]) {
        self.message = message
        self.slots = slots
    }
}

/// One text to one number: what leaves the house, fixed in the record with the fact that caused it.
///
/// A letter that cannot be written whole (an empty slot, no confirmed number) is kept with its
/// `fault` and never sent: it is the clerk's open node (handbook 10.1, 10.2 rules 4, 12).
public struct Letter: Sendable, Hashable, Codable {
    /// Number among the letters of the case, from 1.
    public let number: Int
    public let message: String
    /// The party it is for, by number in the file.
    public let party: Int
    /// Mobile number; nil where none is confirmed.
    public let phone: String?
    public let text: String
    public let fault: String?
    public let isUrgent: Bool
}

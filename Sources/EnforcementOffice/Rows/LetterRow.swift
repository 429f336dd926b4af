public import EnforcementCore

/// A message to an applicant (表 letter). What the carrier said of it is in `state`.
public struct LetterRow: Sendable, Hashable {
    public let file: FileID
    public let number: Int
    /// The entry it left the house with.
    public let entry: Int
    public let writtenAt: Moment
    public let message: String
    public let party: Int
    public let phone: String?
    public let text: String
    public let fault: String?
    public let isUrgent: Bool
    public let state: String

    public init(
        file: FileID, number: Int, entry: Int, writtenAt: Moment, message: String, party: Int,
        phone: String?, text: String, fault: String?, isUrgent: Bool, state: String
    ) {
        self.file = file
        self.number = number
        self.entry = entry
        self.writtenAt = writtenAt
        self.message = message
        self.party = party
        self.phone = phone
        self.text = text
        self.fault = fault
        self.isUrgent = isUrgent
        self.state = state
    }
}

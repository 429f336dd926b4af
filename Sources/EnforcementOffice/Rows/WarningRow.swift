public import EnforcementCore

/// A warning on the record (表 warning).
public struct WarningRow: Sendable, Hashable {
    public let file: FileID
    public let number: Int
    public let limit: String
    public let subject: String
    public let desk: String
    public let level: Int
    public let due: Day
    public let raisedOn: Day
    public let assignee: String?
    public let team: String?
    public let answeredBy: String?
    public let answer: String?
    public let escalatedOn: Day?
    public let isOpen: Bool

    public init(
        file: FileID, number: Int, limit: String, subject: String, desk: String, level: Int,
        due: Day, raisedOn: Day, assignee: String?, team: String?, answeredBy: String?,
        answer: String?, escalatedOn: Day?, isOpen: Bool
    ) {
        self.file = file
        self.number = number
        self.limit = limit
        self.subject = subject
        self.desk = desk
        self.level = level
        self.due = due
        self.raisedOn = raisedOn
        self.assignee = assignee
        self.team = team
        self.answeredBy = answeredBy
        self.answer = answer
        self.escalatedOn = escalatedOn
        self.isOpen = isOpen
    }
}

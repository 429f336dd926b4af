public import EnforcementCore

/// One clock of a case (表 deadline). Key: file, opening entry, limit, subject.
public struct DeadlineRow: Sendable, Hashable {
    public let file: FileID
    public let openedBy: Int
    public let limit: String
    public let subject: String
    public let desk: String
    public let start: Day
    public let due: Day
    /// First day it shows amber.
    public let soonOn: Day
    public let legal: Day?
    public let target: Day?
    public let excluded: Int
    public let isProvisional: Bool
    public let isPaused: Bool
    public let owner: String
    public let assignee: String?
    public let team: String?
    /// 0 none, 1 yellow, 2 orange, 3 red, 4 escalated, 5 past the law (`Level`).
    public let raised: Int
    public let alarmOn: Day?
    public let met: Day?
    public let metBy: Int?

    public init(
        file: FileID, openedBy: Int, limit: String, subject: String, desk: String, start: Day,
        due: Day, soonOn: Day, legal: Day?, target: Day?, excluded: Int, isProvisional: Bool,
        isPaused: Bool, owner: String, assignee: String?, team: String?, raised: Int, alarmOn: Day?,
        met: Day?, metBy: Int?
    ) {
        self.file = file
        self.openedBy = openedBy
        self.limit = limit
        self.subject = subject
        self.desk = desk
        self.start = start
        self.due = due
        self.soonOn = soonOn
        self.legal = legal
        self.target = target
        self.excluded = excluded
        self.isProvisional = isProvisional
        self.isPaused = isPaused
        self.owner = owner
        self.assignee = assignee
        self.team = team
        self.raised = raised
        self.alarmOn = alarmOn
        self.met = met
        self.metBy = metBy
    }
}

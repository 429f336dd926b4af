public import EnforcementCore

/// Something a debtor owns (表 asset).
public struct AssetRow: Sendable, Hashable {
    public let file: FileID
    public let number: Int
    public let owner: String
    public let kind: String
    public let name: String
    /// Code of the institution that answers for it online, and its number there.
    public let source: String?
    public let account: String?
    public let value: Money?
    public let disposal: String
    /// Who keeps it while it is held, and where.
    public let keeper: Keeper?

    public init(
        file: FileID, number: Int, owner: String, kind: String, name: String, source: String?,
        account: String?, value: Money?, disposal: String, keeper: Keeper?
    ) {
        self.file = file
        self.number = number
        self.owner = owner
        self.kind = kind
        self.name = name
        self.source = source
        self.account = account
        self.value = value
        self.disposal = disposal
        self.keeper = keeper
    }
}

/// The robot's work on a case (表 agent_case).
public struct AgentRow: Sendable, Hashable {
    public let file: FileID
    /// `idle`, `working`, `held`, or `closed` with the case.
    public let state: String
    public let held: Money
    /// What is still to be covered under a ruling that is signed.
    public let uncovered: Money

    public init(file: FileID, state: String, held: Money, uncovered: Money) {
        self.file = file
        self.state = state
        self.held = held
        self.uncovered = uncovered
    }
}

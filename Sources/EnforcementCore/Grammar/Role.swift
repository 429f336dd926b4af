/// What a person may be in the bureau (handbook 5.1). One person may hold several roles.
public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    case president, vicePresident, director, teamLeader, judge, officer, clerk, centre, tracer
    case fundManager, finance, appraiser, dormancyOfficer, bailiff, filingClerk, reviewer
    case objectionJudge, petitionOfficer, archivist, appraisalOfficer, administrator, inspector
    /// A party of a case that speaks for itself on its own page: a few acts, on its own case only.
    case party
    /// The robot. It acts under the ruling, the rule or the reflex it names.
    case system

    /// The roles of the court's own people: all but parties and the robot.
    public static let staff = allCases.filter { $0 != .party && $0 != .system }

    /// The role's name on the court's door.
    public var title: Words {
        switch self {
        case .president: Words("院长", "President")
        case .vicePresident: Words("副院长", "Vice-president")
        case .director: Words("执行局局长", "Director of enforcement")
        case .teamLeader: Words("团队长", "Team leader")
        case .judge: Words("执行法官", "Judge")
        case .officer: Words("执行员", "Enforcement officer")
        case .clerk: Words("书记员", "Clerk")
        case .centre: Words("执行指挥中心", "Command centre")
        case .tracer: Words("查控专员", "Property tracer")
        case .fundManager: Words("案款管理员", "Fund manager")
        case .finance: Words("财务", "Finance")
        case .appraiser: Words("评估拍卖专员", "Appraisal and sale")
        case .dormancyOfficer: Words("终本管理员", "Dormancy officer")
        case .bailiff: Words("法警", "Bailiff")
        case .filingClerk: Words("立案窗口", "Filing clerk")
        case .reviewer: Words("审管办", "Closing reviewer")
        case .objectionJudge: Words("异议法官", "Objection judge")
        case .petitionOfficer: Words("信访专干", "Petition officer")
        case .archivist: Words("卷宗管理中心", "Archivist")
        case .appraisalOfficer: Words("绩效管理员", "Performance officer")
        case .administrator: Words("系统管理员", "Administrator")
        case .inspector: Words("督察", "Inspector")
        case .party: Words("当事人", "Party")
        case .system: Words("系统", "System")
        }
    }

    /// Whether the role is held case by case: only the person (or leader) the case is assigned
    /// to may use it. The other roles serve every case of the court.
    public var isAssignedByCase: Bool {
        switch self {
        case .teamLeader, .judge, .officer, .party: true
        case .president, .vicePresident, .director, .clerk, .centre, .tracer, .fundManager,
            .finance, .appraiser, .dormancyOfficer, .bailiff, .filingClerk, .reviewer,
            .objectionJudge, .petitionOfficer, .archivist, .appraisalOfficer, .administrator,
            .inspector, .system:
            false
        }
    }
}

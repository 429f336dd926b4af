/// What an institution is told to do to an account or a thing (控制措施 KZCS, handbook 6.5).
public enum Measure: String, Choosable, Hashable, Codable {
    case freeze = "01"
    case renew = "02"
    case wait = "03"
    case release = "04"
    case releaseWaiting = "05"
    case deduct = "06"
    case extract = "07"
    case freezeAndDeduct = "08"

    public var label: Words {
        switch self {
        case .freeze: Words("冻结", "Freeze")
        case .renew: Words("继续冻结", "Renew")
        case .wait: Words("轮候冻结", "Waiting freeze")
        case .release: Words("解除冻结", "Release")
        case .releaseWaiting: Words("解除轮候冻结", "Release while waiting")
        case .deduct: Words("扣划", "Deduct")
        case .extract: Words("提取收入", "Extract income")
        case .freezeAndDeduct: Words("冻结并划拨", "Freeze and deduct")
        }
    }
}

/// One message to an institution (查控指令): an inquiry about a debtor, or a measure. The robot
/// transmits it once, however often it has to ask; its number is the institution's guarantee too.
public struct LinkOrder: Sendable, Hashable, Codable {
    public enum State: String, Sendable, Hashable, Codable, CaseIterable {
        /// Waiting to be sent, or for its answer.
        case open
        case answered
        /// Given up by the robot: a person's open node.
        case failed
        /// A person did it another way.
        case settled

        public var label: Words {
            switch self {
            case .open: Words("办理中", "Under way")
            case .answered: Words("已反馈", "Answered")
            case .failed: Words("未成，待人工", "Failed, for a person")
            case .settled: Words("已另行处理", "Settled otherwise")
            }
        }
    }

    /// Number among the orders of the case, from 1.
    public let number: Int
    /// Code of the institution.
    public let institution: String
    public let debtor: Int
    /// Nil: an inquiry.
    public let measure: Measure?
    /// The inquiry or the control it serves; the debtor, for an identity check.
    public let subject: Subject
    /// For a measure: the account or registered number, the sum, the last day asked for.
    public let account: String?
    public let amount: Money
    public let until: Day?
    /// The order that put the control in force, for what acts on it.
    public let original: Int?
    /// When what it answers to happened, such as money arriving; latency is counted from it.
    public let causedAt: Moment
    /// How often a person had it tried again.
    public var retries: Int
    public var state: State
    /// Number of the last feedback booked: an older one counts for nothing.
    public var sequence: Int
    /// What was done under it by the last feedback: held, or taken.
    public var outcome: Money?
    public var reason: String?

    public init(
        number: Int, institution: String, debtor: Int, measure: Measure?, subject: Subject,
        account: String? = nil, amount: Money = .zero, until: Day? = nil, original: Int? = nil,
        causedAt: Moment
    ) {
        self.number = number
        self.institution = institution
        self.debtor = debtor
        self.measure = measure
        self.subject = subject
        self.account = account
        self.amount = amount
        self.until = until
        self.original = original
        self.causedAt = causedAt
        retries = 0
        sequence = 0
        state = .open
    }
}

/// The robot's part in a case (智慧查控执行员): set to work by one click, held and resumed by
/// people.
public struct AgentWork: Sendable, Hashable, Codable {
    public enum State: String, Sendable, Hashable, Codable, CaseIterable {
        case idle, working, held

        public var label: Words {
            switch self {
            case .idle: Words("未启动", "Not started")
            case .working: Words("查控中", "At work")
            case .held: Words("已暂停", "Held")
            }
        }
    }

    public var state = State.idle
    public var startedOn: Day?
    public var startedBy: PersonID?
    /// Why a person held it.
    public var heldFor: String?

    public init() {}
}

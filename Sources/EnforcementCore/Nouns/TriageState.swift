/// What triage has made of a case so far (分流情况).
public struct TriageState: Sendable, Hashable {
    /// The round last decided: 0 before the first, 1 provisional, 2 final.
    public var round = 0
    /// What the rules say; what the centre did may differ.
    public var proposal: TriageResult?
    /// Where it belongs after 9.3, why where 9.2 alone would not say so, and since when.
    public var proposed: CaseClass?
    public var transition: TriageReason?
    public var proposedOn: Day?
    /// The version of the court's rules the case is under.
    public var rules = 0
    /// How the team and the people were found.
    public var assignment: [Words] = []
    /// A class that waits for the centre or the director.
    public var waiting: Waiting?
    /// Circumstances people noted, and grounds people marked.
    public var noted: Set<TriageFlag> = []
    public var marks: [SpecialMark] = []
    /// Open cases of the same debtor, as last counted.
    public var debtorOpenCases = 0
    /// Every class the case was in, oldest first.
    public var classes: [CaseClass] = []
    /// How often it came back to a class it had left.
    public var movesBack = 0
    /// Why the centre departed from the proposal, while it does.
    public var override: String?
    /// The sixty days passed unsettled.
    public var wasUnsettled = false

    public init() {}

    /// The case was put into a class, for a reason where it departs from the rules.
    mutating func note(_ taken: CaseClass, _ reason: String?) {
        if isBack(taken) { movesBack += 1 }
        if classes.last != taken { classes.append(taken) }
        waiting = nil
        override = proposed == nil || proposed == taken ? nil : reason ?? ""
    }

    /// A class the rules ask for and somebody must decide on.
    public struct Waiting: Sendable, Hashable {
        public let `class`: CaseClass
        public let move: TriageMove
    }
}

/// A ground of the special class somebody put on the file (特执标记).
public struct SpecialMark: Sendable, Hashable, Codable {
    public let ground: SpecialGround
    public let reason: String
    public let by: PersonID
    public let on: Day
    /// Marked or confirmed by the director or the president: it needs nobody else.
    public let isConfirmed: Bool
}

/// What follows from a triage.
public enum TriageMove: String, Sendable, Hashable, Codable, CaseIterable {
    /// The case goes to the class at once.
    case moves
    /// It is there already, or nothing asks for a move (handbook 9.3).
    case stays
    /// The centre departed from the rules before, or no team takes the class: it decides again.
    case waitsForCentre
    /// Newly special, or back a second time: the director decides.
    case waitsForDirector

    public var label: Words {
        switch self {
        case .moves: Words("自动流转", "Moves")
        case .stays: Words("不变", "Stays")
        case .waitsForCentre: Words("待指挥中心决定", "Waits for the centre")
        case .waitsForDirector: Words("待局长确认", "Waits for the director")
        }
    }
}

/// Why a case is looked at.
public enum TriageCause: String, Choosable, Hashable, Codable {
    /// Filed; the first inquiry is through; deposits came; the file shows something new; sixty
    /// days passed; the rules changed and the centre decided on all; somebody asked.
    case filed, inquired, deposits, circumstance, unsettled, rules, asked

    public var label: Words {
        switch self {
        case .filed: Words("立案初步分流", "At filing")
        case .inquired: Words("首次查控后二次分流", "After the first inquiry")
        case .deposits: Words("存款到位", "Deposits came")
        case .circumstance: Words("案情变化", "Something new")
        case .unsettled: Words("60日未结", "Unsettled for 60 days")
        case .rules: Words("分流规则调整", "New rules")
        case .asked: Words("重新分流", "Asked")
        }
    }
}

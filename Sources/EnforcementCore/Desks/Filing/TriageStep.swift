/// One look at a case by the rules of triage: its class, whether it moves, and to whom.
///
/// - Law: handbook 9.2, 9.3: which facts move a case, and who must agree.
public struct TriageStep: Sendable {
    public let round: Int
    public let rules: Int
    public let facts: TriageFacts
    public let result: TriageResult
    /// The class after 9.3: what the rules say, or what this cause moves a case to.
    public let destination: CaseClass
    /// Why 9.3 moves it, where 9.2 alone would not.
    public let transition: TriageReason?

    /// - Parameter rules: those to look by; nil: the case's own version, or the newest where the
    ///   cause is the filing or new rules.
    public init(
        of file: CaseFile, _ cause: TriageCause, in court: CourtFile, on day: Day,
        debtorOpenCases: Int? = nil, rules given: TriageRules? = nil
    ) {
        let isNew = cause == .filed || cause == .rules || file.triage.round == 0
        rules = isNew ? court.triage.current : file.triage.rules
        round =
            switch cause {
            case .filed: 1
            case .inquired, .deposits: 2
            case .asked, .rules, .circumstance, .unsettled:
                file.isInquired ? 2 : max(1, file.triage.round)
            }
        facts = file.triageFacts(on: day, court, round: round, debtorOpenCases: debtorOpenCases)
        result = TriageResult(facts, given ?? court.triage.rules(rules), round: round)
        (destination, transition) = Self.destination(result, facts, cause, file)
    }

    private static func destination(
        _ result: TriageResult, _ facts: TriageFacts, _ cause: TriageCause, _ file: CaseFile
    ) -> (CaseClass, TriageReason?) {
        guard let current = file.caseClass, result.class != .special else {
            return (result.class, nil)
        }
        let push = push(facts, cause, file)
        switch cause {
        case .filed, .inquired, .asked: return (result.class, nil)
        case .rules:
            let taken = underNewRules(result, facts, current, file.triage.wasUnsettled)
            return (taken, taken == .ordinary ? push : nil)
        case .deposits: return (result.step == 2 ? .fast : current, nil)
        case .circumstance, .unsettled:
            if let push { return (current == .special ? current : .ordinary, push) }
            return (result.step == 2 ? .fast : current, nil)
        }
    }

    /// Where new rules put a case that is under way. Money taken out by and by, or a move 9.3
    /// made, is no reason to go back.
    public static func underNewRules(
        _ result: TriageResult, _ facts: TriageFacts, _ current: CaseClass, _ wasUnsettled: Bool
    ) -> CaseClass {
        guard result.class != .special else { return .special }
        let isPushed =
            wasUnsettled || facts.has(.appraisalNeeded) || facts.has(.pendingObjection)
        if current == .fast, !isPushed { return .fast }
        if current == .ordinary, isPushed { return .ordinary }
        return result.class
    }

    /// What moves a fast or simple case out: an appraisal, an objection, sixty days.
    private static func push(
        _ facts: TriageFacts, _ cause: TriageCause, _ file: CaseFile
    ) -> TriageReason? {
        if facts.has(.appraisalNeeded) {
            return TriageReason("9.3.appraisal", "财产需评估，转普执", "Needs appraisal")
        }
        if facts.has(.pendingObjection) {
            return TriageReason("9.3.objection", "提出异议，转普执", "An objection was filed")
        }
        if cause == .unsettled || file.triage.wasUnsettled {
            return TriageReason("9.3.unsettled", "60日未办结，转普执", "Unsettled for 60 days")
        }
        return nil
    }

    /// Whether the case goes there at once, and if not, who decides.
    public func move(of file: CaseFile, by actor: Actor, in court: CourtFile) -> TriageMove {
        guard destination != file.caseClass else { return .stays }
        let isDirector = actor.isHeadOfBureau
        if file.caseClass != nil, !isDirector {
            let isConfirmed = file.triage.marks.contains { mark in
                mark.isConfirmed && result.reasons.contains { $0.code == mark.ground.rawValue }
            }
            if destination == .special, !isConfirmed { return .waitsForDirector }
            if file.triage.isBack(destination), file.triage.movesBack > 0 {
                return .waitsForDirector
            }
        }
        if file.triage.override != nil, !isDirector { return .waitsForCentre }
        let hasTeam = court.teams.values.contains { $0.takes == destination }
        return hasTeam ? .moves : .waitsForCentre
    }
}

extension CaseFile {
    /// The first inquiry about every debtor is through.
    public var isInquired: Bool {
        !inquiries.isEmpty && inquiries.allSatisfy { $0.answeredOn != nil }
    }
}

extension TriageState {
    /// Whether the case was in the class before and left it.
    func isBack(_ taken: CaseClass) -> Bool {
        classes.last != taken && classes.contains(taken)
    }
}

extension Actor {
    /// The director of the bureau or the president: who may confirm a move (handbook 9.3).
    var isHeadOfBureau: Bool { roles.contains(.director) || roles.contains(.president) }
}

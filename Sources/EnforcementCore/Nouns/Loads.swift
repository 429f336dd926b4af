/// Open cases by team and by person, class by class: what "by load" is reckoned from (在办负荷).
///
/// A count beside the record, like `Serials`: it decides whom a new case goes to, and what it
/// decided stands in the fact.
public struct Loads: Sendable, Hashable {
    /// Open cases of somebody, by class.
    public struct Count: Sendable, Hashable {
        private var cases: [CaseClass: Int] = [:]

        public subscript(taken: CaseClass) -> Int {
            get { cases[taken] ?? 0 }
            set { cases[taken] = max(0, newValue) }
        }

        public var total: Int { cases.values.reduce(0, +) }

        /// The cases, each at what its class counts.
        public func weighted(_ loads: TriageRules.ClassLoads) -> Int {
            CaseClass.allCases.reduce(0) { $0 + self[$1] * loads[$1] }
        }
    }

    public private(set) var teams: [TeamID: Count] = [:]
    public private(set) var people: [PersonID: Count] = [:]

    public init() {}

    public func of(_ team: TeamID) -> Count { teams[team] ?? Count() }
    public func of(_ person: PersonID) -> Count { people[person] ?? Count() }

    /// Notes open cases as a list counts them.
    public mutating func note(
        _ taken: CaseClass, team: TeamID?, handler: PersonID?, judge: PersonID?, _ number: Int
    ) {
        if let team { teams[team, default: Count()][taken] += number }
        for person in Set([handler, judge].compactMap { $0 }) {
            people[person, default: Count()][taken] += number
        }
    }

    /// Notes that a case changed hands, was opened or closed.
    public mutating func note(from before: CaseFile, to after: CaseFile) {
        guard
            before.caseClass != after.caseClass || before.team != after.team
                || before.handler != after.handler || before.judge != after.judge
                || before.isOpen != after.isOpen
        else { return }
        for (file, number) in [(before, -1), (after, 1)] where file.isOpen {
            guard let taken = file.caseClass else { continue }
            note(taken, team: file.team, handler: file.handler, judge: file.judge, number)
        }
    }
}

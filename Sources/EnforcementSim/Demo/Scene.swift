public import EnforcementCore

/// One act of a case that is told in full: the day and hour, the person, the act, the answers.
public struct Scene: Sendable {
    public let at: Moment
    public let person: PersonID
    public let act: String
    public let answers: JSON

    init(
        _ day: String, _ hour: Int, _ minute: Int, _ person: String, _ act: String,
        _ answers: JSON = [:]
    ) {
        guard let day = Day(day) else { preconditionFailure("no such day: \(day)") }
        at = Moment(day: day, second: hour * 3600 + minute * 60)
        self.person = PersonID(person)
        self.act = act
        self.answers = answers
    }
}

/// The two cases the court's own article tells of, day by day; the days it does not give are ours.
public enum SeedCase {}

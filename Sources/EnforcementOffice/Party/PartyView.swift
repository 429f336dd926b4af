public import EnforcementCore

/// The case as one of its parties may see it, and nothing else (当事人页): where it is, what
/// happened, what comes next, the money, the papers.
///
/// Everything is let in by name: a fact, a clock or a paper nobody has thought of is not shown.
/// - Law: handbook 10.2 rule 3 (controls only after they are done), 10.3, 10.5 (正卷 only).
public struct PartyView: Sendable {
    /// One thing that happened, in plain words.
    public struct Event: Sendable, Hashable {
        public let day: Day
        public let words: Words
    }

    /// One thing to come, with its last day.
    public struct Next: Sendable, Hashable {
        public let words: Words
        public let due: Day
        /// The clock stands (中止计算).
        public let isPaused: Bool
        public let law: Law?
        /// The party itself must or may act by then.
        public let isOwn: Bool
    }

    public let file: CaseFile
    public let party: Party
    public let court: CourtFile
    public let today: Day
    public let stages: [PartyStage.Step]
    /// Newest first.
    public let events: [Event]
    /// Soonest first.
    public let next: [Next]
    public let money: PartyMoney
    public let papers: [FiledPaper]
    /// Leads this party left on its page.
    public let leads: [Lead]

    /// Nil where the case has no party of that number.
    public init?(
        of file: CaseFile, _ entries: [Entry], to number: Int, court: CourtFile, today: Day,
        line: Line
    ) {
        guard let party = file.party(number) else { return nil }
        self.file = file
        self.party = party
        self.court = court
        self.today = today
        stages = PartyStage.steps(of: file)
        let own = Self.ownLeads(of: party, file, entries)
        leads = file.leads.filter { own.contains($0.number) }
        events = Self.events(of: file, entries, to: party, leads: own).reversed()
        next = Self.next(of: file, to: party, leads: own, line: line)
        money = PartyMoney(of: file, entries, to: party, on: today)
        papers = Self.papers(of: file, to: party)
    }

    public var isCreditor: Bool { file.isCreditor(party) }
    public var isDebtor: Bool { party.side == .debtor }

    /// The new account that waits for the court's check.
    public var accountAsk: AccountAsk? { file.accountAsks.first { $0.party == party.number } }

    /// The officer to call; nil before one was named.
    public var officer: CourtFile.Person? { court.person(file.handler) }

    private static func ownLeads(
        of party: Party, _ file: CaseFile, _ entries: [Entry]
    ) -> Set<Int> {
        let id = PersonID.party(party.number, of: file.id)
        return Set(
            entries.filter { $0.stamp.by == id }
                .compactMap { ($0.fact as? Affairs.LeadRecorded)?.lead })
    }
}

/// Who gets a case of a class, and why (分案): team, officer and judge by load, skill, leave and
/// conflict of interest. Pure; equal loads go by the code, so the same court always answers alike.
///
/// - Law: 法发〔2006〕35号 2; CPL 47 (withdrawal). Handbook X1-07.
public struct Assignment: Sendable {
    public private(set) var team: CourtFile.Team?
    public private(set) var officer: CourtFile.Person?
    public private(set) var judge: CourtFile.Person?
    /// What decided, in the order it was looked at.
    public private(set) var reasons: [Words] = []

    private let court: CourtFile
    private let loads: Loads
    private let weights: TriageRules.ClassLoads
    private let parties: [Party]
    private let needs: [StaffSkill]
    private let today: Day

    /// - Parameter keeping: the team the case has, where it takes the class: it stays there.
    public init(
        of taken: CaseClass, parties: [Party], needs: [StaffSkill] = [],
        keeping kept: TeamID? = nil, namesPeople: Bool, weights: TriageRules.ClassLoads,
        in court: CourtFile, loads: Loads, on today: Day
    ) {
        self.court = court
        self.loads = loads
        self.weights = weights
        self.parties = parties
        self.needs = needs
        self.today = today
        if let kept = kept.flatMap({ court.teams[$0] }), kept.takes == taken {
            team = kept
        } else {
            chooseTeam(of: taken)
        }
        guard namesPeople, team != nil else { return }
        officer = person(.officer)
        judge = person(.judge)
    }

    /// The team with the least load a head among those with an officer and a judge to spare.
    private mutating func chooseTeam(of taken: CaseClass) {
        let teams = court.teams.values.filter { $0.takes == taken }.sorted { $0.id < $1.id }
        let heads = teams.map { team in members(of: team.id, .officer).filter(isFree).count }
        let staffed = zip(teams, heads).filter { $0.1 > 0 }
        let known = staffed.isEmpty ? zip(teams, heads).map { ($0, max(1, $1)) } : staffed
        let best = known.min { one, other in
            // Loads a head, without fractions.
            loads.of(one.0.id).weighted(weights) * other.1
                < loads.of(other.0.id).weighted(weights) * one.1
        }
        guard let (found, count) = best else {
            reasons.append(
                Words("没有办理\(taken.label.zh)案件的团队", "No team takes \(taken.label.en)"))
            return
        }
        team = found
        let load = loads.of(found.id).weighted(weights)
        reasons.append(
            Words(
                "\(found.name)：在办\(loads.of(found.id).total)件、负荷\(load)，"
                    + "在岗执行员\(count)名，"
                    + "人均负荷为\(known.count)个\(taken.label.zh)团队中最低",
                "\(found.id): \(loads.of(found.id).total) open, load \(load), \(count) officers, "
                    + "the least a head of \(known.count) teams"))
    }

    /// Somebody of the team in the role: not away, not in conflict; most of the skills asked for,
    /// then the least load, then by sign-in name.
    private mutating func person(_ role: Role) -> CourtFile.Person? {
        guard let team else { return nil }
        let members = members(of: team.id, role)
        for person in members { explainAbsence(of: person) }
        let free = members.filter(isFree)
        let best = free.min { rank($0) < rank($1) }
        guard let best else {
            reasons.append(
                Words("\(team.name)没有可指定的\(role.title.zh)", "No \(role.title.en) to spare"))
            return nil
        }
        let load = loads.of(best.id).weighted(weights)
        let known = skills(of: best)
        let fitting = needs.filter(known.contains).map(\.label)
        reasons.append(
            Words(
                "\(role.title.zh)\(best.name)：负荷\(load)，可指定\(free.count)人中"
                    + (fitting.isEmpty
                        ? "最低"
                        : "专长最合（\(fitting.map(\.zh).joined(separator: "、"))）"),
                "\(role.title.en) \(best.id): load \(load), of \(free.count) the "
                    + (fitting.isEmpty
                        ? "least"
                        : "best skilled (\(fitting.map(\.en).joined(separator: ", ")))")))
        return best
    }

    private func members(of team: TeamID, _ role: Role) -> [CourtFile.Person] {
        court.people.values
            .filter { $0.isActive && $0.team == team && $0.roles.contains(role) }
            .sorted { $0.id.text < $1.id.text }
    }

    private func isFree(_ person: CourtFile.Person) -> Bool {
        let note = court.staff[person.id]
        return note?.leave(on: today) == nil && note?.conflict(with: parties) == nil
    }

    private func skills(of person: CourtFile.Person) -> Set<StaffSkill> {
        court.staff[person.id]?.skills ?? []
    }

    /// Fewer skills missing first, then less load, then the name.
    private func rank(_ person: CourtFile.Person) -> (Int, Int, String) {
        let missing = needs.count { !skills(of: person).contains($0) }
        return (missing, loads.of(person.id).weighted(weights), person.id.text)
    }

    /// Says who was passed over, and why, once.
    private mutating func explainAbsence(of person: CourtFile.Person) {
        let note = court.staff[person.id]
        let words: Words
        if let leave = note?.leave(on: today) {
            words = Words(
                "\(person.name)休假至\(leave.through.chinese)，未参与",
                "\(person.id) is away until \(leave.through)")
        } else if let (conflict, party) = note?.conflict(with: parties) {
            words = Words(
                "\(person.name)与\(party.side.label.zh)有\(conflict.relation)关系，回避",
                "\(person.id) withdraws: \(conflict.relation)")
        } else {
            return
        }
        if !reasons.contains(words) { reasons.append(words) }
    }
}

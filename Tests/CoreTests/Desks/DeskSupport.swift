@testable import EnforcementCore

/// A case as the desks' tests use it: acts are asked by people of an invented court, checked as
/// the house checks them, and what follows by itself is done by the robot.
struct Scene {
    var file = CaseFile(id: FileID(court: 1, number: 1))
    var court = Scene.court
    var serials = Serials()
    /// What left the house, oldest first.
    var sent: [Letter] = []

    /// The last facts stated, by name.
    private(set) var stated: [String] = []

    private static let crew: [(name: String, roles: Set<Role>)] = [
        ("李", [.officer]), ("王", [.judge]), ("刘", [.teamLeader]), ("周", [.filingClerk]),
        ("吴", [.clerk]), ("郑", [.centre]), ("冯", [.tracer]), ("孙", [.fundManager]),
        ("钱", [.finance]), ("赵", [.director]), ("陈", [.vicePresident]), ("褚", [.president]),
        ("卫", [.reviewer]), ("蒋", [.archivist]), ("沈", [.dormancyOfficer]),
        ("韩", [.appraiser]), ("杨", [.bailiff]), ("朱", [.petitionOfficer]),
        ("秦", [.appraisalOfficer]), ("许", [.administrator]), ("何", [.inspector]),
        // Judge and reviewer, judge and president: to show that nobody signs for himself.
        ("吕", [.judge, .reviewer, .president]),
    ]

    static let court: CourtFile = {
        var court = CourtFile(id: .own(of: 1))
        for (name, roles) in crew {
            let id = PersonID(name)
            court.people[id] = CourtFile.Person(
                id: id, name: "\(name)某", roles: roles, team: "pu-1", phone: "0371-0000-0001")
        }
        court.teams["pu-1"] = CourtFile.Team(
            id: "pu-1", name: "普执一团队", takes: .ordinary, leader: PersonID("刘"))
        return court
    }()

    func occasion(_ name: String, _ day: Day) -> Occasion {
        let actor = name == "system" ? Actor.system : court.actor(PersonID(name))
        guard let actor else { preconditionFailure("nobody called \(name)") }
        return Occasion(
            actor: actor, now: Moment(day: day, second: 36_000), court: court, serials: serials)
    }

    /// Asks for an act and folds what it states, reflexes included.
    @discardableResult
    mutating func perform(
        _ act: some Act, by name: String, on day: Day
    ) throws(Refusal) -> [any Fact] {
        let occasion = occasion(name, day)
        let form = type(of: act).form
        guard !form.by.allSatisfy({ !occasion.actor.roles.contains($0) }) else {
            throw Refusal("forbidden.role", "无此权限", "Not in this role")
        }
        let facts = try decide(act, occasion)
        stated = facts.map { type(of: $0).name }
        for fact in facts { fold(fact, occasion) }
        return facts
    }

    /// The code of the refusal an act meets; nil where it is done (and nothing is folded).
    func refusal(of act: some Act, by name: String, on day: Day) -> String? {
        var copy = self
        do throws(Refusal) {
            try copy.perform(act, by: name, on: day)
            return nil
        } catch { return error.code }
    }

    private func decide(_ act: some Act, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
        try type(of: act).admits(file, occasion)
        let facts = try act.decide(file, occasion)
        for fact in facts {
            let name = type(of: fact).name
            precondition(type(of: act).outcomes.contains { $0.name == name }, "\(name) undeclared")
        }
        return facts
    }

    private mutating func fold(_ fact: any Fact, _ occasion: Occasion) {
        let line = Line.dengfeng
        let stamp = Stamp(number: file.version + 1, at: occasion.now, by: occasion.actor.id)
        line.apply(fact, stamp, to: &file, in: court)
        if let accepted = fact as? Filing.Accepted { serials.note(accepted.number) }
        let letters = line.letters(for: fact, after: file, occasion)
        sent += letters
        file.letters += letters.map {
            PostedLetter($0, entry: stamp.number, writtenAt: stamp.at)
        }
        for act in line.reflexes(to: fact, file, occasion.robot) {
            do throws(Refusal) {
                for fact in try decide(act, occasion.robot) { fold(fact, occasion.robot) }
            } catch { continue }
        }
    }

    /// The open clock of a limit for a party, or for the case.
    func clock(_ limit: String, _ subject: Subject = .whole) -> Deadline? {
        file.deadline(limit, subject)
    }
}

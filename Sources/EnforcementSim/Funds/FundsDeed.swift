import EnforcementCore

/// One act chance thought of: what is asked, whether the law lets it pass, what it then does to the
/// bookkeeper's sums.
struct FundsDeed {
    let act: String
    let person: String
    /// Place of the case among the cases of the world.
    let file: Int
    let answers: JSON
    let isRight: Bool
    let book: (inout FundsModel) -> Void

    init(
        _ act: String, by person: String, in file: Int = 0, _ answers: [String: JSON?],
        isRight: Bool, book: @escaping (inout FundsModel) -> Void
    ) {
        self.act = act
        self.person = person
        self.file = file
        self.answers = .object(
            answers.compactMap { name, value in value.map { JSON.Member(name, $0) } }
                .sorted { $0.name < $1.name })
        self.isRight = isRight
        self.book = book
    }
}

/// The people of the world: each gate has somebody who holds it alone, and some hold several.
enum FundsCrew {
    static let roles: [String: Set<Role>] = [
        "li": [.officer], "kong": [.officer, .fundManager], "zhang": [.officer, .finance],
        "sun": [.fundManager], "zhao": [.director], "chen": [.vicePresident],
        "qian": [.finance], "wu": [.clerk], "gu": [.clerk, .fundManager], "liu": [.teamLeader],
        "you": [.officer, .fundManager, .director, .vicePresident, .finance],
    ]
    static let names = roles.keys.sorted()
    static let handlers = ["li", "kong", "zhang", "you"]

    /// From here on a payout needs the vice-president: in the midst of the sums of the world.
    static let directorBelow = 30_000
    static let coolingDays = 3

    static let court: CourtFile = {
        var court = CourtFile(id: .own(of: 1))
        for (name, roles) in roles {
            let id = PersonID(name)
            court.people[id] = CourtFile.Person(
                id: id, name: "\(name)某", roles: roles, team: "pu-1", phone: "0371-0000-0001")
        }
        court.teams["pu-1"] = CourtFile.Team(
            id: "pu-1", name: "普执一团队", takes: .ordinary, leader: PersonID("liu"))
        court.directorApprovesBelow = Money(fen: Int64(directorBelow))
        court.accountCoolingDays = coolingDays
        return court
    }()

    /// A filed case with two applicants and a debtor.
    static func file(_ number: Int, of seen: ModelCase, on day: Day) -> CaseFile {
        var file = CaseFile(id: FileID(court: 1, number: number))
        file.parties = [
            Party(number: 1, side: .applicant, kind: .person, name: "张某某"),
            Party(number: 2, side: .applicant, kind: .person, name: "王某某"),
            Party(number: 3, side: .debtor, kind: .person, name: "李某某"),
        ]
        for (party, account) in seen.accounts {
            file.parties[party - 1].account = PayeeAccount(bank: bank, number: account)
        }
        file.filedOn = day
        file.closedOn = seen.isClosed ? day : nil
        file.handler = PersonID(seen.handler)
        file.team = "pu-1"
        return file
    }

    static let bank = "示例银行"
}

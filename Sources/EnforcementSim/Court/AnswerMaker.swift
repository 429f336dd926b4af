public import EnforcementCore

/// Fills any act's form with answers that look right for a case: things the case really has,
/// people of the roster, sums that are due. Knows no act by name.
public struct AnswerMaker {
    let file: CaseFile
    let court: CourtFile
    let today: Day
    var chance: Seeded
    /// The thing picked last, so that a sum asked for after it fits it.
    var thing: (kind: Subject.Kind, number: Int)?
    var caseClass: CaseClass?
    /// Whether this form's optional fields are filled, all or none: some go together.
    private var isGenerous = true

    public init(_ file: CaseFile, _ court: CourtFile, today: Day, chance: Seeded) {
        self.file = file
        self.court = court
        self.today = today
        self.chance = chance
    }

    public mutating func fill(_ form: Form) -> JSON {
        thing = nil
        caseClass = nil
        isGenerous = chance.happens(60)
        return fill(form.fields, at: 0)
    }

    /// The same with one thing wrong on purpose.
    public mutating func spoil(_ form: Form) -> JSON {
        var members = fill(form).members ?? []
        let place = members.isEmpty ? 0 : chance.whole(0...members.count - 1)
        switch chance.whole(0...5) {
        case 0: members.append(JSON.Member("surplus", "?"))
        case 1 where !members.isEmpty: members.remove(at: place)
        case 2 where !members.isEmpty: members[place] = JSON.Member(members[place].name, [])
        case 3 where !members.isEmpty: members[place] = JSON.Member(members[place].name, -1)
        case 4 where !members.isEmpty:
            members[place] = JSON.Member(members[place].name, "2022-02-30")
        default: return .array([])
        }
        return .object(members)
    }

    private mutating func fill(_ fields: [Field], at place: Int) -> JSON {
        var members: [JSON.Member] = []
        for field in fields where field.isRequired || fillsOptional(field) {
            members.append(JSON.Member(field.name, answer(field, at: place)))
        }
        return .object(members)
    }

    private mutating func fillsOptional(_ field: Field) -> Bool {
        switch field.kind {
        case .money, .balance, .day: chance.happens(12)
        case .text, .paragraph, .number, .flag, .choice, .person, .team, .subject, .phone,
            .identity,
            .list:
            isGenerous
        }
    }

    private mutating func answer(_ field: Field, at place: Int) -> JSON {
        switch field.kind {
        case .text(let most): .string(text(field.name, most))
        case .paragraph(let most): .string(text(field.name, most))
        case .money, .balance: .string(money().description)
        case .day: .string(day().description)
        case .number(let range): .number(chance.whole(range))
        case .flag: .bool(chance.happens(70))
        case .choice(let choices): .string(choose(field.name, choices, at: place))
        case .person(let roles): .string(person(roles))
        case .team: .string(team())
        case .subject(let kind): .number(subject(kind, field.name))
        case .phone: .string(Invented.phone(&chance))
        case .identity: .string(Invented.identity(&chance))
        case .list(let fields, let most): list(fields, most)
        }
    }

    private mutating func list(_ fields: [Field], _ most: Int) -> JSON {
        let count = min(most, chance.whole(1...3) + (fields.count > 3 ? 1 : 0))
        var items: [JSON] = []
        for place in 0..<count { items.append(fill(fields, at: place)) }
        return .array(items)
    }

    /// Within a list the choices are taken in turn: the first party applies, the second owes.
    private mutating func choose(_ name: String, _ choices: [Field.Choice], at place: Int) -> String
    {
        let code: String
        if name == "side", chance.happens(95) {
            code = choices[place % 2].code
        } else {
            code = chance.pick(choices)?.code ?? ""
        }
        caseClass = CaseClass(rawValue: code) ?? caseClass
        return code
    }

    private mutating func person(_ roles: [Role]) -> String {
        let able = court.people.values.filter { $0.isActive && !$0.roles.isDisjoint(with: roles) }
            .sorted { $0.id.text < $1.id.text }
        let own = able.filter { $0.team != nil && $0.team == file.team }
        let pool = own.isEmpty || chance.happens(5) ? able : own
        return chance.pick(pool)?.id.text ?? "nobody"
    }

    private mutating func team() -> String {
        let all = court.teams.values.sorted { $0.id < $1.id }
        let fitting = all.filter { $0.takes == caseClass }
        return chance.pick(fitting.isEmpty ? all : fitting)?.id ?? "none"
    }
}

import EnforcementCore
import Testing

@testable import EnforcementOffice

@Suite("every act can be filled in from its form")
struct FormTests {
    let line = Line.dengfeng
    let court = Self.court()

    /// One person who is everything, one team.
    static func court() -> CourtFile {
        var court = CourtFile(id: .own(of: 1))
        let id = PersonID("li-01")
        court.people[id] = CourtFile.Person(
            id: id, name: "李某", roles: Set(Role.allCases), team: "jian-1",
            phone: "0371-0000-0000")
        court.teams["jian-1"] = CourtFile.Team(
            id: "jian-1", name: "简执一队", takes: CaseClass.allCases[0], leader: id)
        return court
    }

    @Test("with the least it asks for, and with all of it", arguments: [true, false])
    func fill(onlyRequired: Bool) {
        let forms = line.acts.mapValues { $0.form }
            .merging(line.courtActs.mapValues { $0.form }) { first, _ in first }
        for (name, form) in forms {
            let answers = Self.answers(form.fields, onlyRequired)
            do throws(OfficeError) {
                _ = try line.deed(name, answers, in: court)
            } catch {
                Issue.record("\(name): \(error) for \(answers)")
            }
        }
    }

    @Test("every form has a title, someone who may ask, and no field twice")
    func forms() {
        for (name, act) in line.acts { check(name, act.form) }
        for (name, act) in line.courtActs { check(name, act.form) }
    }

    private func check(_ name: String, _ form: Form) {
        #expect(!form.title.zh.isEmpty && !form.title.en.isEmpty, "\(name)")
        #expect(!form.by.isEmpty, "\(name): nobody may ask")
        #expect(Set(form.fields.map(\.name)).count == form.fields.count, "\(name): a field twice")
    }

    static func answers(_ fields: [Field], _ onlyRequired: Bool) -> JSON {
        .object(
            fields.filter { $0.isRequired || !onlyRequired }
                .map { field in
                    // The thing a clock runs for is named in words: any kind of thing, or the case.
                    let answer: JSON =
                        switch field.name {
                        case "about": "case"
                        case "hash": .string(String(repeating: "a", count: 64))
                        default: answer(field.kind, onlyRequired)
                        }
                    return JSON.Member(field.name, answer)
                })
    }

    private static func answer(_ kind: Field.Kind, _ onlyRequired: Bool) -> JSON {
        switch kind {
        case .text, .paragraph, .identity: "示例"
        case .money, .balance: "1000.00"
        case .day: "2022-08-09"
        case .number(let range): .number(range.lowerBound)
        case .flag: true
        case .choice(let choices): .string(choices[0].code)
        case .person: "li-01"
        case .team: "jian-1"
        case .subject: 1
        case .phone: "19900000001"
        case .list(let fields, _): [answers(fields, onlyRequired)]
        }
    }
}

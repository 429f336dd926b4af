import EnforcementCore
import EnforcementOffice
import EnforcementSim
import Logging

/// A court of nine invented people, one team, on a journal in memory.
struct SmallCourt {
    let office: Office
    let journal = MemoryJournal()
    let clock = PretendClock(Moment(day: Day("2022-08-09")!, second: 9 * 3600))
    let court = 1

    init(journal other: (any Journal)? = nil) async throws {
        office = Office(
            line: .dengfeng, journal: other ?? journal, clock: clock,
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let people: [(String, String, String, Bool)] = [
            ("guan", "管某", "administrator", false), ("li", "李某", "officer", true),
            ("fa", "法某", "judge", true), ("qian", "钱某", "finance", false),
            ("an", "安某", "fundManager", false), ("zhao", "赵某", "director", false),
            ("dui", "队某", "teamLeader", false),
            ("chuang", "窗某", "filingClerk", false), ("xin", "心某", "centre", false),
        ]
        try await name(people[0], team: nil, founding: true)
        for person in people.dropFirst() where !person.3 { try await name(person, team: nil) }
        _ = try await ask(
            "guan", .own(of: court), "housekeeping.name-team",
            ["id": "pu-1", "name": "普执一队", "takes": "ordinary", "leader": "dui"])
        for person in people where person.3 { try await name(person, team: "pu-1") }
    }

    private func name(
        _ person: (String, String, String, Bool), team: String?, founding: Bool = false
    ) async throws {
        let answers: JSON = [
            "id": .string(person.0), "name": .string(person.1),
            "roles": [["role": .string(person.2)]], "phone": "0371-0000-0001", "isActive": true,
            "team": team.map { .string($0) } ?? .null,
        ]
        if founding {
            _ = try await office.found(court, "housekeeping.name-person", answers)
        } else {
            _ = try await ask("guan", .own(of: court), "housekeeping.name-person", answers)
        }
    }

    @discardableResult
    func ask(
        _ person: String, _ file: FileID?, _ act: String, _ answers: JSON = [:],
        id: String? = nil, expecting: Int? = nil
    ) async throws(OfficeError) -> Done {
        try await office.perform(
            OfficeRequest(
                actor: PersonID(person), court: court, file: file, act: act, answers: answers,
                actID: id, expecting: expecting))
    }

    static let application: JSON = [
        "basis": "（2022）豫0185民初1号", "basisKind": "judgment", "basisCourt": "示例人民法院",
        "cause": "民间借贷纠纷", "amount": "160000.00", "due": "2022-03-10",
        "parties": [
            ["side": "applicant", "kind": "person", "name": "张某某", "phone": "19900000001"],
            ["side": "debtor", "kind": "person", "name": "李某某"],
        ],
    ]

    /// A filed case with a confirmed number.
    func filed() async throws(OfficeError) -> FileID {
        let file = try await ask("chuang", nil, "filing.submit", Self.application).file
        try await ask(
            "chuang", file, "filing.record-reception",
            ["applicant": 1, "phone": "19900000001", "electronic": true, "settles": false])
        try await ask("chuang", file, "filing.accept", ["type": "执"])
        return file
    }
}

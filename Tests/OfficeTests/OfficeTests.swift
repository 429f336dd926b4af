import EnforcementCore
import EnforcementOffice
import Testing

@Suite("办公室 office: one door for acts")
struct OfficeTests {
    @Test("an accepted case is numbered, told of, and its clocks run")
    func accepted() async throws {
        let court = try await SmallCourt()
        let file = try await court.filed()
        let folded = try await court.office.file(file)
        #expect(folded.number?.description == "（2022）豫0185执1号")
        #expect(folded.deadline("I01")?.due == Day("2023-02-09"))
        let letters = try await court.office.entries(of: file).flatMap(\.letters)
        #expect(letters.map(\.message) == ["X1-04"])
        #expect(letters.first?.phone == "19900000001")
    }

    @Test("asked twice with one id, the first answer comes back and nothing is written")
    func askedTwice() async throws {
        let court = try await SmallCourt()
        let first = try await court.ask(
            "chuang", nil, "filing.submit", SmallCourt.application, id: "a1")
        let again = try await court.ask(
            "chuang", nil, "filing.submit", SmallCourt.application, id: "a1")
        #expect(again.file == first.file)
        #expect(again.isRepeat && !first.isRepeat)
        #expect(try await court.office.entries(of: first.file).count == 1)
    }

    @Test("asked twice at the same moment, it is done once")
    func askedTwiceAtOnce() async throws {
        let court = try await SmallCourt()
        let files = try await withThrowingTaskGroup(of: FileID.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    try await court.ask(
                        "chuang", nil, "filing.submit", SmallCourt.application, id: "same"
                    ).file
                }
            }
            return try await group.reduce(into: Set<FileID>()) { $0.insert($1) }
        }
        #expect(files.count == 1)
    }

    @Test("a file number given out is never given out again, not even after a repeated application")
    func numbersGoForward() async throws {
        let court = try await SmallCourt()
        let first = try await court.ask(
            "chuang", nil, "filing.submit", SmallCourt.application, id: "twice")
        let again = try await court.ask(
            "chuang", nil, "filing.submit", SmallCourt.application, id: "twice")
        let next = try await court.ask("chuang", nil, "filing.submit", SmallCourt.application)
        #expect(again.file == first.file)
        // The second asking was given 2 before its first answer was found: 2 stays a gap.
        #expect(next.file.number == 3)
    }

    @Test("numbers of a year run from 1 without gaps, however many file at once")
    func serials() async throws {
        let court = try await SmallCourt()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 { group.addTask { _ = try await court.filed() } }
            try await group.waitForAll()
        }
        var serials: [Int] = []
        for number in 1...50 {
            let file = try await court.office.file(FileID(court: 1, number: number))
            serials.append(try #require(file.number?.serial))
        }
        #expect(serials.sorted() == Array(1...50))
    }

    @Test("a person without the role is told whose work it is; nothing is written")
    func missingRole() async throws {
        let court = try await SmallCourt()
        let file = try await court.filed()
        let before = try await court.office.entries(of: file).count
        await #expect(throws: OfficeError.self) {
            try await court.ask("li", file, "funds.receive", ["amount": "1.00"])
        }
        #expect(try await court.office.entries(of: file).count == before)
    }

    @Test("the officer of another case may not act in this one")
    func notAssigned() async throws {
        let court = try await SmallCourt()
        let file = try await court.filed()
        let error = await #expect(throws: OfficeError.self) {
            try await court.ask("li", file, "handling.log-work", ["note": "电话联系"])
        }
        #expect(error?.refusal.code == "forbidden.case")
    }

    @Test("a stale version is refused with the current one")
    func stale() async throws {
        let court = try await SmallCourt()
        let file = try await court.filed()
        let error = await #expect(throws: OfficeError.self) {
            try await court.ask(
                "xin", file, "filing.assign-class", ["class": "ordinary", "team": "pu-1"],
                expecting: 1)
        }
        #expect(error?.refusal.code == "stale")
    }

    @Test(
        "a wrong answer names its field and its rule",
        arguments: [
            ("amount", JSON.string("12.345"), "field.money"), ("due", "2022-02-30", "field.day"),
            ("basisKind", "letter", "field.choice"), ("cause", .null, "field.missing"),
            ("surprise", "x", "field.unknown"),
            (
                "basis", .string(String(repeating: "长", count: 81)), "field.long"
            ),
        ] as [(String, JSON, String)])
    func wrongAnswer(field: String, value: JSON, code: String) async throws {
        let court = try await SmallCourt()
        var members = SmallCourt.application.members ?? []
        members.removeAll { $0.name == field }
        members.append(JSON.Member(field, value))
        let error = await #expect(throws: OfficeError.self) {
            try await court.ask("chuang", nil, "filing.submit", .object(members))
        }
        #expect(error?.refusal.code == code)
        #expect(error?.refusal.field == field)
    }

    @Test("nobody from outside acts as the robot")
    func robotFromOutside() async throws {
        let court = try await SmallCourt()
        let file = try await court.filed()
        let error = await #expect(throws: OfficeError.self) {
            try await court.ask("system", file, "affairs.record-sending", ["letter": 1])
        }
        #expect(error?.refusal.code == "forbidden.person")
    }

    @Test("what is folded from the record equals what was kept warm, and the chain is whole")
    func warmEqualsCold() async throws {
        let court = try await SmallCourt()
        let file = try await court.filed()
        let rows = await court.journal.entries(of: file, after: 0, limit: 100)
        var walk = ChainWalk()
        for row in rows { walk.take(row) }
        #expect(walk.faults.isEmpty)
        let made = StoredRows(
            try Audit(line: .dengfeng).rows(of: file, rows, in: try await court.office.history(1)))
        #expect(await court.journal.rows[file] == made)
    }

    @Test("a changed byte is found")
    func altered() async throws {
        let court = try await SmallCourt()
        let file = try await court.filed()
        var rows = await court.journal.entries(of: file, after: 0, limit: 100)
        var body = rows[1].body
        body[body.count / 2] ^= 1
        let row = rows[1]
        rows[1] = EntryRow(
            file: row.file, number: row.number, at: row.at, actor: row.actor,
            actorName: row.actorName, act: row.act, fact: row.fact, body: body, hash: row.hash)
        var walk = ChainWalk()
        for row in rows { walk.take(row) }
        #expect(walk.faults.map(\.number) == [2])
        #expect(walk.faults.map(\.kind) == [.altered])
    }
}

import EnforcementCore
import EnforcementOffice
import Testing

@testable import EnforcementStore

@Suite("lists of cases")
struct CaseListTests {
    let scratch: Scratch
    var store: SQLiteStore { scratch.store }

    init() async throws {
        scratch = try Scratch()
        // Of 1 to 6, 2, 4, 6 have a clock, the later case the earlier day; 3 and 6 are closed.
        let names = [
            "张三丰 王某", "张三 李四", "欧阳某 王小二", "赵某 示例有限公司", "钱某 孙某",
            "周某 吴某",
        ]
        for number in 1...6 {
            let id = file(number)
            let row = card(
                id, 1, number: "（2022）豫0185执\(number * 111)号", names: names[number - 1]
            ) {
                $0.due = number % 2 == 0 ? day("2022-08-20").adding(days: -number) : nil
                $0.claimed = Money(fen: Int64(number * 100))
                $0.state = number % 3 == 0 ? .closed : .open
                $0.desk = number < 4 ? "control" : "funds"
                $0.team = number < 3 ? "su-1" : nil
                $0.handler = number == 5 ? "li" : nil
                $0.caseClass = number == 5 ? "fast" : "simple"
            }
            try await store.keep(writing(id, card: row))
        }
        try await store.keep(writing(file(1, court: 2)))
    }

    private func found(_ change: (inout CaseQuery) -> Void) async throws -> [Int] {
        var query = CaseQuery(court: 1)
        change(&query)
        let page = try await store.cases(query)
        if query.offset == 0, page.total <= query.limit { #expect(page.total == page.rows.count) }
        return page.rows.map(\.file.number)
    }

    @Test("by last day, those without a clock after them; or the newest; or the largest sum first")
    func orders() async throws {
        #expect(try await found { $0.order = .due } == [6, 4, 2, 5, 3, 1])
        #expect(try await found { $0.order = .newest } == [6, 5, 4, 3, 2, 1])
        #expect(try await found { $0.order = .amount } == [6, 5, 4, 3, 2, 1])
    }

    @Test("pages join without a case twice or missing", arguments: CaseQuery.Order.allCases)
    func pages(_ order: CaseQuery.Order) async throws {
        let all = try await found { $0.order = order }
        for size in 1...6 {
            var joined: [Int] = []
            for offset in stride(from: 0, to: 6, by: size) {
                joined += try await found {
                    $0.order = order
                    $0.limit = size
                    $0.offset = offset
                }
            }
            #expect(joined == all)
        }
    }

    @Test("every filter holds alone and with others")
    func filters() async throws {
        #expect(try await found { $0.state = .closed } == [6, 3])
        #expect(try await found { $0.desk = "control" } == [2, 3, 1])
        #expect(try await found { $0.team = "su-1" } == [2, 1])
        #expect(try await found { $0.handler = "li" } == [5])
        #expect(try await found { $0.caseClass = "fast" } == [5])
        #expect(try await found { $0.overdueOn = day("2022-08-16") } == [6])
        #expect(try await found { $0.overdueOn = day("2022-08-17") } == [6, 4])
        #expect(
            try await found {
                $0.state = .open
                $0.desk = "funds"
                $0.text = "示例"
            } == [4])
        #expect(try await found { $0.court = 3 } == [])
    }

    @Test(
        "any part of a name is found, and the beginning of a number",
        arguments: [
            ("张三", [2, 1]), ("三丰", [1]), ("小二", [3]), ("王", [3, 1]), ("示例有限", [4]),
            ("444", [4]), ("执44", [4]), ("豫0185执555号", [5]), ("王 欧阳", [3]), ("张四", []),
            ("某", [6, 4, 5, 3, 1]), ("“”", []), ("\"张三", [2, 1]), ("*", []),
        ])
    func text(_ typed: String, _ expected: [Int]) async throws {
        #expect(try await found { $0.text = typed } == expected, "\(typed)")
    }

    @Test("a name taken off a case is found no more")
    func renamed() async throws {
        let renamed = card(file(2), 2, number: "（2022）豫0185执222号", names: "张三 郑某")
        try await store.keep(writing(file(2), after: 1, card: renamed))
        #expect(try await found { $0.text = "李四" } == [])
        #expect(try await found { $0.text = "郑某" } == [2])
    }
}

@Suite("lists of clocks, warnings and letters")
struct ClockListTests {
    let scratch: Scratch
    var store: SQLiteStore { scratch.store }
    let today = day("2022-08-15")

    init() async throws {
        scratch = try Scratch()
        let one = file(1)
        let two = file(2)
        try await store.keep(
            writing(one) {
                $0.deadlines = [
                    deadline(one, limit: "late", due: day("2022-08-12"), assignee: "li"),
                    deadline(one, limit: "today", due: today, assignee: "li"),
                    deadline(one, limit: "soon", due: day("2022-08-18"), owner: "clerk"),
                    deadline(one, limit: "far", due: day("2022-08-19"), owner: "clerk"),
                    deadline(one, limit: "done", due: today, assignee: "li", met: today),
                ]
                $0.warnings = [warning(one, 1), warning(one, 2, level: 3)]
            },
            writing(two) {
                $0.deadlines = [
                    deadline(two, limit: "held", due: monday, assignee: "li", isPaused: true),
                    deadline(two, limit: "other", due: today, owner: "officer", assignee: "zhao"),
                    deadline(
                        two, limit: "wake", due: day("2022-09-01"), owner: "judge",
                        isProvisional: true, alarmOn: today),
                ]
                $0.warnings = [warning(two, 1, isOpen: false)]
                $0.letters = [letter(two, 1, state: "failed")]
            })
    }

    private func limits(_ change: (inout DeadlineQuery) -> Void) async throws -> [String] {
        var query = DeadlineQuery(court: 1, today: today)
        change(&query)
        return try await store.deadlines(query).rows.map(\.deadline.limit)
    }

    @Test("an inbox holds what names the person, and what names only the role")
    func inbox() async throws {
        #expect(try await limits { $0.assignee = "li" } == ["held", "late", "today"])
        #expect(try await limits { $0.owners = ["clerk"] } == ["soon", "far"])
        #expect(try await limits { $0.owners = ["officer"] } == [])
        let both = try await limits {
            $0.assignee = "li"
            $0.owners = ["clerk", "officer"]
        }
        #expect(both == ["held", "late", "today", "soon", "far"])
        let ofFile = try await limits {
            $0.assignee = "li"
            $0.owners = ["clerk"]
            $0.file = 1
        }
        #expect(ofFile == ["late", "today", "soon", "far"])
    }

    @Test("clocks by case, desk, limit and day; met ones never")
    func filters() async throws {
        #expect(try await limits { $0.file = 1 } == ["late", "today", "soon", "far"])
        #expect(try await limits { $0.limitID = "wake" } == ["wake"])
        #expect(try await limits { $0.through = day("2022-08-12") } == ["held", "late"])
        #expect(try await limits { $0.from = day("2022-08-19") } == ["far", "wake"])
        #expect(try await limits { $0.desk = "control" } == [])
        #expect(try await limits { $0.limit = 2 } == ["held", "late"])
        #expect(try await store.deadlines(DeadlineQuery(court: 1, today: today)).total == 7)
    }

    @Test("the inbox counts what is late, for today, within three days, later; paused is later")
    func counts() async throws {
        var query = DeadlineQuery(court: 1, today: today)
        query.assignee = "li"
        query.owners = ["clerk"]
        var expected = InboxCounts()
        expected.overdue = 1
        expected.today = 1
        expected.threeDays = 1
        expected.later = 2
        #expect(try await store.inboxCounts(query) == expected)
    }

    @Test("warnings: the last raised first, open ones by default")
    func warnings() async throws {
        var query = WarningQuery(court: 1)
        #expect(try await store.warnings(query).rows.map(\.warning.level) == [3, 1])
        query.level = 3
        #expect(try await store.warnings(query).total == 1)
        query.level = nil
        query.onlyOpen = false
        #expect(try await store.warnings(query).total == 3)
        query.file = 2
        #expect(try await store.warnings(query).rows.map(\.warning.isOpen) == [false])
    }

    @Test("letters by state and case")
    func letters() async throws {
        var query = LetterQuery(court: 1)
        query.state = "failed"
        #expect(try await store.letters(query).rows.map(\.letter.file) == [file(2)])
        query.file = 1
        #expect(try await store.letters(query).total == 0)
    }

    @Test("the scheduler is told what has come, not what waits")
    func alarms() async throws {
        let none = try await store.alarms(court: 1, through: today.adding(days: -1), limit: 9)
        #expect(none.isEmpty)
        let due = try await store.alarms(court: 1, through: today, limit: 9)
        #expect(due == [AlarmRow(file: file(2), limit: "wake", subject: "")])
        #expect(try await store.provisionalFiles(court: 1, after: 0, limit: 9) == [2])
        #expect(try await store.provisionalFiles(court: 1, after: 2, limit: 9) == [])
    }

    @Test("the strip shows the newest entries first")
    func latest() async throws {
        try await store.keep(writing(file(1), after: 1))
        let rows = try await store.latest(court: 1, limit: 2)
        #expect(rows.map(\.file.number) == [1, 2])
        #expect(rows.map(\.number) == [2, 1])
    }
}

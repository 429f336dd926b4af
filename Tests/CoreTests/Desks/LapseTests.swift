import Testing

@testable import EnforcementCore

@Suite("到期、续行、失效 expiry")
struct LapseTests {
    let hold = Subject(.hold, 1)

    /// A kind of thing held from a day: its last day, and the day the law says it is free.
    struct Row: Sendable, CustomTestStringConvertible {
        let kind: Asset.Kind
        let from: Day
        let last: Day
        let why: String

        var testDescription: String { "\(kind) from \(from): \(why)" }
    }

    static let rows = [
        Row(kind: .deposit, from: "2022-08-12", last: "2023-08-11", why: "a Friday"),
        Row(kind: .deposit, from: "2022-08-14", last: "2023-08-13", why: "a Sunday"),
        Row(kind: .deposit, from: "2022-10-02", last: "2023-10-01", why: "National Day"),
        Row(kind: .deposit, from: "2023-03-01", last: "2024-02-29", why: "leap day"),
        Row(kind: .movable, from: "2022-08-14", last: "2024-08-13", why: "two years"),
        Row(kind: .movable, from: "2022-10-06", last: "2024-10-05", why: "in Golden Week"),
        Row(kind: .immovable, from: "2022-08-17", last: "2025-08-16", why: "three years, Saturday"),
        Row(kind: .right, from: "2022-05-02", last: "2025-05-01", why: "Labour Day"),
    ]

    private func held(_ row: Row) throws -> Scene {
        let found = Control.Found(
            kind: row.kind, name: "示例财产", institution: "示例机构",
            value: Money(fen: 16_000_000), heldByOthers: false)
        var scene = try Scene.ruled(found)
        try scene.perform(
            Control.Place(asset: 1, amount: Money(fen: 16_000_000)), by: "冯", on: "2022-08-12")
        try scene.perform(
            Control.Confirm(
                hold: 1, answer: .effective, held: nil, from: row.from, until: nil),
            by: "冯", on: max(row.from, "2022-08-12"))
        return scene
    }

    @Test("ends with its last day, whatever the weekday (R12; SZ20 27, C04)", arguments: rows)
    func lapses(row: Row) throws {
        var scene = try held(row)
        #expect(scene.file.holds[0].until == row.last)
        let lapse = Control.Lapse(hold: 1)
        #expect(try scene.perform(lapse, by: "system", on: row.last).isEmpty)
        #expect(scene.clock("C04", hold)?.alarmOn == row.last.adding(days: 1))
        try scene.perform(lapse, by: "system", on: row.last.adding(days: 1))
        #expect(scene.file.holds[0].state == .lapsed)
        #expect(scene.file.controlled == .zero)
        #expect(scene.file.deadlines.filter { $0.subject == hold }.allSatisfy { !$0.isOpen })
    }

    @Test("warned of sixty, thirty and seven days before (C01–C03)", arguments: rows)
    func warned(row: Row) throws {
        var scene = try held(row)
        let id = row.kind == .deposit ? "C01" : row.kind == .movable ? "C02" : "C03"
        let raise = Supervision.RaiseAlarm(limit: id, about: hold)
        for (days, level) in [(60, Level.yellow), (30, .orange), (7, .red)] {
            let day = row.last.adding(days: -days)
            #expect(scene.clock(id, hold)?.alarmOn == day)
            #expect(try scene.perform(raise, by: "system", on: day.adding(days: -1)).isEmpty)
            try scene.perform(raise, by: "system", on: day)
            #expect(scene.file.warnings.last?.level == level)
        }
    }

    @Test("the robot renews sixty days before, where the ruling is signed (P2-11b, INT22 485)")
    func robotRenews() throws {
        var scene = try Scene.linked()
        #expect(scene.clock("P2-11", hold)?.due == "2023-07-12")
        #expect(scene.clock("P2-11", hold)?.alarmOn == "2023-06-12")
        #expect(scene.clock("P2-11", hold)?.assignee == PersonID("王"))
        #expect(scene.clock("P2-11b", hold)?.alarmOn == "2023-06-12")
        try scene.perform(
            Control.SignRuling(kind: .renewal, amount: nil), by: "王", on: "2023-05-08")
        #expect(scene.clock("P2-11", hold) == nil)
        #expect(scene.orders(.renew).isEmpty)
        let due = Control.TendDue(limit: "P2-11b", about: hold)
        try scene.perform(due, by: "system", on: "2023-06-12")
        #expect(scene.orders(.renew).map(\.until) == ["2024-08-11"])
        #expect(scene.clock("P2-11b", hold) == nil)
        #expect(scene.clock("C01", hold)?.due == "2023-08-11")
        try scene.answer(on: "2023-06-12", sequence: 1, until: "2024-08-11")
        #expect(scene.file.holds[0].until == "2024-08-11")
        #expect(scene.clock("C01", hold)?.due == "2024-08-11")
    }

    @Test("signed late, the ruling is carried out at once")
    func signedLate() throws {
        var scene = try Scene.linked()
        try scene.perform(
            Control.SignRuling(kind: .renewal, amount: nil), by: "王", on: "2023-08-01")
        #expect(scene.orders(.renew).count == 1)
    }

    @Test("without a ruling the robot's clock ends, the judge's and the officer's run on")
    func unsigned() throws {
        var scene = try Scene.linked()
        let due = Control.TendDue(limit: "P2-11b", about: hold)
        try scene.perform(due, by: "system", on: "2023-06-12")
        #expect(scene.stated == ["control.tended"])
        #expect(scene.orders(.renew).isEmpty)
        #expect(scene.clock("P2-11b", hold) == nil)
        #expect(scene.clock("P2-11", hold) != nil)
        #expect(scene.clock("C01", hold) != nil)
        #expect(try scene.perform(due, by: "system", on: "2023-06-13").isEmpty)
    }

    @Test("a robot held on the day renews when it is resumed")
    func heldOnTheDay() throws {
        var scene = try Scene.linked()
        try scene.perform(
            Control.SignRuling(kind: .renewal, amount: nil), by: "王", on: "2023-05-08")
        try scene.perform(Control.PauseAgent(reason: "核实账户"), by: "李", on: "2023-06-01")
        try scene.perform(
            Control.TendDue(limit: "P2-11b", about: hold), by: "system", on: "2023-06-12")
        #expect(scene.orders(.renew).isEmpty)
        try scene.perform(Control.ResumeAgent(), by: "李", on: "2023-06-20")
        #expect(scene.orders(.renew).count == 1)
    }

    @Test(
        "what is held for a dormant case is renewed by ruling as well, and nothing else is signed")
    func dormant() throws {
        var scene = try Scene.linked()
        scene.file.closedOn = "2023-03-01"
        scene.file.closedBy = .dormant
        let more = Control.SignRuling(kind: .control, amount: Money(fen: 1))
        #expect(scene.refusal(of: more, by: "王", on: "2023-06-20") == "case.closed")
        try scene.perform(
            Control.SignRuling(kind: .renewal, amount: nil), by: "王", on: "2023-06-20")
        #expect(scene.orders(.renew).count == 1)
    }

    @Test("a deduction ruling signed before the notice waits for the last day to perform (P2-08d)")
    func deductionDay() throws {
        var scene = try Scene.linked()
        try scene.perform(
            Control.SignRuling(kind: .deduction, amount: Money(fen: 16_000_000)), by: "王",
            on: "2022-08-12")
        let clock = try #require(scene.clock("P2-08d", Subject(.ruling, 2)))
        #expect(clock.alarmOn == "2022-08-16")
        #expect(scene.orders(.deduct).isEmpty)
        try scene.perform(
            Control.TendDue(limit: "P2-08d", about: Subject(.ruling, 2)), by: "system",
            on: "2022-08-16")
        #expect(scene.orders(.deduct).map(\.amount) == [Money(fen: 16_000_000)])
        #expect(scene.clock("P2-08d", Subject(.ruling, 2)) == nil)
    }
}

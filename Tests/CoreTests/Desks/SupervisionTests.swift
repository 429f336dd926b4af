import Testing

@testable import EnforcementCore

@Suite("监督预警 supervision")
struct SupervisionTests {
    let raise = Supervision.RaiseAlarm(limit: "P1-04", about: Subject(.party, 2))

    /// Service is due on 2022-08-15: yellow on the 12th, red from the 16th.
    func warned(on day: Day) throws -> Scene {
        var scene = try Scene.noticed()
        try scene.perform(raise, by: "system", on: day)
        return scene
    }

    @Test("raised once a level; nothing before the first (M5)")
    func levels() throws {
        var scene = try Scene.noticed()
        let clock = try #require(scene.clock("P1-04", Subject(.party, 2)))
        let yellow = try #require(clock.alarmOn)
        #expect(
            try scene.perform(raise, by: "system", on: yellow.adding(days: -1)).isEmpty)
        try scene.perform(raise, by: "system", on: yellow)
        #expect(scene.file.warnings.count == 1)
        #expect(try scene.perform(raise, by: "system", on: yellow).isEmpty)
        let red = clock.due.adding(days: 1)
        #expect(scene.clock("P1-04", Subject(.party, 2))?.alarmOn == red)
        try scene.perform(raise, by: "system", on: red)
        #expect(scene.file.warnings.map(\.level).last == .red)
        #expect(scene.file.warnings.map(\.isOpen) == [false, true])
        #expect(scene.clock("M5-01", Subject(.alarm, 1)) == nil)
        #expect(scene.clock("M5-01", Subject(.alarm, 2)) != nil)
        try scene.perform(raise, by: "system", on: red.adding(days: 5))
        #expect(scene.file.warnings.map(\.level).last == .escalated)
        #expect(scene.clock("P1-04", Subject(.party, 2))?.alarmOn == nil)
    }

    @Test("a clock that is met settles its warnings and their answers")
    func settled() throws {
        var scene = try warned(on: "2022-08-16")
        try scene.perform(
            Affairs.Serve(debtor: 2, way: .direct, done: true), by: "吴", on: "2022-08-16")
        #expect(scene.file.warnings.allSatisfy { !$0.isOpen })
        #expect(scene.clock("M5-01", Subject(.alarm, 1)) == nil)
        #expect(try scene.perform(raise, by: "system", on: "2022-08-30").isEmpty)
    }

    @Test("answered by who must act or was told, by nobody else (M5-01)")
    func answers() throws {
        var scene = try warned(on: "2022-08-16")
        let answer = Supervision.AnswerAlarm(alarm: 1, text: "明日直接送达")
        #expect(scene.refusal(of: answer, by: "蒋", on: "2022-08-17") == "supervision.not-told")
        #expect(scene.refusal(of: answer, by: "赵", on: "2022-08-17") == nil)
        try scene.perform(answer, by: "吴", on: "2022-08-17")
        #expect(scene.file.warnings[0].answeredBy == PersonID("吴"))
        #expect(scene.clock("M5-01", Subject(.alarm, 1)) == nil)
        #expect(scene.clock("P1-04", Subject(.party, 2)) != nil)
        #expect(scene.refusal(of: answer, by: "吴", on: "2022-08-17") == "supervision.none-open")
    }

    @Test("unanswered for three working days goes to the director, once (M5-01)")
    func escalation() throws {
        var scene = try warned(on: "2022-08-16")
        let clock = try #require(scene.clock("M5-01", Subject(.alarm, 1)))
        #expect(clock.due == "2022-08-19")
        #expect(clock.alarmOn == "2022-08-20")
        let escalate = Supervision.Escalate(alarm: 1)
        #expect(try scene.perform(escalate, by: "system", on: "2022-08-19").isEmpty)
        try scene.perform(escalate, by: "system", on: "2022-08-20")
        #expect(scene.file.warnings[0].escalatedOn == "2022-08-20")
        #expect(scene.clock("M5-01", Subject(.alarm, 1)) == nil)
        #expect(try scene.perform(escalate, by: "system", on: "2022-08-21").isEmpty)
    }

    @Test("a target may not be longer than the law, whatever the unit (就短不就长)")
    func targets() throws {
        let scene = Scene()
        func set(_ limit: String, _ period: String) -> String? {
            refusal(Supervision.SetTarget(limit: limit, period: period), scene)
        }
        #expect(set("X9", "1d") == "limits.unknown")
        #expect(set("A04", "soon") == "limits.not-a-period")
        #expect(set("A04", "8d") == "limits.longer")
        #expect(set("A04", "7wd") == "limits.longer")
        #expect(set("A04", "7d") == nil)
        #expect(set("I01", "7m") == "limits.longer")
        #expect(set("I01", "170d") == nil)
        #expect(set("P1-04", "9d") == nil)
    }

    @Test("a new target holds for clocks that start from that day")
    func targetFolds() throws {
        var court = Scene.court
        let facts = try Supervision.SetTarget(limit: "A04", period: "1d")
            .decide(court, Scene().occasion("许", "2022-08-09"))
        for fact in facts {
            court.apply(
                fact,
                Stamp(
                    number: 1, at: Moment(day: "2022-08-09", second: 0), by: PersonID("许")))
        }
        let limit = try #require(Line.dengfeng.limits["A04"])
        #expect(court.target(limit, on: "2022-08-08") == .days(2))
        #expect(court.target(limit, on: "2022-08-09") == .days(1))
    }

    @Test("a message keeps to the slots it can fill (10.1)")
    func messages() throws {
        let scene = Scene()
        func set(_ code: String, _ text: String) -> String? {
            refusal(Supervision.SetMessage(message: code, text: text), scene)
        }
        #expect(set("P9", "【{法院}】") == "messages.unknown")
        #expect(set("P6-01", "【{法院}】{金额") == "messages.braces")
        #expect(set("P6-01", "【{法院}】{财产名称}") == "messages.unknown-slot")
        #expect(set("P6-01", "【{法院}】{案号}到账{金额}元") == nil)
    }

    private func refusal(_ act: some CourtAct, _ scene: Scene) -> String? {
        do throws(Refusal) {
            _ = try act.decide(scene.court, scene.occasion("许", "2022-08-09"))
            return nil
        } catch { return error.code }
    }
}

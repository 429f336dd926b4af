import Testing

@testable import EnforcementCore

@Suite("执行实施 handling")
struct HandlingTests {
    @Test("taking over meets P3-01, starts the month of investigation (B11), moves the case")
    func takingOver() throws {
        var scene = try Scene.noticed()
        #expect(scene.clock("P3-01")?.due == "2022-08-10")
        #expect(scene.clock("P3-01")?.assignee == PersonID("刘"))
        try scene.perform(Handling.TakeOver(), by: "刘", on: "2022-08-10")
        #expect(scene.file.desk == "handling")
        #expect(scene.clock("P3-01") == nil)
        #expect(scene.clock("B11")?.due == "2022-09-13")
        #expect(
            scene.refusal(of: Handling.TakeOver(), by: "刘", on: "2022-08-10") == "handling.taken")
    }

    @Test("the debtor is interviewed within seven days of service (P3-02)")
    func interview() throws {
        var scene = try Scene.handled()
        let debtor = Subject(.party, 2)
        #expect(scene.clock("P3-02", debtor)?.due == "2022-08-19")
        try scene.perform(
            Handling.Interview(party: 2, gist: "承诺月底前履行"), by: "李", on: "2022-08-15")
        #expect(scene.clock("P3-02", debtor) == nil)
        #expect(scene.file.interviews.count == 1)
    }

    @Test("an investigation asked for begins within ten days (B10); a search needs a warrant")
    func investigation() throws {
        var scene = try Scene.handled()
        try scene.perform(
            Handling.RequestInvestigation(matter: "查其住所"), by: "李", on: "2022-08-15")
        #expect(scene.clock("B10")?.due == "2022-08-25")
        let search = Handling.InvestigateOnSite(way: .search, gist: "搜查", warrant: nil)
        #expect(scene.refusal(of: search, by: "李", on: "2022-08-16") == "handling.no-warrant")
        try scene.perform(
            Handling.InvestigateOnSite(way: .site, gist: "无财产", warrant: nil), by: "李",
            on: "2022-08-16")
        #expect(scene.clock("B10") == nil)
        #expect(scene.clock("B11") == nil)
    }

    @Test("a stay stops the case limit; its days are added once it ends (T11, TL00 9)")
    func stay() throws {
        var scene = try Scene.handled()
        let exclude = Handling.Exclude(ground: .stay, document: "（2022）豫0185执1号裁定")
        #expect(scene.refusal(of: exclude, by: "王", on: "2022-09-01") == "forbidden.role")
        try scene.perform(exclude, by: "褚", on: "2022-09-01")
        #expect(scene.clock("I01")?.isPaused == true)
        #expect(scene.clock("P3-09", Subject(.pause, 1))?.due == "2022-12-01")
        #expect(try scene.perform(exclude, by: "褚", on: "2022-09-02").isEmpty)
        try scene.perform(
            Handling.Resume(pause: 1, document: "恢复执行通知"), by: "王", on: "2022-10-16")
        #expect(scene.clock("I01")?.isPaused == false)
        #expect(scene.clock("I01")?.excluded == 45)
        #expect(scene.clock("I01")?.due == "2023-03-27")
        #expect(scene.clock("P3-09", Subject(.pause, 1)) == nil)
    }

    @Test("a deferral by a higher court lasts at most three months (EW20 77, G03)")
    func deferral() throws {
        var scene = try Scene.handled()
        try scene.perform(
            Handling.Exclude(ground: .higherCourt, document: "暂缓通知"), by: "陈",
            on: "2022-09-01")
        #expect(scene.clock("G03", Subject(.pause, 1))?.legal == "2022-12-01")
        #expect(scene.clock("P3-09", Subject(.pause, 1)) == nil)
    }
}

@Suite("执行和解 settlement")
struct SettlementTests {
    static func settled() throws -> Scene {
        var scene = try Scene.handled()
        try scene.perform(
            Handling.Settle(instalments: [
                Handling.InstalmentAnswer(amount: Money(fen: 6_000_000), due: "2022-09-13"),
                Handling.InstalmentAnswer(amount: Money(fen: 10_000_000), due: "2022-10-13"),
            ]), by: "李", on: "2022-08-15")
        return scene
    }

    @Test("each instalment runs to its own day; two years run from the last (SET20 10)")
    func instalments() throws {
        var scene = try Self.settled()
        #expect(scene.clock("P3-05", Subject(.instalment, 1))?.due == "2022-09-13")
        #expect(scene.clock("P3-05", Subject(.instalment, 2))?.due == "2022-10-13")
        #expect(scene.clock("G04")?.due == "2024-10-14")
        #expect(scene.sent.last?.text.contains("达成执行和解") == true)
        try scene.perform(Handling.RecordInstalment(instalment: 1), by: "李", on: "2022-09-13")
        #expect(scene.clock("P3-05", Subject(.instalment, 1)) == nil)
        #expect(scene.clock("P3-05", Subject(.instalment, 2)) != nil)
        #expect(scene.clock("G04") != nil)
        #expect(scene.clock("X4-01") == nil)
        try scene.perform(Handling.RecordInstalment(instalment: 2), by: "李", on: "2022-10-13")
        #expect(scene.clock("G04") == nil)
        #expect(scene.clock("X4-01")?.due == "2022-10-18")
    }

    @Test("days of instalments run in order from today on")
    func order() throws {
        let scene = try Scene.handled()
        let wrong = Handling.Settle(instalments: [
            Handling.InstalmentAnswer(amount: Money(fen: 100), due: "2022-10-13"),
            Handling.InstalmentAnswer(amount: Money(fen: 100), due: "2022-09-13"),
        ])
        #expect(scene.refusal(of: wrong, by: "李", on: "2022-08-15") == "handling.instalment-days")
        #expect(
            scene.refusal(of: Handling.Settle(instalments: []), by: "李", on: "2022-08-15")
                == "handling.no-instalment")
    }

    @Test("a breach needs an instalment that is late; it ends all clocks and brings back the team")
    func breach() throws {
        var scene = try Self.settled()
        let breach = Handling.RecordBreach(note: "首期未付")
        #expect(scene.refusal(of: breach, by: "李", on: "2022-09-13") == "handling.not-late")
        try scene.perform(breach, by: "李", on: "2022-09-14")
        #expect(scene.clock("P3-05", Subject(.instalment, 1)) == nil)
        #expect(scene.clock("P3-05", Subject(.instalment, 2)) == nil)
        #expect(scene.clock("G04") == nil)
        #expect(scene.file.desk == "handling")
        #expect(
            scene.refusal(
                of: Handling.RecordInstalment(instalment: 1), by: "李", on: "2022-09-15")
                == "handling.no-settlement")
    }

    @Test("signed is not performed: it closes nothing (SET20 8)")
    func notClosing() throws {
        var scene = try Self.settled()
        let close = Closing.Propose(mode: .fulfilled, note: "和解")
        #expect(
            scene.refusal(of: close, by: "王", on: "2022-08-16") == "closing.settlement-runs")
        try scene.perform(Handling.RecordInstalment(instalment: 1), by: "李", on: "2022-09-13")
        try scene.perform(Handling.RecordInstalment(instalment: 2), by: "李", on: "2022-10-13")
        #expect(scene.refusal(of: close, by: "王", on: "2022-10-14") == nil)
    }
}

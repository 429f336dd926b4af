import Testing

@testable import EnforcementCore

@Suite("事务集约 affairs")
struct AffairsTests {
    static let debtor = Subject(.party, 2)

    @Test("the file needs class and first reception before it is received (gate 1)")
    func receiveGuards() throws {
        var scene = try Scene.filed()
        scene.file.caseClass = nil
        #expect(
            scene.refusal(of: Affairs.ReceiveFile(), by: "吴", on: "2022-08-09")
                == "affairs.no-class")
        scene = try Scene.filed()
        scene.file.reception = nil
        #expect(
            scene.refusal(of: Affairs.ReceiveFile(), by: "吴", on: "2022-08-09")
                == "affairs.no-reception")
        scene = try Scene.received()
        #expect(
            scene.refusal(of: Affairs.ReceiveFile(), by: "吴", on: "2022-08-09")
                == "affairs.received")
    }

    @Test("receiving meets A05 and starts B01, B08, P1-02; B02 has run since the application")
    func receiving() throws {
        let scene = try Scene.received()
        #expect(scene.file.desk == "affairs")
        #expect(scene.clock("A05") == nil)
        #expect(scene.clock("B01")?.legal == "2022-08-12")
        #expect(scene.clock("B01")?.due == "2022-08-10")
        #expect(scene.clock("B02")?.due == "2022-08-19")
        #expect(scene.clock("B08")?.due == "2022-08-12")
        #expect(scene.clock("P1-02", Self.debtor)?.due == "2022-08-10")
        #expect(scene.file.inquiries.map(\.debtor) == [2])
    }

    @Test("the notice meets B01 and B02, tells the applicant, and starts service")
    func notice() throws {
        let scene = try Scene.noticed()
        #expect(scene.clock("B01") == nil)
        #expect(scene.clock("B02") == nil)
        #expect(scene.file.performDue == "2022-08-15")
        #expect(scene.file.reportDue == "2022-08-15")
        #expect(scene.clock("P1-04", Self.debtor)?.due == "2022-08-15")
        #expect(scene.clock("P1-05", Self.debtor)?.due == "2022-08-16")
        #expect(scene.clock("P1-06", Self.debtor)?.due == "2022-08-18")
        #expect(scene.sent.last?.message == "P1-03")
        #expect(scene.sent.last?.text.contains("已于2022年8月10日向被执行人发出") == true)
        #expect(
            scene.refusal(
                of: Affairs.IssueNotice(performDays: 3, reportDays: 5), by: "郑", on: "2022-08-10")
                == "affairs.noticed")
    }

    @Test("electronic service needs consent (OL21 29); announcement comes last (CPL23 95)")
    func waysOfService() throws {
        var scene = try Scene.noticed()
        let electronic = Affairs.Serve(debtor: 2, way: .electronic, done: true)
        let post = Affairs.Serve(debtor: 2, way: .post, done: false)
        let announce = Affairs.Serve(debtor: 2, way: .announcement, done: false)
        let applicant = Affairs.Serve(debtor: 1, way: .post, done: true)
        #expect(
            scene.refusal(of: applicant, by: "吴", on: "2022-08-11") == "affairs.not-debtor")
        #expect(
            scene.refusal(of: electronic, by: "吴", on: "2022-08-11") == "affairs.no-consent")
        #expect(
            scene.refusal(of: announce, by: "吴", on: "2022-08-11")
                == "affairs.announcement-last")
        try scene.perform(post, by: "吴", on: "2022-08-11")
        #expect(scene.clock("P1-04", Self.debtor) != nil)
        try scene.perform(post, by: "吴", on: "2022-08-12")
        #expect(scene.refusal(of: post, by: "吴", on: "2022-08-15") == "affairs.next-way")
    }

    @Test("an announcement runs thirty days, which the case limit does not count (B14, X01)")
    func announcement() throws {
        var scene = try Scene.noticed()
        let before = try #require(scene.clock("I01"))
        #expect(before.due == "2023-02-09")
        try scene.perform(
            Affairs.Serve(debtor: 2, way: .post, done: false), by: "吴", on: "2022-08-10")
        try scene.perform(
            Affairs.Serve(debtor: 2, way: .announcement, done: false), by: "吴", on: "2022-08-10")
        #expect(scene.clock("P1-04", Self.debtor) == nil)
        #expect(scene.clock("B14", Self.debtor)?.due == "2022-09-10")
        #expect(scene.clock("I01")?.excluded == 30)
        #expect(scene.clock("I01")?.due == "2023-03-13")
        let deem = Affairs.DeemServed(debtor: 2)
        #expect(scene.refusal(of: deem, by: "吴", on: "2022-09-09") == "affairs.announcement-runs")
        try scene.perform(deem, by: "吴", on: "2022-09-10")
        #expect(scene.file.isServed(2))
        #expect(scene.clock("B14", Self.debtor) == nil)
    }

    @Test("a missing report is recorded only after its last day (PI20 4)")
    func propertyReport() throws {
        var scene = try Scene.noticed()
        let missing = Affairs.RecordPropertyReport(debtor: 2, outcome: .missing, note: nil)
        #expect(
            scene.refusal(of: missing, by: "李", on: "2022-08-15") == "affairs.report-not-due")
        try scene.perform(missing, by: "李", on: "2022-08-16")
        #expect(scene.clock("P1-05", Self.debtor) == nil)
        #expect(scene.file.party(2)?.report?.outcome == .missing)
    }

    @Test("identity is checked debtor by debtor (P1-02)")
    func identity() throws {
        var scene = try Scene.received()
        try scene.perform(
            Affairs.CheckIdentity(debtor: 2, exists: false, note: "已死亡"), by: "冯",
            on: "2022-08-10")
        #expect(scene.clock("P1-02", Self.debtor) == nil)
        #expect(scene.file.party(2)?.isExisting == false)
    }

    @Test("a lead starts B09 for itself: seven days, three when urgent (PI20 2)")
    func leads() throws {
        var scene = try Scene.handled()
        try scene.perform(Affairs.AskForLeads(), by: "李", on: "2022-08-12")
        #expect(scene.clock("B08") == nil)
        #expect(try scene.perform(Affairs.AskForLeads(), by: "李", on: "2022-08-12").isEmpty)
        try scene.perform(
            Affairs.RecordLead(text: "在某拍卖行工作", urgent: false), by: "吴", on: "2022-08-15")
        try scene.perform(
            Affairs.RecordLead(text: "正在转移车辆", urgent: true), by: "吴", on: "2022-08-15")
        #expect(scene.clock("B09", Subject(.lead, 1))?.legal == "2022-08-22")
        #expect(scene.clock("B09b", Subject(.lead, 2))?.legal == "2022-08-18")
        try scene.perform(
            Handling.CheckLead(lead: 1, useful: true, note: "属实"), by: "李", on: "2022-08-16")
        #expect(scene.clock("B09", Subject(.lead, 1)) == nil)
        #expect(scene.clock("B09b", Subject(.lead, 2)) != nil)
    }
}

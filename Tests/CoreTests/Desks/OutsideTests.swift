import Testing

@testable import EnforcementCore

@Suite("外挂和管理模块 detention, eviction, errands, petitions, faults, orders")
struct OutsideTests {
    @Test("fifteen days at most, not twice for the same act (CPL 118, INT22 184)")
    func detentionGuards() throws {
        var scene = try Scene.noticed()
        func decide(_ party: Int, _ days: Int) -> Detention.Decide {
            Detention.Decide(party: party, ground: "拒绝报告财产", days: days)
        }
        #expect(
            scene.refusal(of: decide(1, 5), by: "褚", on: "2022-08-20") == "detention.not-person")
        #expect(
            scene.refusal(of: decide(2, 16), by: "褚", on: "2022-08-20") == "detention.too-long")
        #expect(scene.refusal(of: decide(2, 15), by: "王", on: "2022-08-20") == "forbidden.role")
        try scene.perform(decide(2, 15), by: "褚", on: "2022-08-20")
        #expect(
            scene.refusal(of: decide(2, 3), by: "褚", on: "2022-09-20") == "detention.same-act")
        #expect(scene.file.desk == "detention")
    }

    @Test("carried out, the family told in a day, released on the last day (D02, D03)")
    func detention() throws {
        var scene = try Scene.noticed()
        let subject = Subject(.detention, 1)
        try scene.perform(
            Detention.Decide(party: 2, ground: "拒绝报告财产", days: 10), by: "褚",
            on: "2022-08-20")
        #expect(scene.sent.contains { $0.message == "X2-03" } == false)
        try scene.perform(Detention.CarryOut(detention: 1), by: "杨", on: "2022-08-21")
        #expect(scene.sent.last?.message == "X2-03")
        #expect(scene.clock("D03", subject)?.due == "2022-08-22")
        #expect(scene.clock("D02", subject)?.due == "2022-08-31")
        try scene.perform(
            Detention.NotifyFamily(detention: 1, how: "电话告知其配偶"), by: "杨",
            on: "2022-08-21")
        #expect(scene.clock("D03", subject) == nil)
        let release = Detention.Release(detention: 1, reason: "悔过")
        #expect(scene.refusal(of: release, by: "杨", on: "2022-08-30") == "detention.early")
        #expect(scene.refusal(of: release, by: "褚", on: "2022-08-30") == nil)
        try scene.perform(release, by: "杨", on: "2022-08-31")
        #expect(scene.clock("D02", subject) == nil)
    }

    @Test("the notice leaves time; three months for an only home (CPL 261, OB20 20)")
    func eviction() throws {
        var scene = try Scene.noticed()
        func notice(_ leaveBy: Day, _ isOnlyHome: Bool) -> Eviction.Announce {
            Eviction.Announce(premises: "示例小区101室", leaveBy: leaveBy, isOnlyHome: isOnlyHome)
        }
        let today: Day = "2022-09-01"
        #expect(
            scene.refusal(of: notice(today, false), by: "褚", on: today) == "eviction.no-period")
        #expect(
            scene.refusal(of: notice("2022-11-30", true), by: "褚", on: today)
                == "eviction.only-home")
        try scene.perform(notice("2022-09-16", false), by: "褚", on: today)
        #expect(scene.clock("X3-04")?.due == "2022-10-08")
        func handOver(_ isVoluntary: Bool) -> Eviction.HandOver {
            Eviction.HandOver(witnesses: "社区工作人员", list: nil, isVoluntary: isVoluntary)
        }
        #expect(
            scene.refusal(of: handOver(false), by: "李", on: "2022-09-16") == "eviction.too-early")
        #expect(scene.refusal(of: handOver(true), by: "李", on: "2022-09-16") == nil)
        try scene.perform(handOver(false), by: "杨", on: "2022-09-17")
        #expect(scene.clock("X3-04") == nil)
        #expect(scene.sent.last?.text.contains("101室已于2022年9月17日完成腾退交付") == true)
    }

    @Test("an errand is followed until it comes back (J06)")
    func errand() throws {
        var scene = try Scene.noticed()
        let send = Delegation.Send(court: "示例县人民法院", matter: "查封车辆")
        try scene.perform(send, by: "郑", on: "2022-08-22")
        #expect(scene.sent.last?.text.contains("已委托示例县人民法院办理查封车辆") == true)
        #expect(try scene.perform(send, by: "郑", on: "2022-08-22").isEmpty)
        #expect(scene.clock("J06", Subject(.errand, 1))?.due == "2022-09-01")
        try scene.perform(
            Delegation.RecordReturn(errand: 1, result: "已查封"), by: "郑", on: "2022-08-30")
        #expect(scene.clock("J06", Subject(.errand, 1)) == nil)
        #expect(
            scene.refusal(
                of: Delegation.Send(court: Scene.court.name, matter: "送达"), by: "郑",
                on: "2022-08-30") == "delegation.self")
    }

    @Test("five working days to book, thirty to answer, from the day it came (K01, K02; T16, T17)")
    func petition() throws {
        var scene = try Scene.noticed()
        let subject = Subject(.petition, 1)
        func receive(_ day: Day) -> Petitions.Receive {
            Petitions.Receive(
                petitioner: "张某某", channel: .visit, appeal: "要求尽快执行", receivedOn: day)
        }
        #expect(
            scene.refusal(of: receive("2022-08-12"), by: "朱", on: "2022-08-11")
                == "petitions.future")
        try scene.perform(receive("2022-08-09"), by: "朱", on: "2022-08-11")
        #expect(scene.clock("K01", subject)?.due == "2022-08-16")
        #expect(scene.clock("K02", subject)?.due == "2022-09-21")
        let answer = Petitions.Answer(petition: 1, answer: "已加快办理", isFaultFound: true)
        #expect(
            scene.refusal(of: answer, by: "朱", on: "2022-08-12") == "petitions.unregistered")
        try scene.perform(Petitions.Register(petition: 1), by: "朱", on: "2022-08-12")
        #expect(scene.sent.last?.text.contains("经办人朱某，将于2022年9月21日前答复") == true)
        try scene.perform(answer, by: "朱", on: "2022-09-01")
        #expect(scene.clock("K02", subject) == nil)
        #expect(scene.clock("M4-03", subject)?.owner == .appraisalOfficer)
    }

    @Test("nobody is told what another person complained of")
    func strangerPetition() throws {
        var scene = try Scene.noticed()
        try scene.perform(
            Petitions.Receive(
                petitioner: "李某某", channel: .letter, appeal: "冻结有误", receivedOn: nil),
            by: "朱", on: "2022-08-11")
        try scene.perform(Petitions.Register(petition: 1), by: "朱", on: "2022-08-12")
        #expect(scene.sent.contains { $0.message == "M6-01" } == false)
    }

    @Test("a fault is booked and reviewed by somebody else (M4-03, M4-05)")
    func fault() throws {
        var scene = try Scene.noticed()
        let record = Performance.RecordFault(
            petition: 1, person: PersonID("李"), note: "未及时答复")
        #expect(scene.refusal(of: record, by: "秦", on: "2022-09-01") == "performance.no-fault")
        scene.file.outside.petitions = [
            Petition(
                number: 1, petitioner: "张某某", appeal: "要求尽快执行", receivedOn: "2022-08-09",
                recordedOn: "2022-08-10", closedOn: "2022-09-01", isFaultFound: true)
        ]
        try scene.perform(record, by: "秦", on: "2022-09-01")
        #expect(scene.clock("M4-05", Subject(.petition, 1))?.due == "2022-09-08")
        let settle = Performance.SettleFault(petition: 1, isUpheld: false, reason: "不可归责")
        #expect(scene.refusal(of: settle, by: "秦", on: "2022-09-02") == "performance.same-person")
        try scene.perform(settle, by: "赵", on: "2022-09-02")
        #expect(scene.file.outside.faults[0].isUpheld == false)
    }

    @Test("a supervision order waits three working days for the officer (M3-07)")
    func order() throws {
        var scene = try Scene.noticed()
        try scene.perform(
            Custody.OrderSupervision(asset: nil, matter: "财产迟未处置"), by: "郑",
            on: "2022-09-29")
        let clock = try #require(scene.clock("M3-07", Subject(.order, 1)))
        #expect(clock.due == "2022-10-09")
        #expect(clock.assignee == PersonID("李"))
        try scene.perform(
            Custody.AnswerSupervision(order: 1, answer: "本周移送评估"), by: "李",
            on: "2022-09-30")
        #expect(scene.clock("M3-07", Subject(.order, 1)) == nil)
    }

    @Test("bailiffs are sent within a day (M1-02)")
    func bailiffs() throws {
        var scene = try Scene.noticed()
        let request = Housekeeping.RequestBailiffs(purpose: "到示例拍卖行找人")
        let send = Housekeeping.SendBailiffs(squad: nil)
        #expect(scene.refusal(of: send, by: "杨", on: "2022-08-22") == "housekeeping.none-asked")
        try scene.perform(request, by: "李", on: "2022-08-22")
        #expect(scene.refusal(of: request, by: "李", on: "2022-08-22") == "housekeeping.asked")
        #expect(scene.clock("M1-02")?.due == "2022-08-23")
        try scene.perform(send, by: "杨", on: "2022-08-22")
        #expect(scene.clock("M1-02") == nil)
    }
}

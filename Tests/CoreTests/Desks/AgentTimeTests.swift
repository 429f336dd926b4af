import Testing

@testable import EnforcementCore

@Suite("智慧查控 renewal, dormancy, closing (handbook 6.6)")
struct AgentTimeTests {
    let hold = Subject(.hold, 1)

    @Test("renewed sixty days ahead, once the judge has signed (INT22 485)")
    func renewal() throws {
        var scene = try Scene.frozen()
        #expect(scene.file.hold(1)?.until == "2023-08-10")
        #expect(scene.clock("P2-11b", hold)?.due == "2023-06-11")
        #expect(scene.clock("P2-11", hold)?.due == "2023-07-11")
        try scene.perform(Control.Tend(), by: "system", on: "2023-06-11")
        #expect(scene.underWay.isEmpty)
        try scene.perform(
            Control.SignRuling(kind: .renewal, amount: nil), by: "王", on: "2023-06-20")
        #expect(scene.underWay == ["02 40000.00"])
        #expect(scene.file.orders.last?.until == "2024-08-10")
        #expect(scene.clock("P2-11", hold) == nil)
        #expect(scene.clock("P2-11b", hold) == nil)
        try scene.answer(scene.last, until: "2024-08-10", on: "2023-06-21")
        #expect(scene.file.hold(1)?.until == "2024-08-10")
        #expect(scene.clock("C01", hold)?.due == "2024-08-10")
        #expect(scene.clock("P2-11b", hold)?.due == "2024-06-11")
        #expect(scene.underWay.isEmpty)
    }

    @Test("with a renewal under way only its answer tells whether it came in time (SZ20 27)")
    func lateRenewal() throws {
        var scene = try Scene.frozen()
        try scene.perform(
            Control.SignRuling(kind: .renewal, amount: nil), by: "王", on: "2023-08-10")
        let order = scene.last
        let lapse = Control.Lapse(hold: 1)
        #expect(try scene.perform(lapse, by: "system", on: "2023-08-11").isEmpty)
        var failed = scene
        try scene.answer(order, until: "2024-08-10", on: "2023-08-11")
        #expect(scene.file.hold(1)?.until == "2024-08-10")
        try failed.perform(
            Control.FailOrder(order: order, reason: "未反馈", certain: false), by: "system",
            on: "2023-08-13")
        try failed.perform(lapse, by: "system", on: "2023-08-13")
        #expect(failed.file.hold(1)?.state == .lapsed)
        // Renewed in time after all, and told late.
        try failed.answer(order, until: "2024-08-10", on: "2023-08-14")
        #expect(failed.file.hold(1)?.state == .effective)
        #expect(failed.file.assets[0].value == .zero)
        #expect(failed.clock("C04", hold)?.alarmOn == "2024-08-11")
    }

    @Test("lapsed, the money is frozen anew where the case still needs it")
    func lapsed() throws {
        var scene = try Scene.frozen()
        try scene.perform(Control.Lapse(hold: 1), by: "system", on: "2023-08-11")
        #expect(scene.file.hold(1)?.state == .lapsed)
        #expect(scene.underWay == ["01 40000.00"])
    }

    @Test("asked daily for thirty days, weekly then (handbook 6.6)")
    func rhythm() throws {
        var scene = try Scene.started()
        let round = Control.CloseRound(inquiry: 1, empty: [2, 3, 4])
        try scene.perform(round, by: "system", on: "2022-08-10")
        #expect(scene.file.nextInquiry(after: "2022-09-08") == "2022-09-09")
        #expect(scene.file.nextInquiry(after: "2022-09-09") == "2022-09-16")
        let clock = try #require(scene.clock("P2-09b", Subject(.party, 2)))
        #expect(clock.due == "2022-08-11")
        #expect(clock.alarmOn == "2022-08-11")
        try scene.perform(Control.Inquire(debtor: 2), by: "system", on: "2022-08-11")
        #expect(scene.clock("P2-09b", Subject(.party, 2)) == nil)
        #expect(scene.file.orders.filter { $0.subject == Subject(.inquiry, 2) }.count == 3)
    }

    @Test("a dormant case is asked about every six months, and the pool is told (I08)")
    func dormant() throws {
        var scene = try Scene.started()
        let round = Control.CloseRound(inquiry: 1, empty: [2, 3, 4])
        try scene.perform(round, by: "system", on: "2022-08-10")
        scene.file.dormancy.servedOn = "2022-11-15"
        scene.file.closedOn = "2022-11-15"
        scene.file.closedBy = .dormant
        #expect(scene.file.nextInquiry(after: "2022-11-15") == "2023-05-15")
        try scene.perform(Control.Inquire(debtor: 2), by: "system", on: "2023-05-15")
        let orders = scene.file.orders.filter { $0.subject == Subject(.inquiry, 2) }.map(\.number)
        #expect(orders.count == 3)
        try scene.perform(
            Control.CloseRound(inquiry: 2, empty: orders), by: "system", on: "2023-05-16")
        #expect(scene.file.dormancy.requeries.count == 1)
        #expect(scene.clock("P2-09b", Subject(.party, 2))?.due == "2023-11-15")
        // Money found is not frozen while the case sleeps: people restore it first.
        try scene.perform(Control.Inquire(debtor: 2), by: "system", on: "2023-11-15")
        try scene.reply(
            "YH01", [Scene.account("YH01", Scene.first, 4_000_000)], on: "2023-11-15")
        #expect(scene.underWay.isEmpty)
    }

    @Test("closed: everything held is released; dormant: it stays (I10)")
    func closing() throws {
        var scene = try Scene.frozen()
        var dormant = scene
        scene.file.closedOn = "2022-09-01"
        scene.file.closedBy = .fulfilled
        try scene.perform(Control.Tend(), by: "system", on: "2022-09-01")
        #expect(scene.underWay == ["04 40000.00"])
        dormant.file.closedOn = "2022-09-01"
        dormant.file.closedBy = .dormant
        try dormant.perform(Control.Tend(), by: "system", on: "2022-09-01")
        #expect(dormant.underWay.isEmpty)
    }
}

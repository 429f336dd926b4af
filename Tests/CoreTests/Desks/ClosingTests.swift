import Testing

@testable import EnforcementCore

@Suite("结案审批 closing")
struct ClosingTests {
    static let fulfilled = Closing.Propose(mode: .fulfilled, note: "已全部履行")
    static let all = Money(fen: 16_000_000)

    /// Everything paid on 2022-08-15, nothing restricted, nothing held.
    static func paid() throws -> Scene {
        var scene = try Scene.handled()
        try scene.pay(all, on: "2022-08-15")
        return scene
    }

    @Test("full payment asks for the closing within five days (X4-01)")
    func asksForClosing() throws {
        var scene = try Scene.handled()
        try scene.pay(Money(fen: 15_999_999), on: "2022-08-15")
        #expect(scene.clock("X4-01") == nil)
        try scene.pay(Money(fen: 1), on: "2022-08-16")
        #expect(scene.clock("X4-01")?.due == "2022-08-22")
        #expect(scene.clock("X4-01")?.assignee == PersonID("王"))
    }

    @Test("fulfilled needs: nothing unpaid, nothing held, nothing restricted, account empty")
    func conditions() throws {
        var scene = try Scene.handled()
        #expect(
            scene.refusal(of: Self.fulfilled, by: "王", on: "2022-08-16")
                == "closing.outstanding")
        scene = try Self.paid()
        #expect(scene.refusal(of: Self.fulfilled, by: "王", on: "2022-08-16") == nil)
        var broken = scene
        var hold = Hold(number: 1, asset: 1, ruling: 1, kind: .deposit, amount: Self.all)
        hold.state = .effective
        broken.file.holds = [hold]
        #expect(broken.refusal(of: Self.fulfilled, by: "王", on: "2022-08-16") == "closing.held")
        broken = scene
        broken.file.parties[1].restriction = Restriction(proposedBy: PersonID("王"))
        broken.file.parties[1].restriction?.signedOn = "2022-08-16"
        #expect(
            broken.refusal(of: Self.fulfilled, by: "王", on: "2022-08-16")
                == "closing.restricted")
        broken = scene
        try broken.perform(
            Funds.Receive(amount: Money(fen: 1), payer: "李某某", way: .transfer), by: "钱",
            on: "2022-08-16")
        #expect(
            broken.refusal(of: Self.fulfilled, by: "王", on: "2022-08-16") == "closing.balance")
        broken = scene
        try broken.perform(
            Handling.Exclude(ground: .stay, document: "中止裁定"), by: "褚", on: "2022-08-16")
        #expect(
            broken.refusal(of: Self.fulfilled, by: "王", on: "2022-08-16") == "closing.stayed")
    }

    @Test("dormant only with the ruling served, never when all is paid")
    func dormant() throws {
        let close = Closing.Propose(mode: .dormant, note: "终本")
        var scene = try Scene.heard()
        #expect(scene.refusal(of: close, by: "王", on: "2022-11-16") == "closing.not-dormant")
        scene = try Scene.dormant()
        #expect(scene.refusal(of: close, by: "王", on: "2022-11-16") == nil)
        try scene.pay(Self.all, on: "2022-11-16")
        #expect(scene.refusal(of: close, by: "王", on: "2022-11-16") == "closing.paid-up")
    }

    @Test("the reviewer is not the proposer, and looks again: money may have come between")
    func approval() throws {
        var scene = try Self.paid()
        try scene.perform(Self.fulfilled, by: "吕", on: "2022-08-16")
        #expect(scene.file.desk == "closing")
        #expect(scene.clock("X4-01") == nil)
        #expect(scene.clock("X4-03")?.due == "2022-08-18")
        let approve = Closing.Approve()
        #expect(scene.refusal(of: approve, by: "吕", on: "2022-08-17") == "closing.same-person")
        var late = scene
        try late.perform(
            Funds.Receive(amount: Money(fen: 100), payer: "李某某", way: .transfer), by: "钱",
            on: "2022-08-17")
        #expect(late.refusal(of: approve, by: "卫", on: "2022-08-17") == "closing.balance")
    }

    @Test("closed: the case limit is met, the applicant told, nothing but I13 runs")
    func closed() throws {
        var scene = try Self.paid()
        try scene.perform(Self.fulfilled, by: "王", on: "2022-08-16")
        try scene.perform(Closing.Approve(), by: "卫", on: "2022-08-18")
        #expect(scene.file.closedOn == "2022-08-18")
        #expect(scene.file.closedBy == .fulfilled)
        #expect(scene.clock("I01") == nil)
        #expect(scene.file.deadlines.filter(\.isOpen).map(\.limit) == ["I13"])
        #expect(scene.sent.last?.text.contains("于2022年8月18日以执行完毕方式结案") == true)
        #expect(scene.refusal(of: Self.fulfilled, by: "王", on: "2022-08-19") == "case.closed")
    }

    @Test("paid after the ruling of dormancy: fulfilled, and no half-yearly inquiries are left")
    func fulfilledAfterDormancy() throws {
        var scene = try Scene.dormant()
        try scene.pay(Self.all, on: "2022-11-16")
        try scene.perform(
            Affairs.LiftRestriction(debtor: 2, reason: "已履行"), by: "王", on: "2022-11-16")
        try scene.perform(Self.fulfilled, by: "王", on: "2022-11-16")
        try scene.perform(Closing.Approve(), by: "卫", on: "2022-11-17")
        #expect(scene.file.deadlines.filter(\.isOpen).map(\.limit) == ["I13"])
    }

    @Test("returned with reasons: back to the team, three working days (X4-04)")
    func returned() throws {
        var scene = try Self.paid()
        try scene.perform(Self.fulfilled, by: "王", on: "2022-08-16")
        try scene.perform(Closing.Return(reason: "缺结案通知书"), by: "卫", on: "2022-08-17")
        #expect(scene.file.desk == "handling")
        #expect(scene.clock("X4-03") == nil)
        #expect(scene.clock("X4-04")?.due == "2022-08-22")
        try scene.perform(Self.fulfilled, by: "王", on: "2022-08-18")
        #expect(scene.clock("X4-04") == nil)
    }
}

@Suite("卷宗归档 archive")
struct ArchiveTests {
    static let archive = Archive.Archive(number: "2022-执-1")

    @Test("only a closed case is archived, and once; I13 runs from the closing")
    func archiving() throws {
        var scene = try ClosingTests.paid()
        #expect(
            scene.refusal(of: Self.archive, by: "蒋", on: "2022-08-18") == "archive.not-closed")
        try scene.perform(ClosingTests.fulfilled, by: "王", on: "2022-08-18")
        try scene.perform(Closing.Approve(), by: "卫", on: "2022-08-18")
        #expect(scene.file.desk == "archive")
        #expect(scene.clock("I13")?.due == "2022-09-19")
        let letters = scene.sent.count
        #expect(
            scene.refusal(of: Self.archive, by: "蒋", on: "2022-08-19") == "archive.incomplete")
        try scene.gatherPapers(on: "2022-08-18")
        try scene.perform(Self.archive, by: "蒋", on: "2022-08-19")
        #expect(scene.clock("I13") == nil)
        #expect(scene.sent.count == letters)
        #expect(
            scene.refusal(of: Self.archive, by: "蒋", on: "2022-08-19") == "archive.archived")
    }
}

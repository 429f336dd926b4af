import Testing

@testable import EnforcementCore

/// The seed's own two cases, along all desks (the same run through HTTP in JourneyTests).
@Suite("两案走通流水线 the seed's cases")
struct SeedCasesTests {
    static let whole = Money(fen: 16_000_000)

    @Test("Wang: filed 2022-08-09, frozen on day 3, paid out and closed on day 9")
    func wang() throws {
        var scene = try Scene.noticed()
        let deposit = Control.Found(
            kind: .deposit, name: "尾号0001", institution: "示例银行", value: Self.whole,
            heldByOthers: false)
        try scene.perform(
            Control.RecordFeedback(inquiry: 1, assets: [deposit]), by: "冯", on: "2022-08-10")
        try scene.perform(
            Control.SignRuling(kind: .control, amount: Self.whole), by: "王", on: "2022-08-12")
        try scene.perform(
            Control.Place(asset: 1, amount: Self.whole), by: "冯", on: "2022-08-12")
        try scene.perform(
            Control.Confirm(hold: 1, answer: .effective, held: Self.whole, from: nil, until: nil),
            by: "冯", on: "2022-08-12")
        #expect(scene.file.controlled == Self.whole)
        try scene.perform(
            Control.SignRuling(kind: .deduction, amount: Self.whole), by: "王", on: "2022-08-16")
        try scene.perform(Control.Deduct(hold: 1, amount: Self.whole), by: "冯", on: "2022-08-16")
        try scene.paidByDeduction(Self.whole)
        let release = Control.Release(hold: 1, reason: "已扣划")
        #expect(try scene.perform(release, by: "王", on: "2022-08-18").isEmpty)
        try scene.close(on: "2022-08-18")
        #expect(scene.file.filedOn?.days(until: "2022-08-18") == 9)
        #expect(scene.file.closedBy == .fulfilled)
        try scene.gatherPapers(on: "2022-08-18")
        try scene.perform(
            Archive.Archive(number: "2022-1"), by: "蒋", on: "2022-08-19")
        #expect(scene.file.deadlines.allSatisfy { !$0.isOpen })
        let told = ["X1-04", "P3-01", "P1-03", "P2-03", "P6-01", "P6-03", "P6-05", "X4-05"]
        #expect(scene.sent.map(\.message) == told)
        // X1-04 is written before the first reception: no number is confirmed yet.
        #expect(scene.sent.filter { $0.fault != nil }.map(\.message) == ["X1-04"])
    }

    @Test("Chu: nothing found, a lead, bailiffs sent, found at work and paid on the spot")
    func chu() throws {
        var scene = try Scene.chu()
        #expect(scene.sent.last?.message == "P2-02")
        try scene.perform(Handling.TakeOver(), by: "刘", on: "2022-03-11")
        try scene.perform(
            Affairs.RecordLead(text: "在某拍卖行工作", urgent: false), by: "吴", on: "2022-05-13")
        try scene.perform(
            Handling.CheckLead(lead: 1, useful: true, note: "属实"), by: "李", on: "2022-05-16")
        try scene.perform(
            Housekeeping.RequestBailiffs(purpose: "协助传唤"), by: "李", on: "2022-05-17")
        try scene.perform(Scene.bailiffs, by: "杨", on: "2022-05-18")
        try scene.perform(
            Handling.Interview(party: 2, gist: "当场付清"), by: "李", on: "2022-05-18")
        try scene.pay(Money(fen: 1_550_000), on: "2022-05-18", way: .cash)
        try scene.close(on: "2022-05-20")
        try scene.gatherPapers(on: "2022-05-20")
        try scene.perform(
            Archive.Archive(number: "2022-2"), by: "蒋", on: "2022-05-23")
        #expect(scene.file.closedOn == "2022-05-20")
        #expect(scene.file.deadlines.allSatisfy { !$0.isOpen })
    }
}

extension Scene {
    static let bailiffs = Housekeeping.SendBailiffs(squad: nil)

    fileprivate mutating func paidByDeduction(_ amount: Money) throws {
        let day: Day = "2022-08-17"
        try perform(
            Funds.Receive(amount: amount, payer: "示例银行", way: .deduction), by: "孙", on: day)
        try perform(Funds.NotifyArrival(receipt: 1), by: "钱", on: day)
        try perform(
            Funds.Compute(receipt: 1, payee: 1, toPayee: amount, fee: nil, refund: nil),
            by: "李", on: day)
        try perform(Funds.Supervise(payout: 1), by: "孙", on: day)
        try perform(Funds.Approve(payout: 1), by: "陈", on: day)
        try perform(Funds.PayOut(payout: 1), by: "钱", on: "2022-08-18")
    }

    fileprivate mutating func close(on day: Day) throws {
        try perform(Closing.Propose(mode: .fulfilled, note: "已全部履行"), by: "王", on: day)
        try perform(Closing.Approve(), by: "卫", on: day)
    }

    /// Filed 2022-03-01 for 15 500 yuan; a fruitless inquiry by 03-10.
    fileprivate static func chu() throws -> Scene {
        var scene = try filed(amount: Money(fen: 1_550_000), on: "2022-03-01")
        try scene.perform(Affairs.ReceiveFile(), by: "吴", on: "2022-03-02")
        try scene.perform(
            Affairs.IssueNotice(performDays: 3, reportDays: 5), by: "郑", on: "2022-03-03")
        try scene.perform(
            Control.RecordFeedback(inquiry: 1, assets: nil), by: "冯", on: "2022-03-10")
        return scene
    }
}

import Testing

@testable import EnforcementCore

@Suite("评估、拍卖 appraisal and auction")
struct SaleTests {
    let asset = Subject(.asset, 1)

    @Test("thirty days from the seizure, and a second clock from filing (E01, M3-04; pitfall F3)")
    func bothClocks() throws {
        let scene = try Scene.held(Scene.car)
        let seizure = try #require(scene.clock("E01", asset))
        #expect(seizure.legal == "2022-09-13")
        #expect(seizure.target == "2022-09-06")
        #expect(seizure.alarmOn == "2022-09-01")
        #expect(scene.clock("M3-04", asset)?.start == "2022-08-09")
        #expect(scene.clock("M3-04", asset)?.due == "2022-09-08")
        #expect(try Scene.held().clock("E01", asset) == nil)
    }

    @Test("handed over, priced within thirty days, reported within three (E01, E03, E05; P4-05)")
    func price() throws {
        var scene = try Scene.held(Scene.car)
        #expect(
            scene.refusal(
                of: Appraisal.FixPrice(asset: 1, way: .agreed, price: Money(fen: 1)), by: "韩",
                on: "2022-08-30") == "appraisal.none-waiting")
        try scene.perform(Appraisal.HandOverPapers(asset: 1), by: "李", on: "2022-08-30")
        #expect(scene.clock("E01", asset) == nil)
        #expect(scene.clock("M3-04", asset) == nil)
        #expect(scene.clock("E03", asset)?.due == "2022-09-29")
        #expect(scene.file.desk == "appraisal")
        try scene.perform(
            Appraisal.FixPrice(asset: 1, way: .network, price: Money(fen: 101_333_333)), by: "韩",
            on: "2022-09-01")
        #expect(scene.clock("E05", asset)?.due == "2022-09-02")
        #expect(scene.clock("E11", asset)?.due == "2022-09-13")
        try scene.perform(Appraisal.SendReport(asset: 1), by: "吴", on: "2022-09-02")
        #expect(scene.sent.last?.text.contains("参考价为1,013,333.33元") == true)
    }

    @Test("a thing behind another court's control is not appraised (gate 5)")
    func notHeld() throws {
        var scene = try Scene.ruled(Scene.car)
        try scene.perform(
            Control.Place(asset: 1, amount: Money(fen: 1)), by: "冯", on: "2022-08-12")
        try scene.perform(Scene.confirmed(.waiting), by: "冯", on: "2022-08-12")
        #expect(
            scene.refusal(of: Appraisal.HandOverPapers(asset: 1), by: "李", on: "2022-08-30")
                == "appraisal.nothing")
    }

    @Test("fifteen days' notice for movables, thirty for real estate (NA16 12, T21)")
    func notice() throws {
        var scene = try Scene.priced()
        let early = Scene.auction(opensOn: "2022-10-17")
        #expect(scene.refusal(of: early, by: "韩", on: "2022-10-03") == "auction.too-early")
        let just = Scene.auction(opensOn: "2022-10-18")
        #expect(scene.refusal(of: just, by: "韩", on: "2022-10-03") == nil)
        scene = try Scene.priced(Scene.flat)
        #expect(scene.refusal(of: just, by: "韩", on: "2022-09-19") == "auction.too-early")
        #expect(scene.refusal(of: just, by: "韩", on: "2022-09-18") == nil)
    }

    @Test("start at 70 % or more, the second time at 80 % of that, rounded up (NA16 10, 26)")
    func startPrices() {
        var asset = Asset(
            number: 1, debtor: 2, kind: .movable, name: "示例", institution: "示例", value: nil,
            isHeldByOthers: false)
        asset.price = Money(fen: 101_333_333)
        #expect(asset.leastStartPrice(round: 1) == Money(fen: 70_933_334))
        asset.sales = [
            Sale(
                round: 1, platform: "示例", announcedOn: "2022-09-05", opensOn: "2022-09-20",
                startPrice: Money(fen: 70_933_334))
        ]
        #expect(asset.leastStartPrice(round: 2) == Money(fen: 56_746_668))
    }

    @Test("a stale price sells nothing (RP18 27)")
    func stale() throws {
        var scene = try Scene.priced()
        scene.file.holds[0].until = "2025-01-01"
        let late = Scene.auction(opensOn: "2023-10-18")
        #expect(scene.refusal(of: late, by: "韩", on: "2023-09-02") == "auction.price-expired")
        try scene.perform(
            Appraisal.FixPrice(asset: 1, way: .network, price: Money(fen: 9_000_000)), by: "韩",
            on: "2023-09-02")
        #expect(scene.file.assets[0].priceUntil == "2024-09-02")
    }

    @Test("sold: price in, ruling in ten days, control over, handed over (E25, E26, SZ20 27)")
    func sold() throws {
        var scene = try Scene.priced()
        try scene.perform(Scene.auction(opensOn: "2022-09-26"), by: "韩", on: "2022-09-08")
        #expect(scene.clock("E11", asset) == nil)
        #expect(scene.sent.last?.text.contains("2022年9月26日在示例拍卖平台") == true)
        func result(_ fen: Int64?) -> Auction.RecordResult {
            Auction.RecordResult(asset: 1, soldFor: fen.map { Money(fen: $0) })
        }
        #expect(scene.refusal(of: result(nil), by: "韩", on: "2022-09-25") == "auction.not-open")
        #expect(
            scene.refusal(of: result(6_999_999), by: "韩", on: "2022-09-27")
                == "auction.below-start")
        try scene.perform(result(7_500_000), by: "韩", on: "2022-09-27")
        #expect(scene.clock("P5-06")?.owner == .fundManager)
        let confirm = Auction.Confirm(asset: 1)
        #expect(scene.refusal(of: confirm, by: "王", on: "2022-09-28") == "auction.price-unpaid")
        try scene.perform(
            Funds.Receive(amount: Money(fen: 7_500_000), payer: "买受人", way: .sale), by: "孙",
            on: "2022-09-28")
        #expect(scene.clock("P5-06") == nil)
        #expect(scene.clock("E25", asset)?.legal == "2022-10-08")
        try scene.perform(confirm, by: "王", on: "2022-09-29")
        #expect(scene.file.holds[0].state == .released)
        #expect(scene.clock("C02", Subject(.hold, 1)) == nil)
        #expect(scene.clock("E26", asset)?.legal == "2022-10-14")
        try scene.perform(Auction.Deliver(asset: 1), by: "李", on: "2022-10-08")
        #expect(scene.clock("E26", asset) == nil)
    }

    @Test("unsold twice goes back to the team (NA16 26; E16, P5-07)")
    func unsold() throws {
        var scene = try Scene.priced()
        let none = Auction.RecordResult(asset: 1, soldFor: nil)
        try scene.perform(Scene.auction(opensOn: "2022-09-26"), by: "韩", on: "2022-09-08")
        try scene.perform(none, by: "韩", on: "2022-09-27")
        #expect(scene.sent.last?.text.contains("可在2022年10月7日前") == true)
        #expect(scene.clock("E16", asset)?.legal == "2022-10-27")
        let low = Scene.auction(opensOn: "2022-10-10", fen: 5_599_999)
        #expect(scene.refusal(of: low, by: "韩", on: "2022-10-03") == "auction.too-low")
        try scene.perform(
            Scene.auction(opensOn: "2022-10-10", fen: 5_600_000), by: "韩", on: "2022-10-03")
        try scene.perform(none, by: "韩", on: "2022-10-11")
        #expect(scene.clock("E16", asset) == nil)
        #expect(scene.clock("P5-07", asset)?.due == "2022-10-17")
        #expect(
            scene.refusal(of: Scene.auction(opensOn: "2022-11-30"), by: "韩", on: "2022-10-12")
                == "auction.nothing")
        try scene.perform(
            Auction.ReturnUnsold(asset: 1, note: "申请人不接受抵债"), by: "韩", on: "2022-10-12")
        #expect(scene.clock("P5-07", asset) == nil)
        #expect(scene.file.assets[0].disposal == .returned)
    }
}

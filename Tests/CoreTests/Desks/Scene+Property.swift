@testable import EnforcementCore

/// Property of the debtor, from the answer to the inquiry to the asset held.
extension Scene {
    static let deposit = Control.Found(
        kind: .deposit, name: "示例银行存款尾号5678", institution: "示例银行",
        value: Money(fen: 16_000_000), heldByOthers: false)
    static let car = Control.Found(
        kind: .movable, name: "豫A00000小客车", institution: "示例车管所",
        value: Money(fen: 8_000_000), heldByOthers: false)
    static let flat = Control.Found(
        kind: .immovable, name: "示例小区1号楼101室", institution: "示例不动产登记中心", value: nil,
        heldByOthers: false)

    /// The first inquiry has come back on 2022-08-10 with these things.
    static func found(_ assets: Control.Found...) throws -> Scene {
        var scene = try noticed()
        try scene.perform(
            Control.RecordFeedback(inquiry: 1, assets: assets), by: "冯", on: "2022-08-10")
        return scene
    }

    /// 王 has signed a control ruling over 160 000 on 2022-08-12 for what was found.
    static func ruled(_ asset: Control.Found) throws -> Scene {
        var scene = try found(asset)
        try scene.perform(
            Control.SignRuling(kind: .control, amount: Money(fen: 16_000_000)), by: "王",
            on: "2022-08-12")
        return scene
    }

    /// The asset is held for 160 000 since 2022-08-12.
    static func held(_ asset: Control.Found = deposit) throws -> Scene {
        var scene = try ruled(asset)
        try scene.perform(
            Control.Place(asset: 1, amount: Money(fen: 16_000_000)), by: "冯", on: "2022-08-12")
        try scene.perform(confirmed(.effective), by: "冯", on: "2022-08-12")
        return scene
    }

    /// The answer to the first order, as asked, from the day it is booked.
    static func confirmed(_ answer: Control.Answer, held: Money? = nil) -> Control.Confirm {
        Control.Confirm(hold: 1, answer: answer, held: held, from: nil, until: nil)
    }

    /// The car has a price of 100 000 since 2022-09-01, and the report is out.
    static func priced(_ asset: Control.Found = car) throws -> Scene {
        var scene = try held(asset)
        try scene.perform(Appraisal.HandOverPapers(asset: 1), by: "李", on: "2022-08-30")
        try scene.perform(
            Appraisal.FixPrice(asset: 1, way: .network, price: Money(fen: 10_000_000)), by: "韩",
            on: "2022-09-01")
        try scene.perform(Appraisal.SendReport(asset: 1), by: "吴", on: "2022-09-02")
        return scene
    }

    /// An auction of the car that opens on a day, at 70 % of the price.
    static func auction(opensOn: Day, fen: Int64 = 7_000_000) -> Auction.Announce {
        Auction.Announce(
            asset: 1, opensOn: opensOn, startPrice: Money(fen: fen), platform: "示例拍卖平台")
    }
}

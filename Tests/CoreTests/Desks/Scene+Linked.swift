@testable import EnforcementCore

/// A case the robot works on, with one bank that answers online.
extension Scene {
    static let bank = Institution(
        code: "YH001", name: "示例银行", kind: .bank, channel: .direct,
        endpoint: "https://bank.example", measures: Measure.allCases, pushes: true,
        perMinute: 600, opens: 0, closes: 24, isActive: true)

    /// 冯 has set the robot to work on 2022-08-10 and the bank has told of one account; 王's ruling
    /// of 2022-08-12 has frozen it for 160 000, and the bank has confirmed.
    static func linked() throws -> Scene {
        var scene = try noticed()
        scene.court.institutions[bank.code] = bank
        scene.court.controls.payeeAccount = "6200000000000000000"
        let place = scene.file.parties.firstIndex { $0.side == .debtor }
        if let place { scene.file.parties[place].identity = "110101199003070000" }
        try scene.perform(Control.Start(), by: "冯", on: "2022-08-10")
        let account = Control.Found(
            kind: .deposit, name: "示例银行存款尾号5678", institution: "示例银行",
            value: Money(fen: 30_000_000), heldByOthers: false, source: bank.code,
            account: "6200000000005678")
        let asked = scene.file.orders.first { $0.measure == nil }
        try scene.perform(
            Control.RecordReply(order: asked?.number ?? 0, assets: [account]), by: "system",
            on: "2022-08-10")
        try scene.perform(
            Control.SignRuling(kind: .control, amount: Money(fen: 16_000_000)), by: "王",
            on: "2022-08-12")
        try scene.answer(on: "2022-08-12", sequence: 1, until: "2023-08-11")
        return scene
    }

    /// The bank has done what the last order asked for.
    mutating func answer(on day: Day, sequence: Int, until: Day?) throws {
        guard let order = file.orders.last(where: { $0.measure != nil }) else { return }
        try perform(
            Control.RecordAnswer(
                order: order.number, sequence: sequence, done: true, waiting: false,
                held: order.amount, limit: order.amount, from: day, until: until, reason: nil),
            by: "system", on: day)
    }

    /// What the robot has ordered of one kind.
    func orders(_ measure: Measure) -> [LinkOrder] { file.orders.filter { $0.measure == measure } }
}

@testable import EnforcementCore

/// The robot's work: a court linked with two banks (one tells of credits), a vehicle registry and
/// the police; the answers come when a test says so.
extension Scene {
    static let first = "6200000000000000001"
    static let second = "6200000000000000002"
    static let third = "6200000000000000003"

    /// Noticed on 2022-08-10 (perform by 08-15); the debtor's number is known, nothing was asked.
    static func networked(isEnterprise: Bool = true) throws -> Scene {
        var scene = try filed()
        let holding: [Measure] = [.freeze, .renew, .wait, .release, .releaseWaiting, .deduct]
        for (code, kind, measures, pushes) in [
            ("YH01", Institution.Kind.bank, holding, true), ("YH02", .bank, holding, true),
            ("CL01", .vehicle, [.freeze, .renew, .release], false), ("GA01", .police, [], false),
        ] {
            scene.court.institutions[code] = Institution(
                code: code, name: "示例\(code)", kind: kind, channel: .direct,
                endpoint: "https://example.invalid/", measures: measures, pushes: pushes,
                perMinute: 600, opens: 0, closes: 24, isActive: true)
        }
        scene.court.controls.payeeAccount = "6200000000000000000"
        let debtor = scene.file.parties[1]
        scene.file.parties[1] = Party(
            number: 2, side: .debtor, kind: isEnterprise ? .enterprise : .person,
            name: debtor.name, identity: "91999999000000000G")
        try scene.perform(Affairs.ReceiveFile(), by: "吴", on: "2022-08-09")
        try scene.perform(
            Affairs.IssueNotice(performDays: 3, reportDays: 5), by: "郑", on: "2022-08-10")
        return scene
    }

    /// Started on 2022-08-10; the police know the debtor, and everybody is being asked.
    static func started(isEnterprise: Bool = true) throws -> Scene {
        var scene = try networked(isEnterprise: isEnterprise)
        try scene.perform(Control.Start(), by: "冯", on: "2022-08-10")
        try scene.perform(
            Affairs.CheckIdentity(debtor: 2, exists: true, note: nil), by: "system",
            on: "2022-08-10")
        return scene
    }

    /// 40 000 was found at the first bank and frozen as ordered; two accounts at the second bank
    /// are empty. 王 has signed for all that is owed on 2022-08-11.
    static func frozen(held: Int64 = 4_000_000) throws -> Scene {
        var scene = try started()
        try scene.reply(
            "YH01",
            [
                account("YH01", first, 4_000_000), account("YH02", second, 0),
                account("YH02", third, 0),
            ])
        try scene.perform(
            Control.SignRuling(kind: .control, amount: nil), by: "王", on: "2022-08-11")
        try scene.answer(scene.last, held: held, limit: 4_000_000, on: "2022-08-11")
        return scene
    }

    static func account(
        _ source: String, _ number: String, _ fen: Int64, isHeldByOthers: Bool = false,
        _ protection: Protection? = nil
    ) -> Control.Found {
        Control.Found(
            kind: .deposit, name: "\(source)存款尾号\(number.suffix(4))", institution: source,
            value: Money(fen: fen), heldByOthers: isHeldByOthers, source: source, account: number,
            protection: protection)
    }

    /// An institution's answer to the round under way.
    mutating func reply(
        _ institution: String, _ found: [Control.Found], on day: Day = "2022-08-10"
    ) throws {
        let order = file.orders.last { $0.institution == institution && $0.measure == nil }
        try perform(
            Control.RecordReply(order: order?.number ?? 0, assets: found), by: "system", on: day)
    }

    /// The newest order.
    var last: Int { file.orders.last?.number ?? 0 }

    /// Orders under way, as `01 200.00` and so on.
    var underWay: [String] {
        file.orders.filter { $0.state == .open && $0.measure != nil }
            .map { "\($0.measure?.rawValue ?? "") \($0.amount)" }
    }

    /// An institution's answer to an order.
    @discardableResult
    mutating func answer(
        _ order: Int, held: Int64? = nil, limit: Int64? = nil, open: Int64? = nil,
        sequence: Int = 1,
        done: Bool = true, waiting: Bool = false, until: Day? = nil, on day: Day
    ) throws(Refusal) -> [any Fact] {
        try perform(
            Control.RecordAnswer(
                order: order, sequence: sequence, done: done, waiting: waiting,
                held: held.map { Money(fen: $0) }, limit: limit.map { Money(fen: $0) },
                open: open.map { Money(fen: $0) }, from: nil,
                until: until, reason: done ? nil : "控制类请求处理失败"),
            by: "system", on: day)
    }

    /// Money that came in, as the institution tells of it.
    mutating func inflow(
        _ asset: Int, _ fen: Int64, available: Int64, caught: Int64 = 0, under order: Int? = nil,
        on day: Day
    ) throws(Refusal) {
        try perform(
            Control.RecordInflow(
                asset: asset, amount: Money(fen: fen), available: Money(fen: available),
                caught: Money(fen: caught), order: order, at: Moment(day: day, second: 35_000)),
            by: "system", on: day)
    }
}

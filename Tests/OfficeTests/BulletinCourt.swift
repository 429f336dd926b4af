import EnforcementCore
import EnforcementSim
import EnforcementStore
import Foundation
import Logging

@testable import EnforcementOffice

/// A small court on a real store, with money in its cases.
final class BulletinCourt: Sendable {
    let folder: URL
    let store: SQLiteStore
    let small: SmallCourt

    init() async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "bulletin-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try SQLiteStore(path: folder.appending(path: "court.sqlite").path())
        small = try await SmallCourt(journal: store)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var office: Office { small.office }
    var bulletins: Bulletins { Bulletins(office: office, source: store, court: small.court) }
    var job: BulletinJob { BulletinJob(office: office, source: store, court: small.court) }

    func go(to day: String, _ hour: Int = 9, _ minute: Int = 0) {
        small.clock.set(Day(day)!, hour, minute)
    }

    /// Every clock whose alarm day has come, as the house does it.
    func sweep() async throws {
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        try await Scheduler(office: office, lists: store, court: small.court, log: log).sweep()
    }

    /// A filed case of team pu-1 and 李.
    func opened() async throws -> FileID {
        let file = try await small.ask("chuang", nil, "filing.submit", SmallCourt.application).file
        try await small.ask(
            "chuang", file, "filing.record-reception",
            [
                "applicant": 1, "phone": "19900000001", "electronic": true, "settles": false,
                "bank": "示例银行", "account": "6200000000001234",
            ])
        try await small.ask("chuang", file, "filing.accept", ["type": "执"])
        try await small.ask(
            "xin", file, "filing.assign-class", ["class": "ordinary", "team": "pu-1"])
        try await small.ask(
            "xin", file, "filing.assign-handler", ["officer": "li", "judge": "fa"])
        return file
    }

    /// Money of a new case, arrived on a day and told at once.
    @discardableResult
    func received(_ yuan: String, arrivedOn day: String? = nil) async throws -> FileID {
        let file = try await opened()
        var answers: JSON = [
            "amount": .string(yuan), "payer": "李某某", "way": "transfer",
            "reference": .string("LS\(file.number)"),
        ]
        if let day {
            var members = answers.members ?? []
            members.append(JSON.Member("arrivedOn", .string(day)))
            answers = .object(members)
        }
        try await small.ask("qian", file, "funds.receive", answers)
        try await small.ask("qian", file, "funds.notify-arrival", ["receipt": 1])
        return file
    }

    func pay(_ file: FileID, _ yuan: String) async throws {
        try await small.ask(
            "li", file, "funds.compute",
            ["receipt": 1, "payee": 1, "toPayee": .string(yuan)])
        try await small.ask("an", file, "funds.supervise", ["payout": 1])
        try await small.ask("zhao", file, "funds.approve", ["payout": 1])
        try await small.ask("qian", file, "funds.pay-out", ["payout": 1])
    }

    func keep(_ file: FileID, _ ground: String, until review: String) async throws {
        try await small.ask(
            "li", file, "funds.propose-keeping",
            [
                "receipt": 1, "ground": .string(ground), "reason": "情况属实",
                "reviewOn": .string(review),
            ])
        try await small.ask(
            "zhao", file, "funds.approve-keeping", ["receipt": 1, "agrees": true])
    }

    /// 500 yuan nobody has claimed, on the bank's statement of a day.
    func unclaimed(on day: String) async throws {
        let line = BankLine(
            reference: "WR1", direction: .credit, amount: Money(fen: 50_000), bookedOn: Day(day)!,
            counterparty: "示例有限公司", remark: "货款")
        _ = try await office.perform(
            Funds.TakeStatement(
                digest: "示例", lines: 1,
                days: [DayClosing(day: Day(day)!, closing: Money(fen: 50_000))], waiting: [line]),
            in: .own(of: small.court))
    }

    /// August 2022: 10 000 that lies on; 2 000 paid on the 20th; 3 000 put off from the 25th;
    /// 4 000 deposited from the 20th; 500 nobody claims since the 15th. Answers the first case.
    func august() async throws -> FileID {
        go(to: "2022-08-09")
        let late = try await received("10000.00")
        go(to: "2022-08-10")
        let paid = try await received("2000.00")
        let putOff = try await received("3000.00")
        go(to: "2022-08-12")
        let deposited = try await received("4000.00")
        go(to: "2022-08-15")
        try await unclaimed(on: "2022-08-15")
        go(to: "2022-08-20")
        try await pay(paid, "2000.00")
        try await keep(deposited, "missing", until: "2022-12-01")
        go(to: "2022-08-25")
        try await keep(putOff, "distribution", until: "2022-09-05")
        return late
    }
}

extension Paper {
    var tables: [Table] {
        parts.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }
}

import EnforcementCore
import EnforcementLinks
import Foundation
import LinkContract
import Testing

@testable import Institutions

@Suite("案款专户 the pretend bank keeps the court's account")
struct InstitutionsCourtTests {
    static let number = "41018500000001"
    static let identity = World.benchIdentity(1)
    let now = BeijingTime("2022-08-09T10:00:00+08:00")!
    let today = BeijingDay("2022-08-09")!

    private func world(opening: Amount = .zero) -> World {
        var settings = World.Settings(founded: now)
        settings.courtAccount = CourtAccount(code: "SLYH01", number: Self.number, opening: opening)
        settings.answerSeconds = 5...5
        let world = World(settings)
        world.script(
            ScriptedPerson(
                identity: Self.identity,
                accounts: [
                    .init(code: "SLYH03", number: "6200777000000000001", balance: "900.00")
                ]))
        return world
    }

    private func deduct(_ number: String, to account: String) -> ControlRequest {
        ControlRequest(
            BDHM: number, XM: "李,\"某\"", ZJLX: "01", DSRZJHM: Self.identity, FYDM: "豫0185",
            FYMC: "示例法院", AH: "（2022）豫0185执1号", CBR: "王某", YHDH: "0371", CKWH: "裁1",
            WSBH: "协1",
            kzzh: ControlLine(
                KZLX: "1", KZCS: "06", KHZH: "6200777000000000001", KZNR: "1", JE: "300.00",
                ZXKZHHM: "示例法院", ZXKZHZH: account, ZXKZHKHH: "示例银行"))
    }

    private func lines(_ callbacks: [Callback]) -> [StatementLines] {
        callbacks.compactMap { if case .statement(let lines) = $0.content { lines } else { nil } }
    }

    private func statement(_ world: World, at now: BeijingTime) throws -> BankStatement {
        let text = try #require(
            world.statement(of: Self.number, on: today, at: "SLYH01", now: now))
        return try StatementReader.read(Array(text.utf8), account: Self.number)
    }

    @Test("what any bank deducts to a sub-account is told by the court's own bank, once")
    func told() throws {
        let world = world()
        #expect(try statement(world, at: now).lines.isEmpty)
        let sub = Self.number + "00000000155"
        _ = world.take(deduct("ZX1A1A1", to: sub), at: "SLYH03", now: now)
        _ = world.take(deduct("ZX1A1A1", to: sub), at: "SLYH03", now: now)
        _ = world.take(deduct("ZX1A1A2", to: "6200000000000000000"), at: "SLYH03", now: now)
        let calls = world.advance(to: now.adding(seconds: 90))
        let told = lines(calls)
        #expect(told.count == 1 && told[0].JGDM == "SLYH01" && told[0].ZH == Self.number)
        let line = try #require(told[0].lsList.first)
        #expect(line.JE == "300.00" && line.ZZH == sub && line.DFZH == "6200777000000000001")
        #expect(calls.last?.path == "/link/v1/SLYH01/statement-lines")
        let read = try statement(world, at: now.adding(seconds: 90))
        #expect(read.lines.map(\.reference) == [line.LSH])
        #expect(read.lines[0].counterparty == "李,\"某\"" && read.closing == Money(fen: 30_000))
        #expect(world.statement(of: Self.number, on: today, at: "SLYH02", now: now) == nil)
    }

    @Test("a payment file is paid once; the result and the statement say the same")
    func payments() throws {
        let world = world(opening: Amount(yuan: 100_000))
        let orders = (1...200).map { place in
            PaymentOrder(
                transfer: "0185-1-1-\(place)", payee: "张某某", payeeBank: "示例银行",
                payeeAccount: "6200000000000008018", amount: Money(fen: 1_050), purpose: "案款,一")
        }
        let day = try #require(Day("2022-08-09"))
        let writer = try PaymentFileWriter(
            batch: "20220809-1", account: Self.number, court: "示例法院", day: day, orders: orders)
        let batch = String(decoding: writer.csv(), as: UTF8.self)
        guard case .done(let first) = world.pay(batch, at: "SLYH01", now: now),
            case .done(let second) = world.pay(batch, at: "SLYH01", now: now)
        else {
            Issue.record("must be paid")
            return
        }
        #expect(first == second)
        let results = try PaymentResultReader.read(Array(first.utf8))
        let paid = results.filter { $0.outcome == .paid }
        #expect(results.count == 200 && (150..<200).contains(paid.count))
        let read = try statement(world, at: now)
        #expect(read.lines.count == paid.count && read.lines.allSatisfy { $0.direction == .debit })
        #expect(read.closing == Money(fen: 10_000_000 - Int64(paid.count) * 1_050))
        #expect(lines(world.advance(to: now)).map(\.lsList.count) == [paid.count])
        #expect(world.pay("x", at: "SLYH01", now: now) == .malformed)
        #expect(world.pay(batch, at: "SLYH02", now: now) == .unknown)
    }
}

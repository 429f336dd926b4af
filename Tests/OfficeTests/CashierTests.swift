import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementStore
import Foundation
import Testing

@Suite("收款 the bank's statement is taken in: each line once")
struct CashierTests {
    let court: SmallCourt
    let store: SQLiteStore
    let cashier: Cashier
    let day = Day("2022-08-09")!

    init() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try SQLiteStore(path: folder.appending(path: "court.sqlite").path())
        court = try await SmallCourt(journal: store)
        cashier = Cashier(office: court.office, lists: store, court: 1)
    }

    private func credit(
        _ reference: String, _ fen: Int64, to file: FileID?, from payer: String = "李某某"
    ) async throws -> BankLine {
        let own = try await court.office.court(1)
        return BankLine(
            reference: reference, direction: .credit, amount: Money(fen: fen), bookedOn: day,
            counterparty: payer, counterpartyAccount: "6200000000009999",
            subAccount: file.map { own.subAccount(of: $0).description })
    }

    private func statement(_ lines: [BankLine], opening: Money = .zero) -> BankStatement {
        BankStatement(
            account: "41018500000001", from: day, through: day, opening: opening,
            closing: lines.reduce(opening) { $0 + $1.movement }, lines: lines)
    }

    private func take(_ lines: [BankLine], _ digest: String) async throws -> Cashier.Intake {
        try await cashier.take(statement(lines), digest: digest, by: PersonID("qian"))
    }

    @Test("twice, in halves, overlapping: each line is booked once, and the day agrees")
    func once() async throws {
        let (first, second) = (try await court.filed(), try await court.filed())
        let lines = [
            try await credit("YH1", 100, to: first), try await credit("YH2", 200, to: second),
            try await credit("YH3", 300, to: nil), try await credit("YH4", 400, to: first),
        ]
        let half = try await take(Array(lines[..<2]), "half")
        #expect(half.booked == 2 && half.waiting == 0)
        let whole = try await take(lines, "whole")
        #expect(whole.known == 2 && whole.booked == 1 && whole.waiting == 1)
        let again = try await take(lines, "whole")
        #expect(again.known == 4 && again.booked == 0 && again.waiting == 0)
        let overlap = try await take(Array(lines[1...]), "overlap")
        #expect(overlap.known == 3)
        #expect(try await court.office.file(first).received == Money(fen: 500))
        #expect(try await court.office.file(first).receipts.map(\.notifiedOn) == [day, day])
        let ledger = try await store.ledger(court: 1, through: day)
        #expect(ledger.balance(.bank) == Money(fen: 1_000))
        #expect(ledger.balance(.suspense) == Money(fen: -300))
        let days = try await store.ledgerDays(court: 1, from: day, through: day)
        #expect(days.count == 1)
        // The last statement told of the day began in its middle: it is the bank's word.
        _ = try await take(lines, "last")
        #expect(try await store.ledger(court: 1, through: day).difference == .zero)
    }

    @Test("the same reference with another sum stops the file: nothing of it is booked")
    func differs() async throws {
        let file = try await court.filed()
        _ = try await take([try await credit("YH1", 100, to: file)], "one")
        let other = [
            try await credit("YH9", 900, to: file), try await credit("YH1", 101, to: file),
        ]
        let error = await #expect(throws: OfficeError.self) { try await take(other, "two") }
        #expect(error?.refusal.code == "funds.line-differs")
        #expect(try await court.office.file(file).received == Money(fen: 100))
    }

    @Test("a wrong check digit, a closed or unknown case, no sub-account: they wait to be claimed")
    func waits() async throws {
        let file = try await court.filed()
        let own = try await court.office.court(1)
        let good = own.subAccount(of: file).description
        let wrong = String(good.dropLast()) + (good.hasSuffix("0") ? "1" : "0")
        let nobody = own.subAccount(of: FileID(court: 1, number: 999)).description
        for (place, text) in [wrong, nobody, ""].enumerated() {
            let line = BankLine(
                reference: "YH\(place)", direction: .credit, amount: Money(fen: 16_000_000),
                bookedOn: day, counterparty: "李某某", subAccount: text.isEmpty ? nil : text)
            #expect(try await take([line], "d\(place)").waiting == 1)
        }
        let waiting = try await store.suspense(court: 1, limit: 10, offset: 0)
        #expect(waiting.total == 3)
        let best = try await store.proposals(for: waiting.rows[0].line, court: 1)
        #expect(best.first?.file == file && best.first?.reasons == [.payer, .amount])
        // Claimed once; a second claim, by anybody in any case, is refused.
        try await court.ask("an", file, "funds.claim", ["line": "YH0"])
        let other = try await court.filed()
        let error = await #expect(throws: OfficeError.self) {
            try await court.ask("an", other, "funds.claim", ["line": "YH0"])
        }
        #expect(error?.refusal.code == "funds.no-line")
        // Reversed, it waits again and may go to the right case.
        try await court.ask(
            "an", file, "funds.reverse", ["receipt": 1, "reason": "示例：认领错误"])
        #expect(try await store.suspense(court: 1, limit: 10, offset: 0).total == 3)
        try await court.ask("an", other, "funds.claim", ["line": "YH0"])
        let ledger = try await store.ledger(court: 1, through: day)
        #expect(ledger.balance(.held) == Money(fen: -16_000_000))
        #expect(ledger.balances.values.reduce(.zero, +) == .zero)
    }

    @Test("two claims of one line at once: one has it")
    func race() async throws {
        let files = [try await court.filed(), try await court.filed(), try await court.filed()]
        _ = try await take([try await credit("YH1", 100, to: nil)], "one")
        let court = court
        let claimed = await withTaskGroup(of: Bool.self) { group in
            for file in files {
                group.addTask {
                    do throws(OfficeError) {
                        try await court.ask("an", file, "funds.claim", ["line": "YH1"])
                        return true
                    } catch { return false }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(claimed == 1)
        let balances = try await store.ledger(court: 1, through: day).balances
        #expect(balances[.held] == Money(fen: -100))
    }

    @Test("a closed day does not move: what the bank tells of it later is booked today")
    func closed() async throws {
        let file = try await court.filed()
        _ = try await take([try await credit("YH1", 100, to: file)], "one")
        let error = await #expect(throws: OfficeError.self) {
            try await court.ask("qian", .own(of: 1), "funds.close-day", ["day": "2022-08-09"])
        }
        #expect(error?.refusal.code == "funds.not-over")
        court.clock.set(Moment(day: day.adding(days: 1), second: 9 * 3_600))
        try await court.ask("qian", .own(of: 1), "funds.close-day", ["day": "2022-08-09"])
        _ = try await take([try await credit("YH2", 50, to: file)], "late")
        let ledger = try await store.ledger(court: 1, through: day)
        #expect(ledger.balance(.bank) == Money(fen: 100))
        let receipt = try await court.office.file(file).receipts[1]
        #expect(receipt.arrivedOn == day)
    }
}

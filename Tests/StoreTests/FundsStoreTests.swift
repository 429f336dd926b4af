import EnforcementCore
import EnforcementOffice
import GRDB
import Testing

@testable import EnforcementStore

@Suite("案款 the store itself stands against it")
struct FundsStoreTests {
    let scratch: Scratch
    var store: SQLiteStore { scratch.store }

    init() async throws {
        scratch = try Scratch()
        try await store.keep(writing(.own(of: 1)))
        try await store.keep(
            writing(file(1)) {
                $0.payouts = [Self.payout(supervisor: "sun", approver: nil, payer: nil)]
                $0.ledger = Self.lines(on: monday, 100)
            })
    }

    private static func payout(
        supervisor: String?, approver: String?, payer: String?
    ) -> PayoutRow {
        let state =
            payer != nil
            ? "paid" : approver != nil ? "approved" : supervisor != nil ? "supervised" : "computed"
        return PayoutRow(
            file: file(1), number: 1, receipt: 1, state: state, creditors: Money(fen: 100),
            fee: .zero, refund: .zero, treasury: .zero, total: Money(fen: 100), payee: "张某某",
            tail: "1234", approverRole: "director", proposer: "li", supervisor: supervisor,
            approver: approver, payer: payer)
    }

    private static func lines(on day: Day, _ fen: Int64, entry: Int = 1) -> [LedgerRow] {
        [("bank", fen), ("held", -fen)].enumerated().map { place, line in
            LedgerRow(
                file: file(1), entry: entry, line: place + 1, day: day, account: line.0,
                amount: Money(fen: line.1))
        }
    }

    private func sql(_ text: String) async throws {
        try await store.pool.write { try $0.execute(sql: text) }
    }

    @Test(
        "one person at two gates, by SQL",
        arguments: [
            "UPDATE payout SET supervisor = 'li'",
            "UPDATE payout SET supervisor = 'zhao'",
            "UPDATE payout SET approver = 'sun', state = 'approved'",
            "UPDATE payout SET approver = 'li', state = 'approved'",
            "UPDATE payout SET approver = 'zhao', payer = 'zhao', state = 'paid'",
            "UPDATE payout SET approver = 'zhao', payer = 'sun', state = 'paid'",
            "UPDATE payout SET payer = 'qian', state = 'paid'",
            "UPDATE payout SET state = 'approved'",
            "UPDATE payout SET total = 200, creditors = 200",
        ])
    func gates(text: String) async throws {
        await #expect(throws: DatabaseError.self) { try await sql(text) }
        try await sql("UPDATE payout SET approver = 'zhao', state = 'approved'")
        await #expect(throws: DatabaseError.self) {
            try await sql("UPDATE payout SET approver = 'wang'")
        }
    }

    @Test(
        "the ledger takes no edit, no removal, no line of an unknown account",
        arguments: [
            "UPDATE ledger_line SET amount = amount + 1",
            "DELETE FROM ledger_line",
            "INSERT INTO ledger_line VALUES (1, 1, 2, 1, 0, 'pocket', 5)",
            "INSERT INTO ledger_line VALUES (1, 1, 2, 1, 0, 'bank', 0)",
        ])
    func edits(text: String) async throws {
        await #expect(throws: DatabaseError.self) { try await sql(text) }
        #expect(
            try await store.ledger(court: 1, through: monday).balance(.bank) == Money(fen: 100))
    }

    @Test("no more is handed to the treasury than was kept, whoever asks at once")
    func overdrawn() async throws {
        func booking(_ version: Int, _ fees: Int64) -> Writing {
            writing(.own(of: 1), after: version) {
                $0.ledger = [("fees", fees), ("suspense", -fees)].enumerated().map { place, line in
                    LedgerRow(
                        file: .own(of: 1), entry: version + 1, line: place + 1, day: monday,
                        account: line.0, amount: Money(fen: line.1))
                }
            }
        }
        #expect(try await store.commit([booking(1, -500), booking(2, 500)]) == [nil, nil])
        guard case .refused(let refusal)? = try await store.commit([booking(3, 1)])[0] else {
            Issue.record("fees overdrawn")
            return
        }
        #expect(refusal.code == "funds.too-much")
    }

    private func close(bank: Int64, lines: Int) -> Writing {
        writing(.own(of: 1), after: 1) {
            $0.closes = [
                LedgerCloseRow(
                    file: .own(of: 1), entry: 2, day: monday, bank: Money(fen: bank),
                    lines: lines, difference: .zero, note: nil, closedBy: "qian")
            ]
        }
    }

    @Test("a day is closed as somebody saw it, or not at all; then it takes no more")
    func closing() async throws {
        for (bank, lines) in [(101, 2), (100, 3)] as [(Int64, Int)] {
            let faults = try await store.commit([close(bank: bank, lines: lines)])
            guard case .refused(let refusal)? = faults[0] else {
                Issue.record("\(faults)")
                return
            }
            #expect(refusal.code == "funds.day-moved")
        }
        #expect(try await store.commit([close(bank: 100, lines: 2)]) == [nil])
        let late = writing(file(1), after: 1) { $0.ledger = Self.lines(on: monday, 5, entry: 2) }
        guard case .refused(let refusal)? = try await store.commit([late])[0] else {
            Issue.record("a closed day took a line")
            return
        }
        #expect(refusal.code == "funds.day-closed")
        let next = writing(file(1), after: 1) {
            $0.ledger = Self.lines(on: monday.adding(days: 1), 5, entry: 2)
        }
        #expect(try await store.commit([next]) == [nil])
    }

    @Test("rows made again leave a closed day as it was")
    func rebuild() async throws {
        #expect(try await store.commit([close(bank: 100, lines: 2)]) == [nil])
        let rows = try await store.derivedRows(of: file(1))
        try await store.replaceRows(of: file(1), with: rows)
        #expect(try await store.derivedRows(of: file(1)) == rows)
        let ledger = try await store.ledger(court: 1, through: monday)
        #expect(ledger.balance(.bank) == Money(fen: 100) && ledger.lines == 2)
        await #expect(throws: DatabaseError.self) { try await sql("DELETE FROM ledger_line") }
    }
}

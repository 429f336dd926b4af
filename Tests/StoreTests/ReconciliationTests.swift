import EnforcementCore
import EnforcementOffice
import Testing

@testable import EnforcementStore

@Suite("月度核对 monthly reconciliation (F09)")
struct ReconciliationTests {
    let first = day("2022-08-01")
    let last = day("2022-08-31")

    func line(_ reference: String, _ fen: Int64, _ on: Day) -> BankLine {
        BankLine(
            reference: reference, direction: .credit, amount: Money(fen: fen), bookedOn: on,
            counterparty: "李某某")
    }

    /// 3.00 yuan in on Monday, 5.00 on Tuesday, when the bank says it holds 8.00; the 3.00 claimed
    /// for case 1 on Wednesday.
    func store(closing: Int64 = 800) async throws -> Scratch {
        let scratch = try Scratch()
        let (own, case1) = (file(0), file(1))
        let statement = writing(own) {
            $0.ledger = [
                LedgerWalkTests.row(own, 1, 1, monday, "bank", 300),
                LedgerWalkTests.row(own, 1, 2, monday, "suspense", -300),
                LedgerWalkTests.row(own, 1, 3, monday.adding(days: 1), "bank", 500),
                LedgerWalkTests.row(own, 1, 4, monday.adding(days: 1), "suspense", -500),
            ]
            $0.bankLines = [
                BankLineRow(file: own, entry: 1, line: line("A", 300, monday)),
                BankLineRow(file: own, entry: 1, line: line("B", 500, monday.adding(days: 1))),
            ]
            $0.bankDays = [
                BankDayRow(
                    file: own, entry: 1, day: monday.adding(days: 1), closing: Money(fen: closing))
            ]
        }
        let numbered = card(case1, 1, number: "（2022）豫0185执1号")
        let claim = writing(case1, card: numbered) {
            $0.ledger = [
                LedgerWalkTests.row(case1, 1, 1, monday.adding(days: 2), "suspense", 300),
                LedgerWalkTests.row(case1, 1, 2, monday.adding(days: 2), "held", -300),
            ]
            $0.lineUses = [LineUseRow(file: case1, entry: 1, reference: "A", releasedBy: nil)]
        }
        try await scratch.store.keep(statement, claim)
        return scratch
    }

    @Test("both sides come to the same; what nobody claimed is listed")
    func agrees() async throws {
        let scratch = try await store()
        let books = try await scratch.store.reconciliation(of: 1, from: first, through: last)
        let paper = MonthlyReconciliation(books)
        #expect(paper.agrees)
        #expect(paper.assets == Money(fen: 800))
        #expect(paper.liabilities == Money(fen: 800))
        #expect(paper.heldByCase == Money(fen: 300))
        #expect(paper.unexplained == .zero)
        #expect(books.waiting.map { $0.reference } == ["B"])
        #expect(books.days.map { $0.credit.fen } == [300, 500])
        #expect(books.days.map { $0.ledger.fen } == [300, 800])
        #expect(books.cases.map { $0.received.fen } == [300])
        let waiting = -Money.sum(books.waiting.map { $0.movement })
        #expect(books.accounts.first { $0.account == .suspense }?.closing == waiting)
    }

    @Test("a fen the bank has less is told, with its day")
    func differs() async throws {
        let scratch = try await store(closing: 799)
        let books = try await scratch.store.reconciliation(of: 1, from: first, through: last)
        let made = MonthlyReconciliation(books)
        #expect(!made.agrees)
        #expect(made.unexplained == Money(fen: -1))
        let paper = made.paper(court: CourtFile(id: .own(of: 1)), on: last)
        let rows = paper.parts.flatMap { part in
            if case .table(let table) = part { table.rows } else { [[String]]() }
        }
        #expect(rows.contains(["银行与账簿余额之差", "2022年8月9日", "-0.01"]))
        #expect(rows.contains { $0.first == "待认领流水" })
        try paper.check()
    }

    @Test("on Tuesday the line claimed on Wednesday still waited")
    func asOf() async throws {
        let scratch = try await store()
        let tuesday = monday.adding(days: 1)
        let books = try await scratch.store.reconciliation(of: 1, from: first, through: tuesday)
        #expect(books.waiting.map { $0.reference } == ["A", "B"])
        #expect(books.cases.isEmpty)
    }

    @Test("a month in which nothing moved: what cases hold is carried over as one row")
    func quiet() async throws {
        let scratch = try await store()
        let days = try #require(MonthlyReconciliation.days(year: 2022, month: 9))
        let books = try await scratch.store.reconciliation(
            of: 1, from: days.lowerBound, through: days.upperBound)
        let paper = MonthlyReconciliation(books)
        #expect(books.cases.isEmpty)
        #expect(books.stillCount == 1)
        #expect(paper.agrees)
        #expect(paper.heldByCase == Money(fen: 300))
        #expect(paper.unexplained == nil)
        #expect(MonthlyReconciliation.days(year: 2022, month: 13) == nil)
        #expect(MonthlyReconciliation.days(year: 2024, month: 2)?.upperBound == day("2024-02-29"))
    }
}

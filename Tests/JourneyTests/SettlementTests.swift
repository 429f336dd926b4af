import EnforcementCore
import EnforcementOffice
import EnforcementStore
import Institutions
import Testing

@testable import Rehearsal

/// Deducted money comes home by itself: the order names the sub-account of its case, and the bank
/// that keeps the court's account tells of the line.
@Suite("journey: deducted money claims itself (一案一账户)")
struct SettlementTests {
    private static let account = CourtAccount(code: "SLYH05", number: "4101850000000099")

    /// The account for case money, its bank, and that deductions go there.
    private func set(_ court: RehearsalCourt) async throws {
        let own = try await court.office.court(RehearsalCourt.number)
        try await court.ask(
            nil, "housekeeping.set-court", by: "guanli",
            [
                "name": .string(own.name), "sign": .string(own.sign), "code": .string(own.code),
                "phone": .string(own.phone), "account": .string(own.accountText),
                "fundsAccount": .string(Self.account.number),
                "fundsBank": .string(Self.account.code), "directorApprovesBelow": "100000.00",
            ])
        try await court.ask(
            nil, "control.set-controls", by: "guanli",
            [
                "projectedDays": 90, "livingCost": "1000.00", "livingMonths": 3,
                "tolerancePercent": 20, "haircutPercent": 70, "leastOrder": "100.00",
                "judgeSignsUpTo": "10000000.00", "minutesPerInquiry": 2, "minutesPerOrder": 8,
                "payeeName": .string(own.name), "payeeAccount": .string(Self.account.number),
                "payeeBank": "示例银行五",
            ])
    }

    @Test("from the judge's signature to money in the case, nobody claims anything")
    func deducted() async throws {
        let small = try await AgentTests.Small(
            start: "2022-08-09T10:00:00+08:00", balance: "400000.00", courtAccount: Self.account)
        defer { small.remove() }
        try await set(small.court)
        let id = try await small.court.open(
            "王某战", identity: AgentTests.Small.identity, claim: Money(fen: 16_000_000),
            due: Day("2022-07-20")!)
        try await small.hold(id, signing: ["control"])
        try await small.live(to: "2022-08-15T12:00:00+08:00", every: 60, [])
        try await small.court.ask(
            id, "control.sign-ruling", by: "pu-1-judge", ["kind": "deduction"])
        try await small.live(to: "2022-08-15T15:00:00+08:00", every: 10, [])
        let file = try await small.court.office.file(id)
        let own = try await small.court.office.court(RehearsalCourt.number)
        let paid = try #require(small.world.ledger(of: AgentTests.Small.bank)).payments
        #expect(paid.map(\.paidTo) == [own.subAccount(of: id).description])
        #expect(file.received > Money(fen: 16_000_000) && file.inTransit == .zero)
        #expect(paid.map(\.amount) == [file.received.description])
        #expect(file.receipts.map(\.way) == [.deduction])
        #expect(file.receipts.first?.payer == "王某战")
        let suspense = try await small.court.store.suspense(court: 1, limit: 9, offset: 0)
        #expect(suspense.total == 0)
    }
}

import EnforcementCore
import EnforcementOffice
import Hummingbird

/// The papers of a case's money: each a page that prints, a PDF, a workbook.
enum CasePaperRoutes {
    static let all: [Route] = [
        Route(.get, "/cases/:case/sheet", .page, sheet),
        Route(.get, "/cases/:case/statement", .page, statement),
        Route(.get, "/cases/:case/statement/:party", .page, statement),
        Route(.get, "/cases/:case/payouts/:number/form", .page, payoutForm),
        Route(.get, "/cases/:case/receipts/:number/keeping", .page, keeping),
        Route(.get, "/cases/:case/plans/:number", .page, plan),
        Route(.get, "/funds/reconciliation", .page, reconciliation),
    ]

    /// What is owed as of a day (`on`, today).
    private static func sheet(_ call: Call) async throws -> Response {
        let file = try await file(call)
        let day = try call.pastDay("on") ?? call.house.today
        let made: CalculationSheet?
        do throws(Refusal) { made = try CalculationSheet(of: file, asOf: day) } catch {
            throw Problem(.unprocessableContent, error)
        }
        guard let made else { throw Problem.notFound }
        return try await answer(call, made.paper(court: try call.person().court), .cases)
    }

    /// What a party may see of the case's account (`party`, the first).
    private static func statement(_ call: Call) async throws -> Response {
        let file = try await file(call)
        let entries = try await call.house.office.entries(of: file.id)
        guard let number = Int(call.values["party"] ?? call.query["party"] ?? "1"),
            let statement = PartyStatement(of: file, entries, to: number)
        else {
            throw Problem(
                .unprocessableContent, "query.party", "party须为本案当事人的序号",
                "party must be the number of a party of the case", field: "party")
        }
        return try await answer(
            call,
            statement.paper(court: try call.person().court, on: call.house.today), .cases)
    }

    private static func payoutForm(_ call: Call) async throws -> Response {
        let file = try await file(call)
        guard let number = Int(try call.value("number")), let payout = file.payout(number) else {
            throw Problem.notFound
        }
        let form = PayoutForm(
            file: file, payout: payout,
            entries: try await call.house.office.entries(of: file.id))
        return try await answer(call, form.paper(court: try call.person().court), .cases)
    }

    private static func keeping(_ call: Call) async throws -> Response {
        let file = try await file(call)
        guard let number = Int(try call.value("number")), let receipt = file.receipt(number),
            let form = KeepingForm(
                file: file, receipt: receipt,
                entries: try await call.house.office.entries(of: file.id))
        else { throw Problem.notFound }
        return try await answer(call, form.paper(court: try call.person().court), .cases)
    }

    private static func plan(_ call: Call) async throws -> Response {
        let file = try await file(call)
        guard let number = Int(try call.value("number")),
            let plan = file.plans.first(where: { $0.number == number })
        else { throw Problem.notFound }
        return try await answer(
            call, PlanPaper(file: file, plan: plan).paper(court: try call.person().court),
            .cases)
    }

    /// Finance beside enforcement for a month (`month=2022-08`; the one before this).
    private static func reconciliation(_ call: Call) async throws -> Response {
        let house = call.house
        guard let reads = house.ledgerReads else { throw Problem.notFound }
        let last = house.today.adding(months: -1)
        let text = call.query["month"] ?? String(last.description.prefix(7))
        guard let first = Day("\(text)-01"), first <= house.today,
            let days = MonthlyReconciliation.days(year: first.year, month: first.month)
        else {
            throw Problem(
                .unprocessableContent, "query.month", "month须为已开始的月份，如2022-08",
                "month must have begun, such as 2022-08", field: "month")
        }
        let books = try await reads.reconciliation(
            of: house.court, from: days.lowerBound, through: days.upperBound)
        return try await answer(
            call,
            MonthlyReconciliation(books).paper(
                court: try call.person().court, on: house.today), .funds)
    }

    private static func file(_ call: Call) async throws -> CaseFile {
        try await call.house.office.file(try await call.file())
    }

    private static func answer(
        _ call: Call, _ paper: Paper, _ place: Place?
    ) async throws -> Response {
        try await call.answer(paper, place)
    }
}

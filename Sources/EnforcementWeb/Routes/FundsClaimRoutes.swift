import EnforcementCore
import EnforcementOffice
import Hummingbird

/// A bank line goes to its case: the line beside the proposals, then the next line.
enum FundsClaimRoutes {
    static func show(_ call: Call) async throws -> Response {
        let line = try await line(call, call.query["line"])
        return try await page(call, line, Pairs(), nil)
    }

    static func perform(_ call: Call) async throws -> Response {
        let posted = try await call.form()
        let visitor = try call.person()
        let line = try await line(call, posted["line"])
        do {
            let file = try await file(call, posted)
            _ = try await call.house.office.perform(
                OfficeRequest(
                    actor: visitor.id, court: call.house.court, file: file, act: "funds.claim",
                    answers: ["line": .string(line.reference)],
                    actID: posted["act_id"].map { "web-\(visitor.id.text)-\($0)" }))
        } catch let error as OfficeError {
            return try await page(call, line, posted, error.refusal, Problem(error).status)
        } catch let problem as Problem where problem.field == "case" {
            let refusal = Refusal(problem.code, problem.detail.zh, problem.detail.en)
            return try await page(call, line, posted, refusal, problem.status)
        }
        return .see("/funds/suspense?done=funds.claim")
    }

    /// The case chosen, or typed by number.
    private static func file(_ call: Call, _ posted: Pairs) async throws -> FileID {
        let court = call.house.court
        let text = posted["file"] == "other" ? posted["case"] : posted["file"]
        if let text, let number = Int(text), number > 0 {
            return FileID(court: court, number: number)
        }
        if let text, let number = CaseNumber(text)?.description,
            let file = try await call.house.lists.file(numbered: number, court: court)
        {
            return file
        }
        throw Problem(
            .unprocessableContent, "funds.which-case", "请选择案件，或填写案号、卷宗号",
            "Choose a case, or give its number", field: "case")
    }

    /// - Throws: 403 for who may not claim, 404 for a line that is not on record.
    private static func line(_ call: Call, _ reference: String?) async throws -> BankLine {
        guard try call.person().may("funds.claim", call.house.line) != nil else {
            throw Problem.notAllowed
        }
        let known = try await call.funds().bankLines(
            reference.map { [$0] } ?? [], court: call.house.court)
        guard let line = known.values.first else { throw Problem.notFound }
        return line
    }

    private static func page(
        _ call: Call, _ line: BankLine, _ posted: Pairs, _ refusal: Refusal?,
        _ status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let page = FundsClaimPage(
            frame: call.frame(call.language[.claimTitle], .funds), line: line,
            proposals: try await call.funds().proposals(for: line, court: call.house.court),
            chosen: posted["file"] ?? call.query["file"], typed: posted["case"], refusal: refusal,
            formToken: try call.person().formToken,
            actID: posted["act_id"] ?? Hash.hex(Hash.random(12)))
        return .page(page.html(call.house), status)
    }
}

import EnforcementCore
import EnforcementOffice
import Hummingbird

/// The law as a calculator, for people and for programs.
enum CalculatorRoutes {
    /// Questions in one request.
    static let questionsMax = 10_000

    static func show(_ call: Call) async throws -> Response {
        .page(try page(call, question: call.query["q"] ?? "", answer: nil).html(call.house))
    }

    static func answer(_ call: Call) async throws -> Response {
        let posted = try await call.form()
        let question = posted["question"] ?? ""
        let calculator = Calculator(calendar: try call.person().court.calendar)
        let answers = question.split(whereSeparator: \.isNewline).prefix(200).map { line in
            String(decoding: calculator.answer(Array(line.utf8)), as: UTF8.self).trimmingBlanks
        }
        return .page(
            try page(call, question: question, answer: answers.joined(separator: "\n"))
                .html(call.house))
    }

    /// One object, or a list of them, answered in order; an error in one is the answer to that one.
    static func calculate(_ call: Call) async throws -> Response {
        let question = try await call.json()
        let calculator = Calculator(calendar: try call.person().court.calendar)
        switch question {
        case .object: return .json(calculator.answer(question))
        case .array(let questions):
            guard questions.count <= questionsMax else {
                throw Problem(
                    .unprocessableContent, "calc.many", "一次最多\(questionsMax)项",
                    "At most \(questionsMax) at a time")
            }
            return .json(.array(questions.map { calculator.answer($0) }))
        default:
            throw Problem(
                .unprocessableContent, "calc.type", "须为对象或列表", "Send an object or a list")
        }
    }

    private static func page(
        _ call: Call, question: String, answer: String?
    ) throws -> CalculatorPage {
        CalculatorPage(
            frame: call.frame(call.language[.calculator], .calculator), question: question,
            answer: answer, formToken: try call.person().formToken)
    }
}

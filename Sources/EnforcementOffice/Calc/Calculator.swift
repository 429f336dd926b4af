public import EnforcementCore

/// The law as a calculator: one question in, one answer out, no case and no database behind it.
///
/// Every operation is a pure function of the core. A question that cannot be answered gets an
/// `error` with a stable code, the field, and a sentence; nothing is guessed.
public struct Calculator: Sendable {
    public let calendar: WorkCalendar

    public init(calendar: WorkCalendar = .published) {
        self.calendar = calendar
    }

    /// Every operation, in the order of the manual.
    public static let operations: [CalculatorOperation] =
        timeOperations + moneyOperations + distributionOperations + controlOperations
        + triageOperations + numberOperations

    static let byName = Dictionary(uniqueKeysWithValues: operations.map { ($0.name, $0) })

    /// Answers one line of JSON with one line of JSON, without a line break.
    public func answer(_ line: some Collection<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        answer(line, into: &bytes)
        return bytes
    }

    /// Appends the answer; false when it is an error.
    @discardableResult
    public func answer(_ line: some Collection<UInt8>, into bytes: inout [UInt8]) -> Bool {
        let answer: JSON
        do {
            answer = self.answer(try JSON(line))
        } catch {
            answer = Calculator.error(
                Refusal(
                    "json.invalid",
                    "不是有效的JSON：第\(error.offset)字节，\(error.reason.rawValue)",
                    "Not JSON: byte \(error.offset), \(error.reason.rawValue)"))
        }
        answer.write(to: &bytes)
        return answer["error"] == nil
    }

    /// Answers one question. The `id` of the question, whatever it is, comes back first.
    public func answer(_ question: JSON) -> JSON {
        guard case .object(let members) = question else {
            return Calculator.error(
                Refusal("json.object", "应为一个JSON对象", "Expected one JSON object"))
        }
        let id = members.first { $0.name == "id" }
        do throws(Refusal) {
            let fields = CalculatorFields(members)
            let name = try fields.text("op")
            guard let operation = Calculator.byName[name] else {
                throw Refusal(
                    "op.unknown", "没有此项计算：\(name)", "No such operation: \(name)",
                    field: "op")
            }
            let answer = try operation.compute(fields, calendar)
            return .object((id.map { [$0] } ?? []) + answer)
        } catch {
            return Calculator.error(error, id: id)
        }
    }

    /// The answer to a line nobody should have to hold in memory.
    public static let tooLong = error(
        Refusal("line.long", "该行超过1MiB", "The line is longer than 1 MiB"))

    /// A line of the error kind, as the command and the web interface write it.
    public static func error(_ refusal: Refusal, id: JSON.Member? = nil) -> JSON {
        var members = [JSON.Member("code", .string(refusal.code))]
        if let field = refusal.field { members.append(JSON.Member("field", .string(field))) }
        members.append(JSON.Member("message", .string(refusal.words.zh)))
        if let law = refusal.law { members.append(JSON.Member("law", .string(law.description))) }
        return .object((id.map { [$0] } ?? []) + [JSON.Member("error", .object(members))])
    }
}

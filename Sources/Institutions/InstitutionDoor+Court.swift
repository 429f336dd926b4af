import Hummingbird

/// The court's account at its bank, for a person at this machine: a day's statement to download,
/// a payment file to hand in. Unsigned, as the ledger is.
extension InstitutionDoor {
    /// - Parameter day: `2022-08-09`; nil: today.
    func statement(_ account: String, _ day: String?, at code: String) throws -> Response {
        let today = clock.now.day
        guard let day = day.map({ BeijingDay($0) }) ?? today, day <= today else {
            throw Problem(.badRequest, "query.day", "day=2022-08-09，不晚于今天")
        }
        guard let text = world.statement(of: account, on: day, at: code, now: clock.now) else {
            throw Problem(.notFound, "not-found", "该账户不在本行")
        }
        return Self.table(text, "statement-\(account)-\(day.text).csv")
    }

    func payments(_ body: [UInt8], at code: String) throws -> Response {
        switch world.pay(String(decoding: body, as: UTF8.self), at: code, now: clock.now) {
        case .done(let text): return Self.table(text, "payment-results.csv")
        case .malformed: throw Problem(.badRequest, "body.file", "不是本账户的付款文件")
        case .unknown: throw Problem(.notFound, "not-found", "法院的案款账户不在本行")
        }
    }

    private static func table(_ text: String, _ name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ], body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}

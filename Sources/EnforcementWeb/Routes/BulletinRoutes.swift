import EnforcementCore
import EnforcementOffice
import Hummingbird

/// The daily list, the weekly bulletin and the two zeros of case money.
enum BulletinRoutes {
    static func daily(_ call: Call) async throws -> Response {
        let day = try call.pastDay("on") ?? call.house.today
        return try await call.answer(
            try await call.bulletins().daily(on: day).paper, .funds, on: day)
    }

    static func weekly(_ call: Call) async throws -> Response {
        let today = call.house.today
        let day = try call.pastDay("on") ?? today.adding(days: 1 - today.weekday)
        guard day.weekday == 1 else {
            throw Problem(
                .unprocessableContent, "query.monday", "on须为星期一", "on must be a Monday",
                field: "on")
        }
        return try await call.answer(
            try await call.bulletins().weekly(on: day).paper, .funds, on: day)
    }

    static func zeros(_ call: Call) async throws -> Response {
        let zeros = try await call.bulletins().zeros(on: call.house.today)
        guard call.query["format"] == nil else { return try await call.answer(zeros.paper, .funds) }
        let page = ZerosPage(
            frame: call.frame(call.language[.zerosPlace], .funds, topic: nil), zeros: zeros,
            files: call.paperFiles, issued: try call.person().court.bulletins.suffix(60).reversed())
        return .page(page.html(call.house))
    }
}

extension Call {
    fileprivate func bulletins() throws -> Bulletins {
        guard let source = house.bulletins else { throw Problem.notFound }
        return Bulletins(office: house.office, source: source, court: house.court)
    }

    /// A day of the address that has come; 422 for another.
    func pastDay(_ name: String) throws -> Day? {
        guard let text = query[name], !text.isEmpty else { return nil }
        let first = Day(year: 2000, month: 1, day: 1) ?? house.today
        guard let day = Day(text), day >= first, day <= house.today else {
            throw Problem(
                .unprocessableContent, "query.day", "\(name)须为2000-01-01至今日的日期",
                "\(name) must be a day from 2000-01-01 to today", field: name)
        }
        return day
    }
}

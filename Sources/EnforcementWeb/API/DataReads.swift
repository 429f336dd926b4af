import EnforcementCore
import EnforcementOffice
import Hummingbird

/// What programs may read. Pages of lists answer `rows` and `total`; `limit` and `offset` choose.
enum DataReads {
    static func line(_ call: Call) async throws -> Response {
        .json(LineReport(line: call.house.line).value)
    }

    static func board(_ call: Call) async throws -> Response {
        let house = call.house
        let board = try await house.lists.board(court: house.court, on: house.today)
        return .json(DataView.board(board, house.line, house.today))
    }

    static func cases(_ call: Call) async throws -> Response {
        let house = call.house
        var query = try CaseQuery(call.query, court: house.court, today: house.today)
        (query.limit, query.offset) = try call.window(25, most: 200)
        let page = try await house.lists.cases(query)
        return .json(DataView.page(page) { DataView.card($0) })
    }

    static func `case`(_ call: Call) async throws -> Response {
        let file = try await call.house.office.file(try await call.file())
        let view = CaseView(
            file: file, line: call.house.line, court: try call.person().court,
            today: call.house.today, language: call.language)
        var response = Response.json(view.json)
        response.headers[.eTag] = "\"\(file.version)\""
        return response
    }

    /// The record itself, with hashes; `after` a number, at most 1,000 at a time.
    static func entries(_ call: Call) async throws -> Response {
        let id = try await call.file()
        _ = try await call.house.office.file(id)
        let after = call.query["after"].flatMap { Int($0) } ?? 0
        let limit = try call.window(200, most: 1_000).limit
        let rows = try await call.house.office.journal.entries(
            of: id, after: max(0, after), limit: limit)
        return .json(["rows": .array(try rows.map { try DataView.entry($0, call.house.line) })])
    }

    /// The acts the caller may give in the case now, each with its fields.
    static func offers(_ call: Call) async throws -> Response {
        let id = try await call.file()
        let offers = try await call.house.office.offers(in: id, to: try call.person().id)
        return .json([
            "rows": .array(
                offers.map { act in
                    ["name": .string(act.name), "title": DataView.words(act.form.title)]
                })
        ])
    }

    static func inbox(_ call: Call) async throws -> Response {
        var query = InboxRoutes.query(of: try call.person(), call.house)
        (query.limit, query.offset) = try call.window(50, most: 200)
        let counts = try await call.house.lists.inboxCounts(query)
        let page = try await call.house.lists.deadlines(query)
        let rows = page.rows.map { DataView.deadline($0, call.house.line, call.house.today) }
        return .json([
            "rows": .array(rows), "total": .number(page.total),
            "counts": [
                "overdue": .number(counts.overdue), "today": .number(counts.today),
                "threeDays": .number(counts.threeDays), "later": .number(counts.later),
            ],
        ])
    }

    static func deadlines(_ call: Call) async throws -> Response {
        let house = call.house
        var query = DeadlineQuery(court: house.court, today: house.today)
        (query.limit, query.offset) = try call.window(50, most: 200)
        query.assignee = call.query["assignee"]
        query.desk = call.query["desk"]
        query.limitID = call.query["limitId"]
        query.file = try call.number("file")
        query.through = try call.day("through")
        query.from = try call.day("from")
        if let owner = call.query["owner"] { query.owners = [owner] }
        let page = try await house.lists.deadlines(query)
        return .json(DataView.page(page) { DataView.deadline($0, house.line, house.today) })
    }

    static func letters(_ call: Call) async throws -> Response {
        var query = LetterQuery(court: call.house.court)
        (query.limit, query.offset) = try call.window(50, most: 200)
        query.file = try call.number("file")
        query.state = call.query["state"]
        let page = try await call.house.lists.letters(query)
        return .json(DataView.page(page) { DataView.letter($0) })
    }

    static func warnings(_ call: Call) async throws -> Response {
        var query = WarningQuery(court: call.house.court)
        (query.limit, query.offset) = try call.window(50, most: 200)
        query.file = try call.number("file")
        query.level = try call.number("level")
        query.onlyOpen = call.query["all"] == nil
        let page = try await call.house.lists.warnings(query)
        return .json(DataView.page(page) { DataView.warning($0) })
    }

    static func people(_ call: Call) async throws -> Response {
        .json(DataView.roster(try call.person().court))
    }
}

extension Call {
    func number(_ name: String) throws -> Int? {
        guard let text = query[name] else { return nil }
        guard let number = Int(text) else {
            throw Problem(
                .unprocessableContent, "query.type", "\(name)须为整数",
                "\(name) must be a whole number", field: name)
        }
        return number
    }

    func day(_ name: String) throws -> Day? {
        guard let text = query[name] else { return nil }
        guard let day = Day(text) else {
            throw Problem(
                .unprocessableContent, "query.day", "\(name)须为存在的日期",
                "\(name) must be a day that exists, YYYY-MM-DD", field: name)
        }
        return day
    }
}

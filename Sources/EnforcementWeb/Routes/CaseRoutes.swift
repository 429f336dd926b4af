import EnforcementCore
import EnforcementOffice
import Hummingbird

/// Cases: the list, the search, one case.
enum CaseRoutes {
    static let pageMax = 25

    static func list(_ call: Call) async throws -> Response {
        let house = call.house
        var query = try CaseQuery(call.query, court: house.court, today: house.today)
        query.limit = pageMax
        query.offset = try call.window(pageMax, most: pageMax).offset
        let page = CasesPage(
            frame: call.frame(call.language[.cases], .cases), line: house.line,
            court: try call.person().court, today: house.today, query: call.query,
            cases: try await house.lists.cases(query), offset: query.offset, limit: pageMax)
        return .page(page.html(house))
    }

    static func show(_ call: Call) async throws -> Response {
        let house = call.house
        let visitor = try call.person()
        let id = try await call.file()
        let file = try await house.office.file(id)
        let entries = try await house.office.entries(of: id)
        let offers = try await house.office.offers(in: id, to: visitor.id)
        let name = file.number?.description ?? call.language(.fileNumber, id.number)
        let page = CasePage(
            frame: call.frame(name, .cases, topic: "case-\(id.number)"), line: house.line,
            court: visitor.court, file: file, entries: entries,
            hashes: try await hashes(of: id, house), offers: offers,
            primary: primary(offers, file, visitor, house.line), today: house.today,
            done: call.query["done"], showsAll: call.query["show"] == "all")
        return .page(page.html(house))
    }

    /// Bank, name and sub-account, as the debtor gets them.
    static func payTo(_ call: Call) async throws -> Response {
        let file = try await call.house.office.file(try await call.file())
        return try await call.answer(
            PayToPaper(file: file, court: try call.person().court).paper, .cases)
    }

    /// The hash of every entry, in hexadecimal.
    static func hashes(of id: FileID, _ house: House) async throws -> [String] {
        let page = 1_000
        var hashes: [String] = []
        while true {
            let rows = try await house.office.journal.entries(
                of: id, after: hashes.count, limit: page)
            hashes += rows.map { Hash.hex($0.hash) }
            if rows.count < page { return hashes }
        }
    }

    /// The one thing to do next: what meets the reader's clock that ends first.
    private static func primary(
        _ offers: [any Act.Type], _ file: CaseFile, _ visitor: Visitor, _ line: Line
    ) -> (act: any Act.Type, subject: Subject)? {
        let open = file.deadlines.filter(\.isOpen).sorted { $0.due < $1.due }
        for deadline in open {
            let isOwn =
                deadline.assignee.map { $0 == visitor.id }
                ?? visitor.person.roles.contains(deadline.owner)
            guard isOwn, let next = line.limits[deadline.limit]?.next,
                let offer = offers.first(where: { $0.name == next.name })
            else { continue }
            return (offer, deadline.subject)
        }
        return nil
    }
}

extension Call {
    /// The file the path names: by its number, or by its 案号.
    func file() async throws -> FileID {
        let text = try value("case")
        if let number = Int(text), number > 0, text.allSatisfy(\.isNumber) {
            return FileID(court: house.court, number: number)
        }
        guard let number = CaseNumber(text)?.description,
            let file = try await house.lists.file(numbered: number, court: house.court)
        else { throw Problem(.unknownCase) }
        return file
    }
}

import EnforcementCore
import EnforcementOffice
import EnforcementStore
import Foundation
import Hummingbird
import Testing

@testable import EnforcementWeb

@Suite("web: search")
struct WebSearchTests {
    let folder: URL
    let store: SQLiteStore
    let court: WebCourt

    init() async throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("zhixing-search-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try SQLiteStore(path: folder.appendingPathComponent("search.sqlite").path)
        court = try await WebCourt(isDemo: true, store: store)
        _ = try await court.ask("lian-1", .post, "/api/v1/cases", WebDataTests.application)
    }

    private func name() async throws -> String {
        let file = try await court.office.file(FileID(court: WebCourt.court, number: 1))
        return try #require(file.applicants.first?.name)
    }

    @Test("an application is found by its party's two first characters, as data and as a page")
    func found() async throws {
        let typed = String(try await name().prefix(2))
        let query = typed.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let answer = try await court.ask("lian-1", .get, "/api/v1/search?q=\(query)").json()
        #expect(answer["total"]?.integer == 1 && answer["more"] == .bool(false))
        let row = try #require(answer["rows"]?.items?.first)
        #expect(row["file"]?.integer == 1 && row["paper"] == .null)
        #expect(row["matches"]?.items?.first?["met"]?.items?.first?.text == typed)
        var browser = Browser(court)
        _ = try await browser.post("/sign-in/as", ["person": "lian-1"])
        let page = try await browser.get("/search?q=\(query)")
        #expect(page.status == 200)
        #expect(page.text.contains("<mark>\(typed)</mark>"))
        #expect(page.text.contains("共1条"))
        let list = try await browser.get("/search/found?q=\(query)")
        #expect(list.text.contains("role=\"option\" id=\"found-0\""))
        #expect(!list.text.contains("<html"))
        try WebGoldenTests().expectGolden("search", WebGoldenTests.bones(of: page.text))
    }

    @Test("a found phone is shown masked, and nothing of it is in the answer otherwise")
    func masked() async throws {
        let file = try await court.office.file(FileID(court: WebCourt.court, number: 1))
        let phone = try #require(file.parties.compactMap(\.phone).first)
        let answer = try await court.ask("lian-1", .get, "/api/v1/search?q=\(phone.suffix(4))")
        #expect(answer.text.contains("****\(phone.suffix(4))"))
        #expect(!answer.text.contains(phone))
    }

    @Test("nothing typed and nothing found both say what is searched")
    func empty() async throws {
        var browser = Browser(court)
        _ = try await browser.post("/sign-in/as", ["person": "lian-1"])
        for path in ["/search", "/search?q=%E4%B8%8D%E5%AD%98%E5%9C%A8", "/search/found?q=zzz"] {
            let page = try await browser.get(path)
            #expect(page.status == 200)
            #expect(page.text.contains("可搜索案号"), "\(path)")
        }
        let english = try await browser.get("/search?q=zzz&lang=en")
        #expect(english.text.contains("Nothing found."))
    }

    @Test("what is typed comes back as text, never as a part of the page")
    func escaped() async throws {
        var browser = Browser(court)
        _ = try await browser.post("/sign-in/as", ["person": "lian-1"])
        let page = try await browser.get("/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
        #expect(page.status == 200 && !page.text.contains("<script>alert"))
    }

    @Test("nobody searches without being signed in")
    func signedIn() async throws {
        #expect(try await court.send(.get, "/search?q=a").status == 303)
        #expect(try await court.send(.get, "/search/found?q=a").status == 303)
        #expect(try await court.send(.get, "/api/v1/search?q=a").status == 401)
    }

    @Test("the inner file is found by the archive, not by the window")
    func inner() async throws {
        let texts: any DocumentTexts = store
        try await texts.index(
            text: "合议庭一致认为应当查封", of: 2, in: FileID(court: WebCourt.court, number: 1),
            isInner: true)
        let court = try await court.office.court(WebCourt.court)
        let reader = try #require(court.people.values.first { $0.roles.contains(.archivist) })
        let path = "/api/v1/search?q=%E5%90%88%E8%AE%AE%E5%BA%AD"
        let found = try await self.court.ask(reader.id.text, .get, path).json()
        #expect(found["rows"]?.items?.first?["paper"]?.integer == 2)
        #expect(found["rows"]?.items?.first?["inner"] == .bool(true))
        let hidden = try await self.court.ask("lian-1", .get, path).json()
        #expect(hidden["total"]?.integer == 0)
    }
}

@Suite("who may find what")
struct SightTests {
    private func court() -> CourtFile {
        var court = CourtFile(id: .own(of: 1))
        for (id, roles) in [
            ("li", [Role.officer]), ("lian", [.filingClerk]), ("guan", [.administrator]),
            ("dang", [.archivist]), ("zhong", [.centre]), ("du", [.administrator, .officer]),
        ] as [(String, Set<Role>)] {
            court.people[PersonID(id)] = CourtFile.Person(
                id: PersonID(id), name: id, roles: roles, team: nil, phone: "")
        }
        return court
    }

    @Test(
        "identity ends and inner files by role (handbook 10.3)",
        arguments: [
            ("li", true, true, false), ("guan", true, false, false), ("du", true, true, false),
            ("dang", true, true, true), ("zhong", true, true, true),
            ("nobody", false, false, false),
        ])
    func roles(person: String, cases: Bool, identities: Bool, inner: Bool) {
        let sight = Permission.sight(of: PersonID(person), in: court())
        #expect(sight.seesCases == cases)
        #expect(sight.seesIdentities == identities)
        #expect(sight.readsEveryInner == inner)
    }
}

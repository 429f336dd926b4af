import EnforcementCore
import EnforcementOffice
import EnforcementPapers
import EnforcementSim
import EnforcementStore
import Foundation
import Hummingbird
import Testing

@Suite("journey: the e-file over HTTP")
struct WebFilesTests {
    private let archivist = "dangan-1"

    /// A filed case with nothing in its e-file.
    private func filed() async throws -> (court: WebCourt, file: Int) {
        let scenes = Array(SeedCase.wang.prefix { $0.act != "archive.archive" })
        let journey = try await Journey(scenes)
        return (journey.court, journey.file)
    }

    private func upload(
        _ browser: inout Browser, _ path: String, _ page: WebCourt.Answer, name: String,
        _ bytes: [UInt8], fields: [String: String] = [:]
    ) async throws -> WebCourt.Answer {
        var body: [UInt8] = []
        var pairs = fields
        pairs["csrf"] = Browser.hidden("csrf", in: page.text)
        for (field, value) in pairs {
            body += Array(
                "--cut\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n"
                    .utf8)
        }
        body += Array(
            "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n"
                .utf8)
        body += bytes + Array("\r\n--cut--\r\n".utf8)
        var headers = browser.headers
        headers["Content-Type"] = "multipart/form-data; boundary=cut"
        return try await browser.court.send(.post, path, headers, body)
    }

    private func signedIn(_ court: WebCourt, _ person: String) async throws -> Browser {
        await court.keys.setPassword(
            Password.hash(WebCourt.password), of: PersonID(person), court: WebCourt.court)
        var browser = Browser(court)
        let page = try await browser.get("/sign-in")
        _ = try await browser.post(
            "/sign-in", ["person": person, "password": WebCourt.password], from: page)
        return browser
    }

    @Test("uploaded, proposed, confirmed, seen; blocked while one is missing; archived, sealed")
    func journey() async throws {
        let (court, number) = try await filed()
        let id = FileID(court: 1, number: number)
        var browser = try await signedIn(court, archivist)
        let first = try await browser.get("/files/\(number)")
        #expect(first.status == 200, "\(first.text)")
        #expect(first.text.contains("申请执行书"))
        let sent = try await upload(
            &browser, "/files/\(number)/upload", first, name: "民事判决书.pdf",
            SmallPDF.page(["示例民事判决书"]))
        #expect(sent.status == 303, "\(sent.text)")
        let proposed = try await browser.get("/files/\(number)")
        #expect(proposed.text.contains("value=\"民事判决书\""))
        let waiting = try #require(Browser.hidden("upload", in: proposed.text))
        let filed = try await browser.post(
            "/files/\(number)/place",
            ["upload": waiting, "title": "民事判决书", "kind": "main-6"], from: proposed)
        #expect(filed.header("Location") == "/files/\(number)?paper=1")
        let content = try await browser.get("/files/\(number)/papers/1/content")
        #expect(content.bytes == SmallPDF.page(["示例民事判决书"]))
        #expect(content.header("X-Content-Type-Options") == "nosniff")
        #expect(content.header("Content-Security-Policy")?.hasPrefix("sandbox") == true)
        try await gate(court, id, &browser)
        let late = try await upload(
            &browser, "/files/\(number)/upload", first, name: "补.txt", Array("补交".utf8))
        #expect(late.text.contains("卷宗已归档"))
    }

    private func gate(_ court: WebCourt, _ id: FileID, _ browser: inout Browser) async throws {
        let number = id.number
        try await court.papers.complete(id)
        let papers = try await court.office.file(id).papers
        let fee = try #require(papers.first { $0.code == "W34" })
        _ = try await court.ask(
            archivist, .post, "/api/v1/cases/\(number)/acts/archive.withdraw-paper",
            ["paper": .number(fee.number), "reason": "盖章不清"])
        let blocked = try await court.ask(
            archivist, .post, "/api/v1/cases/\(number)/acts/archive.archive", ["number": "示例1"])
        #expect(blocked.status == 409)
        #expect(blocked.text.contains("缺：《执行款发放审批表》"), "\(blocked.text)")
        let red = try await browser.get("/files/\(number)")
        #expect(red.text.contains("class=\"lacking\""))
        try await court.papers.complete(id)
        let archived = try await court.ask(
            archivist, .post, "/api/v1/cases/\(number)/acts/archive.archive", ["number": "示例1"])
        #expect(archived.status < 300, "\(archived.text)")
    }

    @Test("a hash cannot be put on the record by any door for acts")
    func noHash() async throws {
        let (court, number) = try await filed()
        let answer = try await court.ask(
            archivist, .post, "/api/v1/cases/\(number)/acts/archive.file-paper",
            [
                "title": "无", "volume": "main", "item": 3, "origin": "made",
                "hash": .string(String(repeating: "a", count: 64)), "media": "text/plain",
                "bytes": 1, "pages": 1,
            ])
        #expect(answer.status == 403)
        #expect(try answer.code() == "archive.by-upload")
    }

    @Test("the inner volume is not there for those who may not see it (10.5)")
    func inner() async throws {
        let (court, number) = try await filed()
        let files = EFile(office: court.office, documents: court.documents)
        let paper = try await files.file(
            Array("内部评议".utf8), NewPaper("合议庭评议笔录甲", code: "W28", origin: .made),
            in: FileID(court: 1, number: number), by: .system)
        let path = "/api/v1/cases/\(number)/papers"
        let seen = try await court.ask("juzhang", .get, path)
        #expect(seen.text.contains("合议庭评议笔录甲"))
        #expect(
            try await court.ask("juzhang", .get, "\(path)/\(paper.number)/content").status == 200)
        for page in [
            path, "/files/\(number)", "/api/v1/cases/\(number)/entries", "/cases/\(number)",
        ] {
            let hidden = try await court.ask("caiwu-1", .get, page)
            #expect(!hidden.text.contains("评议笔录甲"), "\(page)")
        }
        let bytes = try await court.ask("caiwu-1", .get, "\(path)/\(paper.number)/content")
        #expect(bytes.status == 404)
    }
}

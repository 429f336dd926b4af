import EnforcementCore
import EnforcementOffice
import EnforcementPapers
import EnforcementSim
import Foundation
import Hummingbird
import Logging
import Testing

@testable import EnforcementWeb

@Suite("web: documents of a case")
struct WebCaseDocumentTests {
    /// A press that writes a PDF of one line: where typst is not, the course is the same.
    struct PlainPress: DocumentPress {
        var pdfFault: PaperFault? { nil }
        func pdf(_ sheet: DocumentSheet, on day: Day) async throws(PaperFault) -> [UInt8] {
            Array("%PDF-1.7\n\(sheet.title) \(sheet.verification ?? "") \(sheet.text)".utf8)
        }
    }

    let documents = MemoryDocuments()

    private func court() async throws -> WebCourt {
        let texts = try TemplateFolder()
        let documents = documents
        return try await WebCourt(
            isDemo: true, start: "2026-08-10T09:00:00+08:00",
            documentRoom: { office in
                DocumentRoom(
                    office: office, templates: texts, press: PlainPress(),
                    efile: EFile(office: office, documents: documents))
            })
    }

    /// Filed and given to a team, by the crew of the demo.
    private func opened(_ court: WebCourt) async throws -> String {
        let opened = try await court.ask(
            "lian-1", .post, "/api/v1/cases",
            [
                "basis": "（2026）豫0185民初1001号", "basisKind": "judgment",
                "basisCourt": "登封市人民法院", "cause": "民间借贷纠纷", "amount": "160000.00",
                "due": "2026-07-20",
                "parties": [
                    ["side": "applicant", "kind": "person", "name": "张某某"],
                    ["side": "debtor", "kind": "person", "name": "李某某"],
                ],
            ])
        #expect(opened.status == 201, "\(opened.text)")
        let steps: [(String, String, JSON)] = [
            (
                "lian-2", "filing.record-reception",
                [
                    "applicant": 1, "phone": "19900000001", "bank": "示例银行",
                    "account": "6200000000000008018", "serviceAddress": "示例市示例路1号",
                    "electronic": true, "leads": "示例银行有账户", "settles": false,
                ]
            ),
            ("lian-1", "filing.accept", ["type": "执"]),
            (
                "zhihui-1", "filing.assign-class",
                ["class": "ordinary", "team": "pu-1", "reason": "标的额十万元以上"]
            ),
            (
                "zhihui-1", "filing.assign-handler",
                ["officer": "pu-1-a", "judge": "pu-1-judge"]
            ),
            ("shiwu-1", "affairs.receive-file", [:]),
            ("zhihui-1", "affairs.issue-notice", ["performDays": 3, "reportDays": 10]),
        ]
        for (person, act, answers) in steps { try await perform(court, person, act, answers) }
        return "/api/v1/cases/1"
    }

    @discardableResult
    private func perform(
        _ court: WebCourt, _ person: String, _ act: String, _ answers: JSON, status: Int = 200
    ) async throws -> WebCourt.Answer {
        let done = try await court.ask(
            person, .post, "/api/v1/cases/1/acts/\(act)", answers)
        #expect(done.status == status, "\(act): \(done.text)")
        return done
    }

    private func registrar(_ court: WebCourt) throws -> Registrar {
        let room = try #require(court.door.house.documentRoom)
        return Registrar(
            room: room, lists: court.door.house.lists, court: WebCourt.court,
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    @Test("what acts bring about is written and filed by itself, once")
    func byItself() async throws {
        let court = try await court()
        let path = try await opened(court)
        let id = FileID(court: 1, number: 1)
        let registrar = try registrar(court)
        #expect(try await registrar.work(id) > 0)
        let file = try await court.office.file(id)
        // W01 asks for the department and W05 for where it was: those wait for a person.
        #expect(file.documents.map(\.code) == ["W03", "W04"])
        #expect(file.documents.allSatisfy { $0.state == .signed && $0.isFiled })
        #expect(file.papers.map(\.code) == ["W03", "W04"])
        #expect(try await registrar.work(id) == 0)
        let text = try await court.ask("pu-1-a", .get, "\(path)/documents/1").json()
        #expect(text["title"]?.text == "执行通知书")
        #expect(text["signatures"]?.items?.first?["by"]?.text == "zhihui-1")
    }

    @Test("drafted, signed, filed, served, verified")
    func course() async throws {
        let court = try await court()
        let path = try await opened(court)
        let missing = try await court.ask(
            "pu-1-a", .post, "\(path)/documents",
            ["code": "W20", "about": "party-2", "values": ["传唤事由": "询问财产状况"]])
        #expect(missing.status == 422)
        #expect(try missing.code() == "affairs.slot-missing")
        #expect(missing.text.contains("应到时间"))
        let values: JSON = [
            "被传唤人住址或者单位": "示例市示例路2号", "传唤事由": "询问财产状况",
            "应到时间": "2026年8月20日9时", "应到处所": "第三询问室", "注意事项": "携带证件",
        ]
        let drafted = try await court.ask(
            "pu-1-a", .post, "\(path)/documents",
            ["code": "W20", "about": "party-2", "values": values])
        #expect(drafted.status == 201, "\(drafted.text)")
        try await perform(court, "pu-1-a", "affairs.sign-document", ["document": 1], status: 409)
        try await perform(court, "pu-1-judge", "affairs.sign-document", ["document": 1])
        let registrar = try registrar(court)
        #expect(try await registrar.work(FileID(court: 1, number: 1)) > 0)
        let filed = try await court.ask("pu-1-a", .get, "\(path)/documents/1").json()
        let code = try #require(filed["verification"]?.text)
        #expect(filed["paper"]?.integer != nil)
        let pdf = try await court.ask("pu-1-a", .get, "\(path)/documents/1/pdf")
        #expect(pdf.text.contains(VerificationCode.grouped(code)))
        try await perform(
            court, "shiwu-1", "affairs.serve-document",
            ["document": 1, "party": 2, "way": "direct", "done": true, "proof": "李某某签收"])
        #expect(try await registrar.work(FileID(court: 1, number: 1)) > 0)
        let file = try await court.office.file(FileID(court: 1, number: 1))
        #expect(file.documents.last?.code == "W40")
        try await verifies(court, code, file.number?.description ?? "")
    }

    private func verifies(_ court: WebCourt, _ code: String, _ number: String) async throws {
        var browser = Browser(court)
        #expect(try await browser.get("/verify").status == 200)
        let right = try await browser.post(
            "/verify", ["number": number, "code": VerificationCode.grouped(code).lowercased()])
        #expect(right.status == 200)
        #expect(right.text.contains("传票") && right.text.contains("内容与留存一致"))
        #expect(!right.text.contains("李某某") && !right.text.contains("张某某"))
        for _ in 1...5 {
            let wrong = try await browser.post(
                "/verify", ["number": number, "code": "0000-0000-0000"])
            #expect(wrong.status == 404)
        }
        let late = try await browser.post("/verify", ["number": number, "code": code])
        #expect(late.status == 429)
        #expect(late.header("Retry-After") != nil)
        // Bytes that are no longer what was filed are not called genuine.
        let file = try await court.office.file(FileID(court: 1, number: 1))
        let paper = try #require(file.document(1)?.paper.flatMap { file.paper($0) })
        await documents.spoil(paper.current.hash, Array("%PDF-other".utf8))
        let other = try await browser.post(
            "/verify", ["number": number, "code": code], address: "192.0.2.9")
        #expect(other.status == 503)
    }

    @Test("the form beside its page: missing slots by name, then up for signature")
    func pages() async throws {
        let court = try await court()
        _ = try await opened(court)
        var browser = Browser(court)
        _ = try await browser.post("/sign-in/as", ["person": "pu-1-a"])
        let choice = try await browser.get("/cases/1/documents/new")
        #expect(choice.status == 200 && choice.text.contains("W18"))
        #expect(!choice.text.contains("documents/new/W16\""))
        let form = try await browser.get("/cases/1/documents/new/W37")
        #expect(form.text.contains("<mark>〔缺：移送材料〕</mark>"))
        let refused = try await browser.post(
            "/cases/1/documents/new/W37", ["do": "draft", "slot.受托法院": "示例区人民法院"],
            from: form)
        #expect(refused.status == 422 && refused.text.contains("移送材料"))
        let done = try await browser.post(
            "/cases/1/documents/new/W37",
            [
                "do": "draft", "slot.受托法院": "示例区人民法院", "slot.委托事由": "财产在你院辖区",
                "slot.移送材料": "执行依据副本", "slot.当事人联系方式": "见附件",
            ], from: form)
        #expect(done.status == 303, "\(done.text)")
        let page = try await browser.get("/cases/1/documents/1")
        #expect(page.text.contains("示例区人民法院") && page.text.contains("待签发"))
        #expect(try await browser.get("/cases/1").text.contains("委托执行函"))
    }
}

import EnforcementCore
import EnforcementOffice
import EnforcementPapers
import Foundation
import Hummingbird
import Testing
@testable import EnforcementWeb

@Suite("web: papers")
struct WebPaperTests {
    let paper = Paper(
        title: "案款/发放表", subtitle: ["八月"],
        parts: [
            .heading("明细"), .figures([.init("收案", "1")]),
            .table(
                .init(
                    [.init("案号"), .init("金额", .money)], [["<b>1</b>", "160,000.00"]],
                    total: ["合计", "160,000.00"])),
            .table(.init([.init("案号")], [])),
        ], footer: "示例市人民法院")

    /// Answers the paper as to a browser that asked for `query`.
    func ask(_ query: String, press: (any Press)?) async throws -> WebCourt.Answer {
        let court = try await WebCourt(press: press)
        let head = HTTPRequest(
            method: .get, scheme: "http", authority: "court.test", path: "/paper?\(query)")
        let call = Call(
            request: Request(head: head, body: .init(buffer: ByteBuffer())),
            house: court.door.house, values: [:], query: Pairs(encoded: query.utf8) ?? Pairs(),
            language: .zh, visitor: nil, address: "")
        let response = try await call.answer(paper, nil, on: Day("2022-08-31"))
        let collector = WebCourt.Collector()
        try await response.body.write(collector)
        return WebCourt.Answer(
            status: Int(response.status.code), headers: response.headers,
            bytes: collector.box.bytes)
    }

    @Test("a page: escaped, amounts to the right, the total apart, files to take along")
    func page() async throws {
        let page = try await ask("month=8", press: PaperPress(folder: "/nowhere"))
        #expect(page.status == 200)
        #expect(page.text.contains("<td>&lt;b&gt;1&lt;/b&gt;</td>"))
        #expect(page.text.contains("<td class=\"number\">160,000.00</td>"))
        #expect(page.text.contains("<tfoot><tr><td>合计</td>"))
        #expect(page.text.contains("（无）"))
        #expect(page.text.contains("href=\"/paper?month=8&amp;format=xlsx\""))
        #expect(!page.text.contains("format=pdf"))
        #expect(page.text.contains("未安装PDF排版组件"))
    }

    @Test("files come with their type and a name in Chinese")
    func files() async throws {
        let press = PaperPress(folder: "/nowhere")
        let sheet = try await ask("format=xlsx", press: press)
        #expect(sheet.bytes.starts(with: Array("PK".utf8)))
        #expect(sheet.header("Content-Type")?.contains("spreadsheetml.sheet") == true)
        let name = "%E6%A1%88%E6%AC%BE%E5%8F%91%E6%94%BE%E8%A1%A8-2022-08-31"
        #expect(
            sheet.header("Content-Disposition")
                == "attachment; filename=\"paper.xlsx\"; filename*=UTF-8''\(name).xlsx")
        let csv = try await ask("format=csv", press: nil)
        #expect(csv.header("Content-Type") == "text/csv; charset=utf-8")
        #expect(csv.text.contains("<b>1</b>,160000.00"))
    }

    static let press = PaperPress(
        folder: WebGoldenTests.folder.appending(path: "../../../.press").standardized.path)

    @Test(
        "a PDF through the front",
        .enabled(if: press.pdfFault == nil, "typst is not here: run bin/setup"))
    func pdf() async throws {
        let page = try await ask("", press: Self.press)
        #expect(page.text.contains("href=\"/paper?format=pdf\""))
        #expect(!page.text.contains("未安装"))
        let pdf = try await ask("format=pdf", press: Self.press)
        #expect(pdf.header("Content-Type") == "application/pdf")
        #expect(pdf.bytes.starts(with: Array("%PDF-".utf8)))
    }

    @Test("no PDF here is 503 and says what still works; another format is 422")
    func refused() async throws {
        let missing = await #expect(throws: Problem.self) {
            try await ask("format=pdf", press: PaperPress(folder: "/nowhere"))
        }
        #expect(missing?.status == .serviceUnavailable)
        #expect(missing?.detail.zh.contains("bin/setup") == true)
        let other = await #expect(throws: Problem.self) {
            try await ask("format=docx", press: nil)
        }
        #expect(other?.code == "query.format")
    }
}

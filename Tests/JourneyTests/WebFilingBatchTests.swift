import EnforcementCore
import EnforcementOffice
import Testing

@testable import EnforcementWeb

@Suite("web: batch filing")
struct WebFilingBatchTests {
    private func over(
        _ window: inout WebFilingTests.Window, _ path: String
    ) async throws -> WebCourt.Answer {
        var page = try await window.clerk.get(path)
        for _ in 1...500 where page.text.contains("http-equiv=\"refresh\"") {
            try await Task.sleep(for: .milliseconds(20))
            page = try await window.clerk.get(path)
        }
        return page
    }

    private static func csv(_ rows: [[String]]) -> [UInt8] {
        Array(rows.map { $0.joined(separator: ",") }.joined(separator: "\r\n").utf8)
    }

    @Test("a sheet: progress, a result a row, the wrong rows to take along, again without doubles")
    func sheet() async throws {
        var window = try await WebFilingTests.Window()
        defer { window.remove() }
        let page = try await window.clerk.get("/filing/batch")
        #expect(page.text.contains("批量立案"))
        var wrong = FilingBatchTests.row(2)
        wrong[5] = "十万元"
        let file = Self.csv([FilingBatchTests.header, FilingBatchTests.row(1), wrong])
        for words in ["新收1件", "已导入1件"] {
            let started = try await window.clerk.post(
                "/filing/batch", files: [("申请.csv", file)], from: page)
            let path = try #require(started.header("Location"), "\(started.text)")
            let done = try await over(&window, path)
            #expect(done.text.contains(words) && done.text.contains("有误1行"), "\(done.text)")
            #expect(done.text.contains("（2022）豫0185执1号"))
            let bad = try await window.clerk.get(path + "/bad")
            #expect(bad.text.contains("十万元") && bad.text.contains("申请执行标的额："))
        }
    }

    @Test("a folder: what is certain is taken in, the rest waits at the window")
    func folder() async throws {
        var window = try await WebFilingTests.Window()
        defer { window.remove() }
        let page = try await window.clerk.get("/filing/batch")
        let started = try await window.clerk.post(
            "/filing/batch",
            files: [
                ("夹/一.txt", Array(ScriptedReader.judgment.utf8)),
                ("夹/二.txt", Array("别的文书".utf8)),
            ], from: page)
        let path = try #require(started.header("Location"))
        let done = try await over(&window, path)
        #expect(done.text.contains("待确认2份"), "\(done.text)")
        #expect(done.text.contains("未读出执行依据文号"))
        let draft = try await window.clerk.get(path + "/draft/0")
        #expect(draft.text.contains("value=\"（2022）豫0185民初77号\""))
        #expect(try await window.clerk.get(path + "/draft/9").status == 404)
    }

    @Test("template, a sheet without its columns, an unknown batch")
    func others() async throws {
        var window = try await WebFilingTests.Window()
        defer { window.remove() }
        let page = try await window.clerk.get("/filing/batch")
        let template = try await window.clerk.get("/filing/batch/template")
        #expect(template.text.contains("执行依据文号"))
        #expect(template.text.contains("示例建材有限公司"))
        let wrong = try await window.clerk.post(
            "/filing/batch", files: [("空.csv", Array("甲,乙\r\n1,2".utf8))], from: page)
        #expect(wrong.status == 422 && wrong.text.contains("缺少“执行依据文号”列"))
        #expect(try await window.clerk.get("/filing/batch/0000").status == 404)
    }
}

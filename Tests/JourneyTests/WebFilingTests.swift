import EnforcementCore
import EnforcementOffice
import EnforcementStore
import Foundation
import Hummingbird
import Testing

@testable import EnforcementWeb

@Suite("web: the filing window")
struct WebFilingTests {
    /// A court with a reader, on a database of its own.
    struct Window {
        let court: WebCourt
        let papers = KeptPapers()
        let folder: URL
        var clerk: Browser

        init() async throws {
            folder = FileManager.default.temporaryDirectory.appending(path: "window-\(UUID())")
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true)
            let store = try SQLiteStore(path: folder.appending(path: "court.sqlite").path())
            var parts = FilingParts()
            parts.lists = store
            parts.reader = ScriptedReader()
            let papers = papers
            parts.keep = { papers.add($0) }
            court = try await WebCourt(isDemo: true, store: store, filing: parts)
            clerk = Browser(court)
            _ = try await clerk.post("/sign-in/as", ["person": "lian-1"])
        }

        func remove() {
            do { try FileManager.default.removeItem(at: folder) } catch {
                Issue.record("not removed: \(error)")
            }
        }

        /// The window with the invented judgment dropped into it.
        mutating func dropped(
            _ text: String = ScriptedReader.judgment
        ) async throws -> WebCourt.Answer {
            let page = try await clerk.get("/filing/new")
            return try await clerk.post(
                "/filing/read", files: [("判决书.txt", Array(text.utf8))], from: page)
        }
    }

    /// What stands in the form of a page: names and values as a browser would send them.
    static func values(of page: String) -> [(String, String)] {
        page.split(separator: "<input ").dropFirst().compactMap { part in
            let tag = part.prefix { $0 != ">" }
            guard let name = attribute("name", of: tag), let value = attribute("value", of: tag)
            else { return nil }
            return ["csrf", "act_id", "file", "missing"].contains(name) ? nil : (name, value)
        }
    }

    private static func attribute(_ name: String, of tag: Substring) -> String? {
        guard let start = tag.firstRange(of: "\(name)=\"")?.upperBound else { return nil }
        return String(tag[start...].prefix { $0 != "\"" })
    }

    /// The chosen option of a select.
    static func chosen(in page: String, _ name: String) -> String? {
        guard let start = page.firstRange(of: "name=\"\(name)\"")?.upperBound,
            let end = page[start...].firstRange(of: "</select>")?.lowerBound
        else { return nil }
        return page[start..<end].split(separator: "<option ").first { $0.contains(" selected>") }
            .flatMap { attribute("value", of: $0) }
    }

    /// The filled form with more answers, as the browser sends it.
    static func body(_ page: WebCourt.Answer, _ more: [(String, String)]) -> [UInt8] {
        var pairs = Pairs()
        for (name, value) in values(of: page.text) where !name.hasPrefix("missing") {
            if !["reception_electronic", "reception_settles"].contains(name) {
                pairs = pairs.setting(name, to: value)
            }
        }
        for name in [
            "basisKind", "parties[0].side", "parties[0].kind", "parties[1].side",
            "parties[1].kind", "items[0].kind",
        ] {
            if let value = chosen(in: page.text, name) { pairs = pairs.setting(name, to: value) }
        }
        for name in ["csrf", "act_id", "ticket", "daysAfterEffect"] {
            if let value = Browser.hidden(name, in: page.text) {
                pairs = pairs.setting(name, to: value)
            }
        }
        pairs = pairs.setting("text", to: ScriptedReader.judgment)
        for (name, value) in more { pairs = pairs.setting(name, to: value) }
        return Array(pairs.encoded.utf8)
    }

    func post(
        _ window: Window, _ page: WebCourt.Answer, _ more: [(String, String)]
    ) async throws -> WebCourt.Answer {
        var headers = window.clerk.headers
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        return try await window.court.send(
            .post, "/filing/new", headers, Self.body(page, more))
    }

    @Test("dropped: the form is filled, every field points at its words, doubts are said")
    func dropped() async throws {
        var window = try await Window()
        defer { window.remove() }
        let page = try await window.dropped()
        #expect(page.status == 200)
        #expect(page.text.contains("value=\"（2022）豫0185民初77号\""))
        #expect(page.text.contains("value=\"120000.00\""))
        let marks = page.text.matches(
            of: /<mark id="(m\d+)"><a href="#([^"]+)" tabindex="-1">([^<]+)/)
        let words = Dictionary(
            marks.map { (String($0.output.2), String($0.output.3)) }, uniquingKeysWith: { $1 })
        #expect(words["f-basis"] == "（2022）豫0185民初77号")
        #expect(words["f-cause"] == "民间借贷纠纷")
        for mark in marks {
            #expect(page.text.contains("data-mark=\"\(mark.output.1)\""), "\(mark.output.3)")
        }
        #expect(page.text.contains("请核对"))
        #expect(page.text.contains("识别把握60%"))
        #expect(page.text.contains("履行期限为生效后10日"))
        #expect(page.text.contains("《民事诉讼法》（2023）第235条"))
        let all = try await window.court.house.lists.cases(CaseQuery(court: 1))
        #expect(all.total == 0, "nothing is on the record yet")
    }

    @Test("one press files it: application, reception, number, items, the judgment kept; once")
    func accepted() async throws {
        var window = try await Window()
        defer { window.remove() }
        let page = try await window.dropped()
        let answers = [
            ("effectiveOn", "2022-06-01"), ("reception_phone", "19900000001"),
            ("reception_bank", "示例银行"), ("reception_account", "6200000000000000001"),
            ("reception_electronic", "on"), ("reception_leads", "示例路3号有房"),
            ("do", "accept"),
        ]
        for _ in 1...2 {
            let filed = try await post(window, page, answers)
            #expect(filed.status == 303, "\(filed.text)")
            #expect(filed.header("Location") == "/cases/1?done=funds.itemise")
        }
        let file = try await window.court.office.file(FileID(court: 1, number: 1))
        #expect(file.number?.description == "（2022）豫0185执1号")
        // Ten days after 06-01 is a Saturday: the Monday.
        #expect(file.claim?.due == Day("2022-06-13"))
        #expect(file.reception?.leads == "示例路3号有房")
        #expect(file.party(1)?.isPhoneConfirmed == true)
        #expect(file.items.map(\.label) == ["借款"])
        #expect(file.items[0].due == Day("2022-06-13"))
        #expect(Set(window.papers.all.map(\.actID)).count == 1)
        #expect(window.papers.all[0].bytes == Array(ScriptedReader.judgment.utf8))
        let all = try await window.court.house.lists.cases(CaseQuery(court: 1))
        #expect(all.total == 1)
    }

    @Test("missing papers are told once, as a list, and nothing is accepted")
    func asked() async throws {
        var window = try await Window()
        defer { window.remove() }
        let page = try await window.dropped()
        let nothing = try await post(window, page, [("do", "ask")])
        #expect(nothing.status == 422)
        let asked = try await post(
            window, page, [("do", "ask"), ("missing", "effectiveness")])
        #expect(asked.header("Location") == "/cases/1?done=filing.ask-for-papers")
        let file = try await window.court.office.file(FileID(court: 1, number: 1))
        #expect(file.missing == ["生效证明"])
        #expect(file.number == nil)
    }

    @Test("a wrong field is said before the first act; corrected, it goes through")
    func wrong() async throws {
        var window = try await Window()
        defer { window.remove() }
        let page = try await window.dropped()
        let wrong = try await post(
            window, page, [("do", "accept"), ("reception_phone", "12")])
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("f-reception_phone-wrong"))
        #expect(try await window.court.house.lists.cases(CaseQuery(court: 1)).total == 0)
        let right = try await post(window, wrong, [("do", "accept"), ("reception_phone", "")])
        #expect(right.status == 303, "\(right.text)")
    }

    @Test("where the second act fails the first stands, the page says so, and goes on from there")
    func goesOn() async throws {
        var window = try await Window()
        defer { window.remove() }
        let page = try await window.dropped()
        let half = try await post(
            window, page,
            [("do", "accept"), ("reception_bank", "示例银行"), ("reception_account", "")])
        #expect(half.status == 409)
        #expect(half.text.contains("收款银行和账号须同时填写"))
        #expect(half.text.contains("href=\"/cases/1\""))
        #expect(half.text.contains("已办：登记执行申请"))
        let whole = try await post(
            window, half, [("do", "accept"), ("reception_account", "6200000000000000001")])
        #expect(whole.status == 303, "\(whole.text)")
        let file = try await window.court.office.file(FileID(court: 1, number: 1))
        #expect(file.number != nil && file.party(1)?.account?.bank == "示例银行")
        #expect(try await window.court.house.lists.cases(CaseQuery(court: 1)).total == 1)
    }

    @Test("a double and a document that orders nothing are told, and bar nothing")
    func doubles() async throws {
        var window = try await Window()
        defer { window.remove() }
        let page = try await window.dropped()
        _ = try await post(window, page, [("do", "accept")])
        let again = try await window.dropped()
        #expect(again.text.contains("同一执行依据、同一当事人已有案件：（2022）豫0185执1号"))
        let dismissed = try await window.dropped(
            ScriptedReader.judgment.replacing("判决如下", with: "判决驳回"))
        #expect(dismissed.text.contains("没有给付内容"))
        let filed = try await post(window, again, [("do", "accept")])
        #expect(filed.status == 303)
    }

    @Test("pasting works; nothing at all, and bytes that are no text, are told")
    func paste() async throws {
        var window = try await Window()
        defer { window.remove() }
        let page = try await window.clerk.get("/filing/new")
        let pasted = try await window.clerk.post(
            "/filing/read", files: [], from: page,
            text: "\r\n" + ScriptedReader.judgment.replacing("\n", with: "\r\n"))
        #expect(pasted.text.contains("<mark id=\"m0\"><a href=\"#f-basisCourt\""))
        #expect(try await window.clerk.post("/filing/read", files: [], from: page).status == 422)
        let broken = try await window.clerk.post(
            "/filing/read", files: [("坏.txt", [0xC3, 0x28])], from: page)
        #expect(broken.status == 422 && broken.text.contains("坏.txt"))
        var finance = Browser(window.court)
        _ = try await finance.post("/sign-in/as", ["person": "caiwu-1"])
        #expect(try await finance.get("/filing/batch").status == 403)
    }
}

import EnforcementCore
import EnforcementPapers
import EnforcementSim
import Foundation
import Testing

@testable import EnforcementOffice

@Suite("documents: templates")
struct DocumentTemplateTests {
    static let kindCodes = DocumentKind.all.map(\.code)

    /// W01 to W44 of the catalogue, with its lettered ones (handbook 8).
    static let catalogue =
        (1...44).map { $0 < 10 ? "W0\($0)" : "W\($0)" }
        + ["W09b", "W17b", "W21a", "W25a", "W25b", "W25c", "W29a"]

    static func values(_ code: String, without name: String? = nil) throws -> DocumentValues {
        let kind = try #require(DocumentKind.of(code))
        var answers = SampleCase.answers(code)
        if let name { answers[name] = " " }
        return DocumentValues(
            SampleCase.file, court: SampleCase.court, about: SampleCase.about(code),
            number: SampleCase.file.documentLabel(kind), day: SampleCase.day, answers: answers)
    }

    @Test("every document of the catalogue has its kind, its text and its place in the file")
    func complete() throws {
        #expect(Set(Self.kindCodes) == Set(Self.catalogue))
        let folder = try TemplateFolder()
        for code in Self.kindCodes {
            #expect(throws: Never.self) { try folder.template(code) }
            #expect(FileCatalogue.place(ofCode: code, in: .first) != nil, "\(code)")
        }
    }

    @Test("filled for a case, no document has an open slot", arguments: kindCodes)
    func filled(code: String) throws {
        let template = try TemplateFolder().template(code)
        let written = try template.written(try Self.values(code))
        #expect(!written.text.isEmpty && !written.signature.isEmpty)
        for line in [written.title] + written.text + written.signature {
            #expect(!line.contains("{") && !line.contains("}") && !line.contains("〔缺"), "\(line)")
        }
    }

    @Test("a value that is missing refuses the document by the slot's name", arguments: kindCodes)
    func missing(code: String) throws {
        let template = try TemplateFolder().template(code)
        let values = try Self.values(code)
        for ask in template.asks
        where values.scalars[ask.name] == SampleCase.answers(code)[ask.name] {
            let values = try Self.values(code, without: ask.name)
            do throws(Refusal) {
                _ = try template.written(values)
                // Only an optional line may do without.
                #expect(ask.name == "提存处所", "\(code) does without \(ask.name)")
            } catch {
                #expect(error.code == "affairs.slot-missing")
                #expect(error.words.zh.contains(ask.name))
            }
        }
    }

    @Test("a template that cannot be filled is refused with file, line and what is wrong")
    func faults() {
        func fault(_ text: String) -> String? {
            do throws(TemplateFault) {
                _ = try DocumentTemplate(code: "W08", text: text)
                return nil
            } catch { return "\(error.file):\(error.line): \(error.words.zh)" }
        }
        #expect(fault("标题：笔录\n---\n时间：{今日}") == nil)
        #expect(fault("标题：笔录\n---\n好。\n时间：{昨日}") == "W08.txt:4: 没有这个填空：{昨日}")
        #expect(fault("标题：笔录\n填写：昨日｜何日\n---\n时间：{昨日}") == nil)
        #expect(fault("---\n{今日}") == "W08.txt:1: 缺“标题：”一行")
        let signer = fault("标题：笔录\n签发：院长\n---\n{今日}")
        #expect(signer?.hasPrefix("W08.txt:2: 抬头没有“签发”") == true)
        #expect(fault("标题：笔录\n---\n{今日") == "W08.txt:3: 大括号没有成对")
        let list = "标题：笔录\n---\n{每名证人：{姓名}}"
        #expect(fault(list) == "W08.txt:3: 没有这种逐项：{每名证人：…}")
        let inner = "标题：笔录\n---\n{每名被执行人：{住址}}"
        #expect(fault(inner) == "W08.txt:3: 没有这个填空：{住址}")
        #expect(fault("标题：笔录\n---\n{法：CPL99 1}") == "W08.txt:3: 没有这部法律：CPL99 1")
        #expect(fault("标题：笔录\n---\n") == "W08.txt:3: “---”之后没有正文")
    }

    @Test("the court's own text comes before the shipped one, file by file")
    func ownFolder() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "templates-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        defer { unlink("\(folder)/W08.txt"); rmdir(folder) }
        try "标题：本院笔录\n---\n时间：{今日}".write(
            toFile: "\(folder)/W08.txt", atomically: true, encoding: .utf8)
        let own = try TemplateFolder(folder: folder)
        let values = try Self.values("W08")
        #expect(try own.template("W08").written(values).title == "本院笔录")
        #expect(try own.template("W03").written(values).title == "执行通知书")
        #expect(throws: TemplateFault.self) { try TemplateFolder(folder: folder + "/nowhere") }
    }

    @Test("a law is cited in full, and only where it is in force")
    func laws() throws {
        let text = "标题：笔录\n---\n依照{法：CPL23 253、9(6)}。"
        let template = try DocumentTemplate(code: "W08", text: text)
        let now = try template.written(try Self.values("W08")).text
        #expect(now == ["依照《中华人民共和国民事诉讼法》第二百五十三条、第九条第六项。"])
        let before = DocumentValues(
            SampleCase.file, court: SampleCase.court, day: Day("2022-08-09")!)
        #expect(throws: Refusal.self) { try template.written(before) }
        do throws(Refusal) { _ = try template.written(before) } catch {
            #expect(error.code == "affairs.law-not-in-force")
        }
    }

    @Test("a value is text: it opens no slot, no cell, and stands where it was put")
    func values() throws {
        let text = "标题：笔录\n填写：内容\n---\n｜一｜二｜\n｜{内容}｜后｜\n{内容}"
        let template = try DocumentTemplate(code: "W08", text: text)
        let values = DocumentValues(
            SampleCase.file, court: SampleCase.court, day: SampleCase.day,
            answers: ["内容": "甲{法院}｜乙\n丙"])
        #expect(
            try template.written(values).text == [
                "｜一｜二｜", "｜甲｛法院｝／乙　丙｜后｜", "甲｛法院｝｜乙", "丙",
            ])
    }

    @Test("dates and numbers in Chinese numerals")
    func numerals() {
        #expect(ChineseNumeral.date(Day("2026-11-24")!) == "二〇二六年十一月二十四日")
        #expect(ChineseNumeral.date(Day("2020-10-10")!) == "二〇二〇年十月十日")
        #expect(
            [1, 10, 15, 105, 251, 1_024].map(ChineseNumeral.of) == [
                "一", "十", "十五", "一百零五", "二百五十一", "一千零二十四",
            ])
    }

    @Test("a verification code is read with dashes, in small letters, O for 0 and l for 1")
    func verification() {
        let code = VerificationCode.draw()
        #expect(code.count == 12)
        #expect(code != VerificationCode.draw())
        let typed = VerificationCode.grouped(code).lowercased().replacing("0", with: "o")
            .replacing("1", with: "l")
        #expect(VerificationCode.normal(" \(typed) ") == code)
    }
}

@Suite(
    "documents: PDF",
    .enabled(if: PaperBench.isReady, "typst or pdftotext is not here: run bin/setup --check"))
struct DocumentPressTests {
    let press = PaperPress(folder: PaperBench.folder)

    @Test("pdftotext gives every paragraph of every document back; PDF/A-2b")
    func texts() async throws {
        let folder = try TemplateFolder()
        for kind in DocumentKind.all {
            let written = try folder.template(kind.code).written(
                try DocumentTemplateTests.values(kind.code))
            let sheet = DocumentSheet(
                court: SampleCase.court.name, title: written.title,
                label: SampleCase.file.documentLabel(kind), text: written.text,
                signature: written.signature, signedOn: SampleCase.day, hasSeal: kind.hasSeal,
                verification: "校验码 7K2M-9QXD-04TB")
            let pdf = try await press.pdf(sheet, on: SampleCase.day)
            // A page's foot may stand between two halves of a paragraph.
            let text = try PaperBench.run("pdftotext", ["-raw", "FILE", "-"], file: pdf).packed
                .replacing(#/—\d+—(校验码7K2M-9QXD-04TB)?/#, with: "")
            #expect(text.contains(written.title.packed), "\(kind.code)")
            for word in sheet.parts.flatMap(\.words) where !word.isEmpty {
                #expect(text.contains(word.packed), "\(kind.code): \(word)")
            }
            let told = try PaperBench.run("pdfinfo", ["-meta", "FILE"], file: pdf)
            #expect(told.contains("<pdfaid:part>2</pdfaid:part>"), "\(kind.code)")
        }
    }
}

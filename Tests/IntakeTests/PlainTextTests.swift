import EnforcementCore
import EnforcementIntake
import EnforcementOffice
import Foundation
import Testing

@Suite("文字与表格 plain text and CSV")
struct PlainTextTests {
    static let sentence = "被告示例有限公司给付张某某1,234.50元。"
    /// 给付100元 in GB18030.
    static let national: [UInt8] = [0xB8, 0xF8, 0xB8, 0xB6, 0x31, 0x30, 0x30, 0xD4, 0xAA]

    @Test("UTF-8 with and without a mark, UTF-16 of both orders, GB18030 give the same letters")
    func encodings() async throws {
        let sentence = Self.sentence
        let units = Array(sentence.utf16)
        let little: [UInt8] =
            [0xFF, 0xFE]
            + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let big: [UInt8] =
            [0xFE, 0xFF]
            + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        for bytes in [
            Array(sentence.utf8), [0xEF, 0xBB, 0xBF] + Array(sentence.utf8), little, big,
        ] { #expect(try await IntakeBench.text(bytes) == sentence) }
        #expect(try await IntakeBench.text(Self.national) == "给付100元")
        // 𠀀 takes four bytes in GB18030.
        #expect(try await IntakeBench.text([0x95, 0x32, 0x82, 0x36, 0xD4, 0xAA]) == "𠀀元")
    }

    @Test("line ends are one kind, what cannot be seen is left out, pages cover the text")
    func cleaned() async throws {
        let text = try await IntakeBench.extractor.text(
            of: Array("一、\u{200B}给付\r\n二、\u{202E}驳回\r三".utf8), named: "判决.txt")
        #expect(text.text == "一、给付\n二、驳回\n三")
        #expect(text.way == .plain)
        #expect(text.pages == [0..<text.text.count])
        #expect(text.confidence == nil)
    }

    @Test("bytes no text has are no kind we read, half a letter no encoding we know")
    func others() async {
        #expect(await IntakeBench.rule(of: [1, 2, 3, 4, 5]) == .kind)
        #expect(await IntakeBench.rule(of: Array("给付\u{7F}一百元".utf8)) == nil)
        #expect(await IntakeBench.rule(of: Array("MZ\0\0text".utf8)) == .kind)
        #expect(await IntakeBench.rule(of: [0x41, 0xFF, 0xFF, 0x41]) == .encoding)
        #expect(await IntakeBench.rule(of: [0xFF, 0xFE, 0x41]) == .truncated)
        #expect(await IntakeBench.rule(of: [0xFF, 0xFE, 0, 0xD8]) == .encoding)
        #expect(await IntakeBench.rule(of: []) == .empty)
        #expect(await IntakeBench.rule(of: Array(" \n\t".utf8)) == .noText)
        #expect(await IntakeBench.rule(of: Array("{\\rtf1 x}".utf8)) == .oldForm)
    }

    @Test("CSV: quotes, a mark before it, GB18030, other separators, rows in their places")
    func csv() async throws {
        let text =
            "\u{FEFF}姓名,金额\r\n\"示例\"\"有限\"\"公司\",\"1,234.5"
            + "0\"\r\n\r\n\"两\n行\",\r\n"
        #expect(
            try await IntakeBench.table(Array(text.utf8)) == [
                ["姓名", "金额"], ["示例\"有限\"公司", "1,234.50"], [], ["两\n行", ""],
            ])
        #expect(
            try await IntakeBench.table(Self.national + [0x2C, 0x31]) == [["给付100元", "1"]])
        #expect(
            try await IntakeBench.table(Array("a\tb\tc,d\n".utf8)) == [["a", "b", "c,d"]])
        #expect(try await IntakeBench.table(Array("a;b;c,5".utf8)) == [["a", "b", "c,5"]])
    }

    @Test("CSV: a quote that is not closed is told with its line")
    func quoting() async {
        for (text, line) in [("a\n\"b", 2), ("a,\"b\"c", 1), ("x\n\"a\nb\"z", 3)] {
            do {
                _ = try await IntakeBench.table(Array(text.utf8))
                Issue.record("\(text) was read")
            } catch {
                #expect((error as? UnreadableDocument)?.rule == .quoting(line: line))
            }
        }
    }

    @Test("what is told names the file and the rule, in both languages")
    func told() {
        let fault = UnreadableDocument(.large(bytesMax: 50 << 20), file: "卷宗.pdf")
        #expect(fault.words.zh == "“卷宗.pdf”：文件超过50 MB上限")
        #expect(fault.words.en == "\"卷宗.pdf\": the file is larger than 50 MiB")
        #expect((fault.code, fault.status.rawValue) == ("document.large", 413))
        let long = UnreadableDocument(.empty, file: String(repeating: "名", count: 500))
        #expect(long.file.count == 80)
    }
}

import EnforcementCore
import EnforcementOffice
import EnforcementPapers
import Foundation

/// What the tests of papers use: a press, a reader of PDF, papers to set.
enum PaperBench {
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let folder = root.appending(path: ".press").path
    static let day = Day("2022-08-31")!

    /// Whether typst, its fonts and pdftotext are here; `bin/setup --check` brings them.
    static let isReady =
        PaperPress(folder: folder).pdfFault == nil
        && FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

    /// What must come out as it went in.
    static let hostile = [
        #"#eval("1+1")"#, "$x^2$ 和 $x$", #"引号"与\反斜杠\n"#, "=1+1", "+86", "-2-3",
        "@SUM(A1)", "*粗* _斜_ `码` <标签> [括号] // 注 /* 注 */", "= 标题",
        "#let x = 1; #read(\"/etc/passwd\")", "笑😀脸", "生僻字𠮷𡈽𪚥",
        String(repeating: "Supercalifragilistic", count: 12),
        String(repeating: "长", count: 300), "(2022)豫0185执1号&<>", "a, b; \"c\"", "~@~ #\"raw\"#",
    ]

    static let columns: [Paper.Table.Column] = [
        .init("序号", .number), .init("案号"), .init("申请执行人"), .init("到账日", .day),
        .init("金额（元）", .money),
    ]

    static func rows(_ count: Int) -> [[String]] {
        (1...count).map { number in
            [
                "\(number)", "（2022）豫0185执\(number)号", "张某某", "2022-08-09",
                Money(fen: Int64(number) * 123_456).grouped,
            ]
        }
    }

    /// Figures, words, a table over several pages, hostile texts, an empty table.
    static let sample = Paper(
        title: "案款发放明细表",
        subtitle: ["示例市人民法院执行局", "2022年8月1日至2022年8月31日"],
        parts: [
            .figures([
                .init("收案", "120"), .init("到账（元）", "8,962,905.60"), .init("逾期", "0"),
            ]),
            .heading("一、说明"), .text("本表列明本月全部案款。\n#let x = 1"),
            .heading("二、明细"),
            .table(
                .init(
                    columns, rows(120), total: ["合计", "", "", "", "8,962,905.60"],
                    caption: "明细")),
            .table(.init([.init("原样文字")], hostile.map { [$0] }, caption: "原样")),
            .table(.init(columns, [], caption: "空表")),
        ], footer: "示例市人民法院　2022年8月31日")

    /// What a program of the machine prints, fed with a file.
    static func run(_ program: String, _ arguments: [String], file: [UInt8]) throws -> String {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("paper-\(UUID().uuidString)")
        try Data(file).write(to: path)
        defer { unlink(path.path) }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            [program] + arguments.map { $0 == "FILE" ? path.path : $0 }
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }

    static func text(of pdf: [UInt8]) throws -> String {
        try run("pdftotext", ["FILE", "-"], file: pdf)
    }

    static func pages(of pdf: [UInt8]) throws -> Int {
        let told = try run("pdfinfo", ["FILE"], file: pdf)
        let line = told.split(separator: "\n").first { $0.hasPrefix("Pages:") } ?? ""
        return Int(line.dropFirst(6).filter(\.isNumber)) ?? 0
    }

    /// Sheets of a workbook: `sheet cell kind value`, a line a cell, kinds `s` text and `n` number.
    static func cells(of xlsx: [UInt8]) throws -> [String] {
        let script = """
            import sys, zipfile, xml.etree.ElementTree as E
            book = zipfile.ZipFile(sys.argv[1])
            n = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
            read = lambda name: E.fromstring(book.read('xl/' + name))
            shared = [''.join(t.text or '' for t in item.iter(n + 't'))
                for item in read('sharedStrings.xml')]
            for i, sheet in enumerate(read('workbook.xml').iter(n + 'sheet')):
                root, name = read(f'worksheets/sheet{i + 1}.xml'), sheet.get('name')
                for c in root.iter(n + 'c'):
                    v, f, kind = c.find(n + 'v'), c.find(n + 'f'), c.get('t') or 'n'
                    if f is not None: print(name, c.get('r'), 'FORMULA', f.text)
                    if v is None: continue
                    print(name, c.get('r'), kind, shared[int(v.text)] if kind == 's' else v.text)
                for p in root.iter(n + 'pane'): print(name, 'frozen', p.get('ySplit'))
            """
        return try run("python3", ["-c", script, "FILE"], file: xlsx)
            .split(separator: "\n").map(String.init)
    }
}

extension String {
    /// Without blanks and line ends, which a setter may put anywhere.
    var packed: String { String(filter { !$0.isWhitespace }) }

    func count(of part: String) -> Int { ranges(of: part).count }
}

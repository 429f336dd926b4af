import CXlsx
import EnforcementCore
import EnforcementOffice
import Foundation

/// A paper as a workbook: a sheet for each table, and one for words and figures if there are any.
///
/// Amounts are real numbers (fen over a hundred; exact to the fen up to ninety trillion yuan, the
/// most `Money` holds), days are real dates, and a text is never taken for a formula.
struct PaperSheet {
    private let paper: Paper
    private let day: Day

    /// - Throws: `.malformed` as `Paper.check`.
    init(_ paper: Paper, on day: Day) throws(PaperFault) {
        try paper.check()
        self.paper = paper
        self.day = day
    }

    /// The file. libxlsxwriter writes to a file of its own, which is gone afterwards.
    func bytes() throws(PaperFault) -> [UInt8] {
        let name = "zhixing-\(UUID().uuidString).xlsx"
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
        defer { unlink(path) }
        guard let book = workbook_new(path) else { throw .failed("no workbook") }
        let looks = Looks(book)
        describe(book)
        for page in SheetPage.pages(of: paper) { write(page, book, looks) }
        let code = workbook_close(book)
        guard code == LXW_NO_ERROR, let file = FileManager.default.contents(atPath: path) else {
            throw .failed("the workbook was not written: \(code.rawValue)")
        }
        return Array(file)
    }

    /// Title and day of the file: the same paper on the same day gives the same bytes.
    private func describe(_ book: UnsafeMutablePointer<lxw_workbook>) {
        let title = strdup(paper.title.writable)
        defer { free(title) }
        var properties = lxw_doc_properties()
        properties.title = title
        properties.created = time_t(day.number) * 86_400 + 4 * 3_600
        workbook_set_properties(book, &properties)
    }

    private func write(
        _ page: SheetPage, _ book: UnsafeMutablePointer<lxw_workbook>, _ looks: Looks
    ) {
        guard let sheet = workbook_add_worksheet(book, page.name) else { return }
        var writer = SheetWriter(sheet: sheet, looks: looks, columns: page.columnCount)
        writer.across(paper.title, looks.title)
        for line in paper.subtitle { writer.across(line, looks.subtitle) }
        if let caption = page.caption { writer.across(caption, looks.caption) }
        switch page.content {
        case .table(let table): writer.write(table)
        case .words(let parts): writer.write(parts)
        }
        worksheet_set_paper(sheet, 9)
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_set_margins(sheet, 0.6, 0.6, 0.8, 0.8)
        let footer = paper.footer.writable.prefix(200).split(
            separator: "&", omittingEmptySubsequences: false
        ).joined(separator: "&&")
        worksheet_set_footer(sheet, "&L\(footer)&R第&P页 共&N页")
    }
}

/// One sheet to be written.
struct SheetPage {
    enum Content {
        case table(Paper.Table)
        case words([Paper.Part])
    }

    var name: String
    let caption: String?
    let content: Content

    var columnCount: Int {
        switch content {
        case .table(let table): table.columns.count
        case .words: 2
        }
    }

    /// The sheets of a paper. A heading right before a table is the name of its sheet; all other
    /// words stand on the first sheet.
    static func pages(of paper: Paper) -> [SheetPage] {
        var words: [Paper.Part] = []
        var pages: [SheetPage] = []
        for (index, part) in paper.parts.enumerated() {
            guard case .table(let table) = part else {
                words.append(part)
                continue
            }
            var caption = table.caption
            if index > 0, case .heading(let heading) = paper.parts[index - 1] {
                words.removeLast()
                caption = caption ?? heading
            }
            pages.append(
                SheetPage(name: caption ?? paper.title, caption: caption, content: .table(table)))
        }
        if !words.isEmpty || pages.isEmpty {
            pages.insert(SheetPage(name: "概要", caption: nil, content: .words(words)), at: 0)
        }
        name(&pages)
        return pages
    }

    /// Names a workbook takes: at most 31 characters, none of `[]:*?/\`, none twice.
    private static func name(_ pages: inout [SheetPage]) {
        var taken: Set<String> = []
        for index in pages.indices {
            let banned: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\", "'", "\n", "\t"]
            var base = String(
                pages[index].name.writable.filter { !banned.contains($0) }
                    .prefix(24))
            while base.utf16.count > 24 { base.removeLast() }
            if base.allSatisfy(\.isWhitespace) { base = "表" }
            var name = base
            var number = 2
            while !taken.insert(name.lowercased()).inserted {
                name = "\(base) \(number)"
                number += 1
            }
            pages[index].name = name
        }
    }
}

extension String {
    /// Without what no XML file can hold: control characters and the two that are none.
    var writable: String {
        var kept = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let isKept =
                scalar == "\n" || scalar == "\t"
                || (scalar.value >= 0x20 && scalar.value != 0x7F && scalar.value & 0xFFFE != 0xFFFE)
            if isKept { kept.append(scalar) }
        }
        return String(kept)
    }
}

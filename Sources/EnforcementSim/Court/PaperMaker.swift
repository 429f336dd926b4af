public import EnforcementCore
public import EnforcementOffice

/// Invents the papers that are due in the e-file of an invented case: one small page each, which
/// says what it would be.
public struct PaperMaker: Sendable {
    private let files: EFile

    public init(_ files: EFile) { self.files = files }

    /// Files whatever is due and missing as the case stands. Answers how many papers that were.
    @discardableResult
    public func complete(
        _ id: FileID, by person: PersonID = .system
    ) async throws(OfficeError) -> Int {
        var made = 0
        // Filing a paper makes no other due.
        let file = try await files.office.file(id)
        guard file.archivedOn == nil else { return 0 }
        for paper in FileCompleteness(of: file).missing {
            for copy in 1...paper.missing {
                try await make(paper, copy + paper.here, file, by: person)
                made += 1
            }
        }
        return made
    }

    private func make(
        _ paper: DuePaper, _ copy: Int, _ file: CaseFile, by person: PersonID
    ) async throws(OfficeError) {
        let lines = [
            paper.title.zh, file.number.map { "\($0)" } ?? "第\(file.id.number)号卷", file.title,
            copy > 1 ? "第\(copy)份" : "", "\(paper.since)", "（演示材料，内容系虚构）",
        ]
        let isOurs = paper.code.map { !["W02", "W06", "W24"].contains($0) } ?? false
        try await files.file(
            SmallPDF.page(lines.filter { !$0.isEmpty }),
            NewPaper(
                paper.title.zh, code: paper.code, at: paper.place,
                origin: isOurs ? .made : .scanned, pages: 1),
            in: file.id, by: person)
    }
}

/// A page of a few lines as the smallest PDF that shows Chinese: its letters are those of the
/// reader's own font.
public enum SmallPDF {
    public static func page(_ lines: [String]) -> [UInt8] {
        var stream = "BT /F1 18 Tf 28 TL 72 740 Td\n"
        for line in lines {
            let codes = line.utf16.map { code in
                let hex = String(code, radix: 16)
                return String(repeating: "0", count: 4 - hex.count) + hex
            }
            stream += "<\(codes.joined())> Tj T*\n"
        }
        stream += "ET"
        return file([
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                + "/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length \(stream.utf8.count)>>\nstream\n\(stream)\nendstream",
            "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H"
                + "/DescendantFonts[6 0 R]>>",
            "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>"
                + "/FontDescriptor 7 0 R/DW 1000>>",
            "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]"
                + "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
        ])
    }

    private static func file(_ objects: [String]) -> [UInt8] {
        var text = "%PDF-1.4\n"
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places {
            let digits = String(place)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(table)\n%%EOF\n"
        return Array(text.utf8)
    }
}

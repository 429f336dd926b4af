import EnforcementOffice

/// Reads what `pdftotext -bbox` says: pages, and words with their places, as XML.
struct PlacedText {
    private var scanner: MarkupScanner
    private var length = 0

    init(_ output: [UInt8]) throws(Unreadable) {
        // Before the root stands a document type, which our scanner takes from nobody.
        guard let root = output.place(of: Array("<html".utf8), in: 0..<output.count) else {
            throw .broken
        }
        // A letter of a broken font may come out as what XML does not allow.
        let bytes = output[root...].map { $0 < 0x20 && !MarkupScanner.isBlank($0) ? 0x20 : $0 }
        let text = String(decoding: bytes, as: UTF8.self)
        scanner = try MarkupScanner(Array(text.utf8), part: "pdftotext")
    }

    mutating func read() throws(Unreadable) -> [[PagePiece]] {
        var pages: [[PagePiece]] = []
        var place: [Double]?
        var word = ""
        while let token = try scanner.next() {
            switch token {
            case .start(let name, let range):
                if name == "page" { pages.append([]) }
                guard name == "word" else { continue }
                let told = try scanner.attributes(range)
                word = ""
                place = ["xMin", "yMin", "xMax", "yMax"].compactMap {
                    told[$0].flatMap(Double.init)
                }
            case .text(let range, let isLiteral):
                if place != nil { word += try scanner.text(range, isLiteral: isLiteral) }
            case .end(let name):
                guard name == "word", let corners = place else { continue }
                place = nil
                length += word.utf8.count
                guard length <= IntakeLimits.textMax else {
                    throw .textLength(max: IntakeLimits.textMax)
                }
                guard corners.count == 4, corners.allSatisfy(\.isFinite), !pages.isEmpty else {
                    continue
                }
                pages[pages.count - 1].append(
                    PagePiece(
                        left: corners[0], top: corners[1], right: corners[2], bottom: corners[3],
                        text: word))
            }
        }
        return pages
    }
}

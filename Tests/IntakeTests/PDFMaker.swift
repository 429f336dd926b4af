/// Writes a PDF byte by byte: so many pages, perhaps a picture on each, perhaps a lock.
struct PDFMaker {
    private var bytes = Array("%PDF-1.4\n".utf8)
    private var places: [Int] = []

    /// - Parameters:
    ///   - picture: grey pixels drawn over each page.
    ///   - words: Latin letters at its foot.
    static func pdf(
        pages: Int, picture: (width: Int, height: Int, pixels: [UInt8])? = nil,
        isLocked: Bool = false, words: String? = nil
    ) -> [UInt8] {
        var maker = PDFMaker()
        let first = 5
        maker.add("<</Type/Catalog/Pages 2 0 R>>")
        let kids = (0..<pages).map { "\(first + $0) 0 R" }.joined(separator: " ")
        maker.add("<</Type/Pages/Count \(pages)/Kids[\(kids)]>>")
        var draw = picture == nil ? "" : "q 595 0 0 842 0 0 cm /P Do Q"
        if let words { draw += " BT /F 9 Tf 50 20 Td (\(words)) Tj ET" }
        maker.add("<</Length \(draw.utf8.count)>>", stream: Array(draw.utf8))
        let size = "/Width \(picture?.width ?? 0)/Height \(picture?.height ?? 0)"
        maker.add(
            "<</Type/XObject/Subtype/Image\(size)/ColorSpace/DeviceGray/BitsPerComponent 8"
                + "/Length \(picture?.pixels.count ?? 0)>>", stream: picture?.pixels ?? [])
        let drawn = picture == nil ? "" : "/XObject<</P 4 0 R>>"
        let font =
            words == nil ? "" : "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
        for _ in 0..<pages {
            maker.add(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R"
                    + "/Resources<<\(drawn)\(font)>>>>")
        }
        return maker.end(isLocked: isLocked)
    }

    private mutating func add(_ text: String, stream: [UInt8]? = nil) {
        places.append(bytes.count)
        bytes += Array("\(places.count) 0 obj\n\(text)\n".utf8)
        if let stream {
            bytes += Array("stream\n".utf8) + stream + Array("\nendstream\n".utf8)
        }
        bytes += Array("endobj\n".utf8)
    }

    /// The table of objects and what points to it.
    private mutating func end(isLocked: Bool) -> [UInt8] {
        let table = bytes.count
        bytes += Array("xref\n0 \(places.count + 1)\n0000000000 65535 f \n".utf8)
        for place in places {
            let digits = String(place)
            let padding = String(repeating: "0", count: 10 - digits.count)
            bytes += Array("\(padding)\(digits) 00000 n \n".utf8)
        }
        let zeros = String(repeating: "0", count: 64)
        let lock =
            isLocked
            ? "/Encrypt<</Filter/Standard/V 1/R 2/O<\(zeros)>/U<\(zeros)>/P -4>>/ID[<00><00>]" : ""
        bytes += Array(
            "trailer\n<</Size \(places.count + 1)/Root 1 0 R\(lock)>>\nstartxref\n\(table)\n%%EOF\n"
                .utf8)
        return bytes
    }
}

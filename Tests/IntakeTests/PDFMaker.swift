/// Writes a PDF byte by byte: so many empty pages, perhaps a picture on each, perhaps a lock.
enum PDFMaker {
    /// - Parameter picture: grey pixels drawn over each page.
    static func pdf(
        pages: Int, picture: (width: Int, height: Int, pixels: [UInt8])? = nil,
        isLocked: Bool = false
    ) -> [UInt8] {
        var bytes = Array("%PDF-1.4\n".utf8)
        var places: [Int] = []
        func add(_ text: String, stream: [UInt8]? = nil) {
            places.append(bytes.count)
            bytes += Array("\(places.count) 0 obj\n\(text)\n".utf8)
            if let stream {
                bytes += Array("stream\n".utf8) + stream + Array("\nendstream\n".utf8)
            }
            bytes += Array("endobj\n".utf8)
        }
        let first = 5
        add("<</Type/Catalog/Pages 2 0 R>>")
        let kids = (0..<pages).map { "\(first + $0) 0 R" }.joined(separator: " ")
        add("<</Type/Pages/Count \(pages)/Kids[\(kids)]>>")
        let draw = picture == nil ? "" : "q 595 0 0 842 0 0 cm /P Do Q"
        add("<</Length \(draw.utf8.count)>>", stream: Array(draw.utf8))
        if let picture {
            add(
                "<</Type/XObject/Subtype/Image/Width \(picture.width)/Height \(picture.height)"
                    + "/ColorSpace/DeviceGray/BitsPerComponent 8/Length \(picture.pixels.count)>>",
                stream: picture.pixels)
        } else {
            add("<<>>")
        }
        let resources = picture == nil ? "<<>>" : "<</XObject<</P 4 0 R>>>>"
        for _ in 0..<pages {
            add(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R"
                    + "/Resources \(resources)>>")
        }
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

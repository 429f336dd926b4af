/// Makes a DOCX of the parts a test gives it.
enum WordMaker {
    static let types = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="xml" ContentType="application/xml"/></Types>
        """
    static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let relation =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    static func rels(_ list: [(kind: String, target: String)]) -> String {
        let items = list.enumerated().map { index, item in
            "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relation)/\(item.kind)\" "
                + "Target=\"\(item.target)\"/>"
        }
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
            + "relationships\">\(items.joined())</Relationships>"
    }

    /// - Parameter body: what stands in `w:body`.
    static func parts(
        _ body: String, others: [(name: String, kind: String, text: String)] = []
    ) -> [(String, String)] {
        [
            ("[Content_Types].xml", types),
            ("_rels/.rels", rels([("officeDocument", "word/document.xml")])),
            ("word/document.xml", document(body)),
            ("word/_rels/document.xml.rels", rels(others.map { ($0.kind, "\($0.name).xml") })),
        ] + others.map { ("word/\($0.name).xml", $0.text) }
    }

    static func document(_ body: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"\(space)\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
            + "<w:body>\(body)</w:body></w:document>"
    }

    static func docx(
        _ body: String, others: [(name: String, kind: String, text: String)] = []
    ) throws -> [UInt8] { try ZipMaker.zip(parts(body, others: others)) }

    static func paragraph(_ text: String, properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:"
            + "t></w:r></w:p>"
    }
}

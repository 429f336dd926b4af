import EnforcementIntake
import EnforcementOffice
import Testing

@Suite("DOCX")
struct WordTests {
    private let p = { WordMaker.paragraph($0) }

    @Test("paragraphs, rows of tables, tabs, line breaks and notes come in their order")
    func order() async throws {
        let cell = { (text: String) in "<w:tc>\(WordMaker.paragraph(text))</w:tc>" }
        let body =
            p("民事判决书") + "<w:tbl><w:tr>\(cell("原告"))\(cell("张某某"))</w:tr><w:tr>"
            + "<w:tc>\(p("本金"))\(p("利息"))</w:tc>\(cell("1,234.50"))</w:tr></w:tbl>"
            + "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>审判员</w:t>"
            + "<w:tab/><w:t>李某某</w:t><w:br/><w:t>书记员&#x3000;&lt;王&gt;</w:t></w:r></w:p>"
        let notes =
            "<w:footnotes xmlns:w=\"\(WordMaker.space)\"><w:footnote>\(p("见第一百条"))"
            + "</w:footnote></w:footnotes>"
        let bytes = try WordMaker.docx(body, others: [("footnotes", "footnotes", notes)])
        let text = try await IntakeBench.extractor.text(of: bytes, named: "a.docx")
        #expect(
            text.text == """
                民事判决书
                原告\t张某某
                本金 利息\t1,234.50
                审判员\t李某某
                书记员　<王>
                见第一百条
                """)
        #expect(text.way == .docx)
    }

    @Test("what a reader does not see is left out: deleted, hidden, the form for old programs")
    func unseen() async throws {
        let run = { (text: String, properties: String) in
            "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
        }
        let body =
            "<w:p>\(run("给付", ""))<w:del><w:r><w:t>一</w:t><w:delText>百</w:delText>"
            + "</w:r></w:del>"
            + "<w:ins>\(run("二百", ""))</w:ins>\(run("万", "<w:vanish/>"))"
            + "\(run("元", "<w:vanish w:val=\"0\"/>"))<w:r><w:instrText>PAGE</w:instrText></w:r>"
            + "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:r><w:t>。</w:t></w:"
            + "r></mc:Choice>"
            + "<mc:Fallback><w:r><w:t>。。</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"
        #expect(try await IntakeBench.text(WordMaker.docx(body)) == "给付二百元。")
    }

    @Test("numbers Word sets by itself are set, each level by its own, from a style too")
    func numbers() async throws {
        let level = { (number: Int, format: String, text: String) in
            "<w:lvl w:ilvl=\"\(number)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>"
                + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
        }
        let numbering =
            "<w:numbering xmlns:w=\"\(WordMaker.space)\"><w:abstractNum w:abstractNumId=\"7\">"
            + level(0, "chineseCounting", "%1、") + level(1, "decimal", "（%2）")
            + "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num>"
            + "</w:numbering>"
        let styles =
            "<w:styles xmlns:w=\"\(WordMaker.space)\"><w:style w:styleId=\"item\"><w:pPr><w:numPr>"
            + "<w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style></w:styles>"
        let item = { (text: String, level: Int) in
            WordMaker.paragraph(
                text,
                properties: "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"3\"/></w:numPr>")
        }
        let body =
            item("给付本金", 0) + item("于十日内", 1) + item("分两期", 1) + item("给付利息", 0)
            + item("至付清", 1)
            + WordMaker.paragraph(
                "驳回",
                properties: "<w:pStyle w"
                    + ":val=\"item\"/>")
            + WordMaker.paragraph("审判员")
        let bytes = try WordMaker.docx(
            body,
            others: [("numbering", "numbering", numbering), ("styles", "styles", styles)])
        #expect(
            try await IntakeBench.text(bytes)
                == "一、给付本金\n（1）于十日内\n（2）分两期\n二、给付利息\n（1）至付"
                + "清\n三、驳回\n审判员")
    }

    @Test("Word's own prefix may be another, and a part may stand elsewhere")
    func otherNames() async throws {
        let document =
            "<x:document xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body>"
            + "<x:p><x:r><x:t>给付</x:t></x:r></x:p></x:body></x:document>"
        let bytes = try ZipMaker.zip([
            ("_rels/.rels", WordMaker.rels([("officeDocument", "/word/document2.xml")])),
            ("word/document2.xml", document),
        ])
        #expect(try await IntakeBench.text(bytes) == "给付")
    }
}

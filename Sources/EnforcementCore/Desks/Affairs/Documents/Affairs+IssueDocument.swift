extension Affairs {
    /// Writes the document an act has brought about (生成文书): the act was the signature.
    public struct IssueDocument: Act {
        public static let name = "affairs.issue-document"
        public static let outcomes: [any Fact.Type] = [DocumentIssued.self]
        public static let form = Form(
            Words("生成文书", "Issue a document"), by: [.system],
            [
                Field("code", .choice(DraftDocument.choices), "文书种类", "Kind of document"),
                Field("about", .text(30), "涉及对象", "About", required: false),
                Field("title", .text(60), "标题", "Title"),
                Field("text", .paragraph(DocumentText.charactersMax), "正文", "Text"),
                Field("signature", .paragraph(400), "落款", "Signature lines"),
                Field("source", .number(1...1_000_000), "所依据的记录", "Entry"),
                Field("signer", .text(60), "签发人", "Signed by"),
                Field("signedOn", .day, "签发日期", "Signed on"),
            ])

        let code: String
        let about: String?
        let title: String
        let text: String
        let signature: String
        let source: Int
        let signer: String
        let signedOn: Day

        public init(
            code: String, about: Subject, title: String, text: String, signature: String,
            source: Int, signer: PersonID, signedOn: Day
        ) {
            self.code = code
            self.about = about == .whole ? nil : about.description
            self.title = title
            self.text = text
            self.signature = signature
            self.source = source
            self.signer = signer.text
            self.signedOn = signedOn
        }

        /// Once for each entry and kind.
        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let kind = try Affairs.kind(code)
            guard !file.documents.contains(where: { $0.source == source && $0.code == code })
            else { return [] }
            guard source <= file.version, signedOn <= occasion.today else {
                throw Refusal("affairs.no-source", "没有这条记录", "No such entry", field: "source")
            }
            return [
                DocumentIssued(
                    document: file.documents.count + 1, code: kind.code, title: title,
                    label: file.documentLabel(kind), about: try Affairs.thing(about, file),
                    text: try DocumentText.lines(text, "text"),
                    signature: try DocumentText.lines(signature, "signature"), source: source,
                    signer: PersonID(signer), signedOn: signedOn)
            ]
        }
    }
}

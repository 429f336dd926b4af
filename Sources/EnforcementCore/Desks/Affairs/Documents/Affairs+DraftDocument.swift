extension Affairs {
    /// Puts a document up for signature (拟制文书). Its number is taken now and kept for good.
    ///
    /// The text comes filled in; what is signed is exactly this text.
    /// - Law: handbook 8; a text with an empty slot is refused by the slot's name.
    public struct DraftDocument: Act {
        public static let name = "affairs.draft-document"
        public static let outcomes: [any Fact.Type] = [DocumentDrafted.self]
        public static let form = Form(
            Words("拟制文书", "Draft a document"),
            by: [
                .officer, .judge, .clerk, .centre, .filingClerk, .tracer, .appraiser,
                .fundManager,
            ],
            [
                Field("code", .choice(choices), "文书种类", "Kind of document"),
                Field("about", .text(30), "涉及对象", "About", required: false),
                Field("title", .text(60), "标题", "Title"),
                Field("text", .paragraph(DocumentText.charactersMax), "正文", "Text"),
                Field("signature", .paragraph(400), "落款", "Signature lines"),
                Field("source", .number(1...1_000_000), "所依据的记录", "Entry", required: false),
            ])

        static let choices = DocumentKind.all.map {
            Field.Choice($0.code, "\($0.code) \($0.title)", $0.code)
        }

        let code: String
        let about: String?
        let title: String
        let text: String
        let signature: String
        let source: Int?

        public init(
            code: String, about: Subject, title: String, text: String, signature: String,
            source: Int? = nil
        ) {
            self.code = code
            self.about = about == .whole ? nil : about.description
            self.title = title
            self.text = text
            self.signature = signature
            self.source = source
        }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.number != nil else {
                throw Refusal("affairs.not-filed", "尚未立案，没有案号", "Not filed yet")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let kind = try Affairs.kind(code)
            if let act = kind.act, source == nil { throw Affairs.madeByAct(kind, act) }
            let about = try Affairs.thing(about, file)
            return [
                DocumentDrafted(
                    document: file.documents.count + 1, code: kind.code, title: title,
                    label: file.documentLabel(kind), about: about,
                    text: try DocumentText.lines(text, "text"),
                    signature: try DocumentText.lines(signature, "signature"), source: source)
            ]
        }
    }
}

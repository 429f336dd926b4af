extension Affairs {
    /// Changes a document that is not signed yet (修改文书). Signatures given before fall away.
    public struct ReviseDocument: Act {
        public static let name = "affairs.revise-document"
        public static let outcomes: [any Fact.Type] = [DocumentRevised.self]
        public static let form = Form(
            Words("修改文书", "Revise a document"), by: DraftDocument.form.by,
            [
                Field("document", .subject(.document), "文书", "Document"),
                Field("title", .text(60), "标题", "Title"),
                Field("text", .paragraph(DocumentText.charactersMax), "正文", "Text"),
                Field("signature", .paragraph(400), "落款", "Signature lines"),
            ])

        let document: Int
        let title: String
        let text: String
        let signature: String

        public init(document: Int, title: String, text: String, signature: String) {
            self.document = document
            self.title = title
            self.text = text
            self.signature = signature
        }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustHaveUnsigned(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            _ = try Affairs.unsigned(document, file)
            return [
                DocumentRevised(
                    document: document, title: title, text: try DocumentText.lines(text, "text"),
                    signature: try DocumentText.lines(signature, "signature"))
            ]
        }
    }

    /// What a drafted document says now; it keeps its number.
    public struct DocumentRevised: Fact {
        public static let name = "affairs.document-revised"

        public let document: Int
        public let title: String
        public let text: [String]
        public let signature: [String]

        public var subject: Subject { Subject(.document, document) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(document: document) {
                $0.title = title
                $0.textEntry = stamp.number
                $0.draftedBy = stamp.by
                $0.state = .drafted
                $0.signatures = []
                $0.reason = nil
            }
        }

        public var story: Words { Words("修改《\(title)》", "Document \(document) revised") }
    }
}

extension Affairs {
    /// Sends a document back unsigned (退回文书).
    public struct ReturnDocument: Act {
        public static let name = "affairs.return-document"
        public static let outcomes: [any Fact.Type] = [DocumentReturned.self]
        public static let form = Form(
            Words("退回文书", "Send a document back"), by: SignDocument.form.by,
            [
                Field("document", .subject(.document), "文书", "Document"),
                Field("reason", .text(300), "退回理由", "Reason"),
            ])

        let document: Int
        let reason: String

        public init(document: Int, reason: String) {
            self.document = document
            self.reason = reason
        }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustHaveUnsigned(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Affairs.unsigned(document, file)
            guard found.state == .drafted else { return [] }
            _ = try SigningRule(found, try Affairs.kind(found.code))
                .role(of: occasion.actor, in: file)
            return [DocumentReturned(document: document, title: found.title, reason: reason)]
        }
    }

    public struct DocumentReturned: Fact {
        public static let name = "affairs.document-returned"

        public let document: Int
        public let title: String
        public let reason: String

        public var subject: Subject { Subject(.document, document) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(document: document) {
                $0.state = .returned
                $0.reason = reason
                $0.signatures = []
            }
        }

        public var story: Words {
            Words("退回《\(title)》：\(reason)", "Document \(document) sent back: \(reason)")
        }
    }
}

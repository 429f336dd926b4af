extension Affairs {
    /// Puts the code on the record by which a party's copy is verified (文书校验码).
    ///
    /// The robot draws it once, before the document is set in type, so that however often that is
    /// begun anew the paper bears the same code.
    public struct SealDocument: Act {
        public static let name = "affairs.seal-document"
        public static let outcomes: [any Fact.Type] = [DocumentSealed.self]
        public static let form = Form(
            Words("生成文书校验码", "Give a document its code"), by: [.system],
            [
                Field("document", .subject(.document), "文书", "Document"),
                Field("verification", .text(20), "校验码", "Code"),
            ])

        /// Sixty bits in the alphabet of Crockford: nobody can guess it.
        public static let characters = 12

        let document: Int
        let verification: String

        public init(document: Int, verification: String) {
            self.document = document
            self.verification = verification
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Affairs.signed(document, file)
            guard found.verification == nil else { return [] }
            guard verification.utf8.count == Self.characters else {
                throw Refusal(
                    "affairs.code-length", "校验码为\(Self.characters)位",
                    "A code has \(Self.characters) characters", field: "verification")
            }
            return [DocumentSealed(document: document, verification: verification)]
        }
    }

    public struct DocumentSealed: Fact {
        public static let name = "affairs.document-sealed"

        public let document: Int
        public let verification: String

        public var subject: Subject { Subject(.document, document) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(document: document) { $0.verification = verification }
        }

        public var story: Words { Words("文书\(document)生成校验码", "Document \(document) coded") }
    }
}

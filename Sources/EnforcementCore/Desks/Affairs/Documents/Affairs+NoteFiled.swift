extension Affairs {
    /// Notes under which number a signed document lies in the e-file (文书入卷).
    public struct NoteFiled: Act {
        public static let name = "affairs.note-filed"
        public static let outcomes: [any Fact.Type] = [DocumentFiled.self]
        public static let form = Form(
            Words("文书入卷", "Note a document filed"), by: [.system],
            [
                Field("document", .subject(.document), "文书", "Document"),
                Field("paper", .number(1...100_000), "卷内编号", "Paper"),
            ])

        let document: Int
        let paper: Int

        public init(document: Int, paper: Int) {
            self.document = document
            self.paper = paper
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Affairs.document(document, file)
            guard found.paper == nil else { return [] }
            guard file.paper(paper) != nil else {
                throw Refusal("affairs.no-paper", "卷内没有该材料", "No such paper", field: "paper")
            }
            return [DocumentFiled(document: document, title: found.title, paper: paper)]
        }
    }

    public struct DocumentFiled: Fact {
        public static let name = "affairs.document-filed"

        public let document: Int
        public let title: String
        public let paper: Int

        public var subject: Subject { Subject(.document, document) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(document: document) { $0.paper = paper }
        }

        public var story: Words { Words("《\(title)》入卷", "Document \(document) filed") }
    }
}

extension Affairs {
    /// A document waits for its signature. The text is what will be signed, line by line.
    public struct DocumentDrafted: Fact {
        public static let name = "affairs.document-drafted"

        public let document: Int
        public let code: String
        public let title: String
        /// The number printed on it.
        public let label: String?
        public let about: Subject
        public let text: [String]
        public let signature: [String]
        /// The entry it was written for, where an act calls for it.
        public let source: Int?

        public var subject: Subject { Subject(.document, document) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.documents.append(
                CaseDocument(
                    number: document, code: code, title: title, label: label, about: about,
                    source: source, stamp: stamp))
        }

        public var story: Words {
            Words("拟制《\(title)》，报请签发", "\(code) drafted, to be signed")
        }
    }

    /// A document an act brought about: signed by that act, by whoever gave it.
    public struct DocumentIssued: Fact {
        public static let name = "affairs.document-issued"

        public let document: Int
        public let code: String
        public let title: String
        public let label: String?
        public let about: Subject
        public let text: [String]
        public let signature: [String]
        /// The entry of the act.
        public let source: Int
        public let signer: PersonID
        public let signedOn: Day

        public var subject: Subject { Subject(.document, document) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            var made = CaseDocument(
                number: document, code: code, title: title, label: label, about: about,
                source: source, stamp: stamp)
            let role = made.kind?.steps.last?.roles.first ?? .system
            made.state = .signed
            made.signatures = [.init(by: signer, role: role, on: signedOn, panel: [])]
            file.documents.append(made)
        }

        public var story: Words { Words("生成《\(title)》", "\(code) issued") }
    }
}

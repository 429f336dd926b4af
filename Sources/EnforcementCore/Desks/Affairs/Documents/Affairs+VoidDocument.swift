extension Affairs {
    /// Makes a document void (作废文书). It keeps its number, and what was filed stays filed.
    ///
    /// A document an act has brought about goes with that act's own reversal, not by this.
    public struct VoidDocument: Act {
        public static let name = "affairs.void-document"
        public static let outcomes: [any Fact.Type] = [DocumentVoided.self]
        public static let form = Form(
            Words("作废文书", "Make a document void"),
            by: [
                .judge, .officer, .president, .vicePresident, .director, .clerk, .centre,
                .filingClerk,
            ],
            [
                Field("document", .subject(.document), "文书", "Document"),
                Field("reason", .text(300), "作废理由", "Reason"),
            ])

        let document: Int
        let reason: String

        public init(document: Int, reason: String) {
            self.document = document
            self.reason = reason
        }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.documents.contains(where: { $0.state != .void }) else {
                throw Refusal("affairs.no-document", "没有文书", "No document")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Affairs.document(document, file)
            guard found.state != .void else { return [] }
            let signers = found.signatures.map(\.by)
            let isSigner = signers.contains(occasion.actor.id)
            let isDrafter = found.draftedBy == occasion.actor.id
            guard found.state == .signed ? isSigner : isSigner || isDrafter else {
                throw Refusal(
                    "affairs.not-yours",
                    found.state == .signed ? "已签发的文书由签发人作废" : "由拟制人作废",
                    "Only who signed or drafted it may do this", field: "document")
            }
            return [DocumentVoided(document: document, title: found.title, reason: reason)]
        }
    }

    public struct DocumentVoided: Fact {
        public static let name = "affairs.document-voided"

        public let document: Int
        public let title: String
        public let reason: String

        public var subject: Subject { Subject(.document, document) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(document: document) {
                $0.state = .void
                $0.reason = reason
            }
        }

        public var story: Words {
            Words("作废《\(title)》：\(reason)", "Document \(document) void: \(reason)")
        }
    }
}

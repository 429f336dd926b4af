extension Affairs {
    /// The days of an announcement are over: the document counts as served (视为送达).
    ///
    /// - Law: CPL23 95, 283 (B14).
    public struct DeemDocumentServed: Act {
        public static let name = "affairs.deem-document-served"
        public static let outcomes: [any Fact.Type] = [DocumentDeemed.self]
        public static let form = Form(
            Words("文书公告期满", "Announcement of a document over"), by: [.clerk, .centre],
            [Field("document", .subject(.document), "文书", "Document")])

        let document: Int

        public init(document: Int) { self.document = document }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.documents.contains(where: { !$0.announced.isEmpty }) else {
                throw Refusal("affairs.no-announcement", "没有公告送达", "No announcement runs")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Affairs.document(document, file)
            let over = found.announced.filter { ($0.effectOn ?? $0.on) <= occasion.today }
            guard !over.isEmpty else {
                if found.announced.isEmpty { return [] }
                throw Refusal(
                    "affairs.announcement-runs", "公告期尚未届满", "The announcement still runs",
                    law: .cpl(95), field: "document")
            }
            return [
                DocumentDeemed(
                    document: document, title: found.title, parties: over.map(\.party))
            ]
        }
    }

    public struct DocumentDeemed: Fact {
        public static let name = "affairs.document-deemed"

        public let document: Int
        public let title: String
        public let parties: [Int]

        public var subject: Subject { Subject(.document, document) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(document: document) { document in
                for party in parties {
                    document.deliveries.append(
                        .init(
                            party: party, way: .announcement, on: stamp.day, isDone: true,
                            effectOn: nil, proof: "公告期满"))
                }
            }
        }

        public var story: Words {
            Words("公告期满，《\(title)》视为送达", "Document \(document) deemed served")
        }
    }
}

extension CaseDocument {
    /// Announcements not yet counted as served.
    var announced: [Delivery] {
        deliveries.filter { $0.effectOn != nil && !isServed(on: $0.party) }
    }
}

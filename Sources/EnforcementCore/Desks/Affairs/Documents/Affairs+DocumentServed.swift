extension Affairs {
    /// An attempt to serve a document, with its proof. An announcement is done when its days are.
    public struct DocumentServed: Fact {
        public static let name = "affairs.document-served"

        public let document: Int
        public let title: String
        public let party: Int
        public let partyName: String
        public let way: Service.Way
        public let isDone: Bool
        public let proof: String
        /// The day an announcement takes effect.
        public let effectOn: Day?

        public var subject: Subject { Subject(.document, document) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(document: document) {
                $0.deliveries.append(
                    .init(
                        party: party, way: way, on: stamp.day, isDone: isDone,
                        effectOn: effectOn, proof: proof))
            }
        }

        /// The clock of an announcement.
        func announcement(_ day: Day) -> [Opening] {
            effectOn.map { [Opening(subject, from: day, due: $0)] } ?? []
        }

        public var story: Words {
            let outcome = effectOn != nil ? "已刊登公告" : isDone ? "成功" : "未成功"
            return Words(
                "向\(partyName)\(way.label.zh)《\(title)》：\(outcome)（\(proof)）",
                "Document \(document), \(way.label.en): \(isDone ? "done" : "not yet")")
        }
    }
}

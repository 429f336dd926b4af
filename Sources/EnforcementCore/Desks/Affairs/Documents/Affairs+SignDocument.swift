extension Affairs {
    /// Signs a document (签发文书), in the order the approval matrix lays down (handbook 5.2, 5.3).
    public struct SignDocument: Act {
        public static let name = "affairs.sign-document"
        public static let outcomes: [any Fact.Type] = [DocumentSigned.self]
        public static let form = Form(
            Words("签发文书", "Sign a document"),
            by: [
                .judge, .officer, .president, .vicePresident, .director, .clerk, .centre,
                .filingClerk, .tracer, .reviewer,
            ],
            [
                Field("document", .subject(.document), "文书", "Document"),
                Field(
                    "panel", .list([Field("member", .person([.judge]), "成员", "Member")], 6),
                    "合议庭其他成员", "Panel", required: false,
                    help: Words("须经合议庭的文书填写", "Where a panel decides")),
            ])

        struct Member: Sendable, Codable { let member: PersonID }

        let document: Int
        let panel: [Member]?

        public init(document: Int, panel: [PersonID] = []) {
            self.document = document
            self.panel = panel.isEmpty ? nil : panel.map { Member(member: $0) }
        }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustHaveUnsigned(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Affairs.unsigned(document, file)
            guard found.state == .drafted else {
                throw Refusal(
                    "affairs.document-returned", "该文书已退回，修改后再签发", "Revise it first")
            }
            let kind = try Affairs.kind(found.code)
            let rule = SigningRule(found, kind)
            let role = try rule.role(of: occasion.actor, in: file)
            let members = panel?.map(\.member) ?? []
            try rule.check(panel: members, of: occasion.actor)
            return [
                DocumentSigned(
                    document: document, title: found.title, role: role, panel: members,
                    isFinal: found.signatures.count + 1 == kind.steps.count)
            ]
        }
    }

    public struct DocumentSigned: Fact {
        public static let name = "affairs.document-signed"

        public let document: Int
        public let title: String
        public let role: Role
        public let panel: [PersonID]
        /// No further signature is needed.
        public let isFinal: Bool

        public var subject: Subject { Subject(.document, document) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(document: document) {
                $0.signatures.append(
                    .init(by: stamp.by, role: role, on: stamp.day, panel: panel))
                if isFinal { $0.state = .signed }
            }
        }

        public var story: Words {
            Words(
                isFinal ? "签发《\(title)》" : "\(role.title.zh)签署《\(title)》，待下一级签发",
                "Document \(document) signed by the \(role.title.en)")
        }
    }
}

extension Affairs {
    /// The acts on documents, for the desk's card.
    static let documentActs: [any Act.Type] = [
        DraftDocument.self, ReviseDocument.self, SignDocument.self, ReturnDocument.self,
        VoidDocument.self, IssueDocument.self, SealDocument.self, NoteFiled.self,
        ServeDocument.self, DeemDocumentServed.self,
    ]

    static func kind(_ code: String) throws(Refusal) -> DocumentKind {
        guard let kind = DocumentKind.of(code) else {
            throw Refusal(
                "affairs.no-kind", "没有文书\(code)", "No document \(code)", field: "code")
        }
        return kind
    }

    static func madeByAct(_ kind: DocumentKind, _ act: String) -> Refusal {
        Refusal(
            "affairs.made-by-act",
            "《\(kind.title)》（\(kind.code)）随“\(act)”自动生成，不单独拟制",
            "\(kind.code) comes of the act \(act)", field: "code")
    }

    static func document(_ number: Int, _ file: CaseFile) throws(Refusal) -> CaseDocument {
        guard let found = file.document(number) else {
            throw Refusal(
                "affairs.no-document", "没有第\(number)号文书", "No document \(number)",
                field: "document")
        }
        return found
    }

    /// A document that can still be changed.
    static func unsigned(_ number: Int, _ file: CaseFile) throws(Refusal) -> CaseDocument {
        let found = try document(number, file)
        guard found.state == .drafted || found.state == .returned else {
            throw Refusal(
                "affairs.document-closed", "该文书\(found.state.label.zh)",
                "The document is \(found.state.label.en.lowercased())", field: "document")
        }
        return found
    }

    static func signed(_ number: Int, _ file: CaseFile) throws(Refusal) -> CaseDocument {
        let found = try document(number, file)
        guard found.state == .signed else {
            throw Refusal(
                "affairs.not-signed", "该文书\(found.state.label.zh)", "It is not signed",
                field: "document")
        }
        return found
    }

    static func mustHaveUnsigned(_ file: CaseFile) throws(Refusal) {
        let waits = { (document: CaseDocument) in
            document.state == .drafted || document.state == .returned
        }
        guard file.documents.contains(where: waits) else {
            throw Refusal("affairs.none-drafted", "没有待签发的文书", "Nothing to be signed")
        }
    }

    /// `party-2`; nothing is the case itself.
    static func thing(_ text: String?, _ file: CaseFile) throws(Refusal) -> Subject {
        guard let text else { return .whole }
        guard let thing = Subject(text) else {
            throw Refusal(
                "affairs.no-thing", "“\(text)”不是本案的对象", "No thing of the case",
                field: "about")
        }
        return thing
    }
}

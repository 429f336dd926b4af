/// Who may give the next signature on a document.
///
/// - Law: handbook 5.2, 5.3 S1, S7 (president's powers are his own).
struct SigningRule {
    let document: CaseDocument
    let kind: DocumentKind

    init(_ document: CaseDocument, _ kind: DocumentKind) {
        self.document = document
        self.kind = kind
    }

    var step: DocumentKind.Step? {
        let given = document.signatures.count
        return given < kind.steps.count ? kind.steps[given] : nil
    }

    /// The office the actor signs in.
    func role(of actor: Actor, in file: CaseFile) throws(Refusal) -> Role {
        guard let step else {
            throw Refusal("affairs.document-signed", "该文书已签发", "Signed already")
        }
        let role = step.roles.first { role in
            actor.roles.contains(role) && holds(role, actor, file)
        }
        guard let role else {
            let titles = step.roles.map(\.title.zh).joined(separator: "或")
            throw Refusal(
                "affairs.wrong-signer", "《\(document.title)》由\(titles)签发",
                "To be signed by: \(step.roles.map(\.title.en).joined(separator: ", "))",
                field: "document")
        }
        guard
            !kind.isSeparate || document.draftedBy != actor.id
                || document.signatures.count + 1
                    < kind.steps.count
        else {
            throw Refusal(
                "affairs.same-person", "拟制人不得自行签发", "Whoever drafted it may not sign",
                field: "document")
        }
        guard !document.signatures.contains(where: { $0.by == actor.id }) else {
            throw Refusal(
                "affairs.signed-before", "同一人不得签署两级", "You have signed it before",
                field: "document")
        }
        return role
    }

    /// Three sit on a panel, each once.
    func check(panel: [PersonID], of actor: Actor) throws(Refusal) {
        guard let step else { return }
        let members = Set(panel).subtracting([actor.id])
        guard step.isPanel else {
            guard panel.isEmpty else {
                throw Refusal(
                    "affairs.no-panel", "该文书不由合议庭决定", "No panel decides on it",
                    field: "panel")
            }
            return
        }
        guard members.count >= 2, members.count == panel.count, members.count % 2 == 0 else {
            throw Refusal(
                "affairs.panel", "合议庭由三人以上的单数组成，请另列两名或四名成员",
                "A panel of three or five: name two or four other members", law: .cpl(40),
                field: "panel")
        }
    }

    /// Roles held case by case are those of this case.
    private func holds(_ role: Role, _ actor: Actor, _ file: CaseFile) -> Bool {
        switch role {
        case .judge: file.judge == actor.id
        case .officer: file.handler == actor.id
        default: true
        }
    }
}

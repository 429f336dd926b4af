public import EnforcementCore

/// Where documents are made (文书室): templates filled from the case, texts read back from the
/// record, type set, papers filed.
///
/// What is set in type is always the text on the record, never the template anew: the court may
/// edit a template at any time, and what was signed stays as it was signed.
public struct DocumentRoom: Sendable {
    public let office: Office
    public let templates: any Templates
    public let press: any DocumentPress
    public let efile: EFile

    public init(
        office: Office, templates: any Templates, press: any DocumentPress, efile: EFile
    ) {
        self.office = office
        self.templates = templates
        self.press = press
        self.efile = efile
    }

    /// A document drafted by hand, as it would stand with these answers.
    public struct Draft: Sendable {
        public let kind: DocumentKind
        public let template: DocumentTemplate
        public let values: DocumentValues
        public let filled: FilledDocument
        /// The number it would bear.
        public let label: String?

        /// What the form asks for: what the template says, and whatever else nothing is known of.
        public var asks: [DocumentTemplate.Ask] {
            let named = Set(template.asks.map(\.name))
            let others = (filled.missing + optional).filter {
                !named.contains($0) && DocumentSlots.scalars[$0] != nil
            }
            return template.asks
                + others.map { .init(name: $0, hint: DocumentSlots.scalars[$0] ?? "") }
        }

        /// Slots of lines left out for want of a value.
        private var optional: [String] {
            template.slots.filter { values.scalars[$0] == nil && !filled.missing.contains($0) }
        }
    }

    public func draft(
        _ code: String, about: Subject, answers: [String: String], in id: FileID
    ) async throws -> Draft {
        guard let kind = DocumentKind.of(code) else {
            throw OfficeError.invalid(
                Refusal(
                    "affairs.no-kind", "没有文书\(code)", "No document \(code)", field: "code"))
        }
        let template = try templates.template(code)
        let file = try await office.file(id)
        let label = file.documentLabel(kind)
        let values = DocumentValues(
            file, court: try await office.court(id.court), about: about, number: label,
            day: office.clock.now.day, answers: answers)
        return Draft(
            kind: kind, template: template, values: values, filled: template.filled(values),
            label: label)
    }

    /// Puts a filled template up for signature.
    ///
    /// - Throws: `OfficeError.invalid` naming every slot without a value.
    public func submit(
        _ code: String, about: Subject, answers: [String: String], in id: FileID,
        by person: PersonID, actID: String? = nil
    ) async throws -> Done {
        let draft = try await draft(code, about: about, answers: answers, in: id)
        let written: WrittenDocument
        do throws(Refusal) { written = try draft.template.written(draft.values) } catch {
            throw OfficeError.invalid(error)
        }
        let answers: JSON = .members([
            "code": .string(code), "title": .string(written.title),
            "about": about == .whole ? .null : .string(about.description),
            "text": .string(written.text.joined(separator: "\n")),
            "signature": .string(written.signature.joined(separator: "\n")),
        ])
        // As a person's request: who may draft is checked like any act.
        return try await office.perform(
            OfficeRequest(
                actor: person, court: id.court, file: id, act: Affairs.DraftDocument.name,
                answers: answers, actID: actID))
    }

    /// A document and what it says, as the record has it.
    public func document(
        _ number: Int, in id: FileID
    ) async throws(OfficeError) -> (document: CaseDocument, sheet: DocumentSheet) {
        guard let found = try await office.file(id).document(number) else { throw .unknownCase }
        let entries = try await office.entries(of: id)
        guard let text = Self.text(of: found, entries) else {
            throw .unavailable("the text of document \(number) is not on the record")
        }
        let court = try await office.court(id.court)
        let sheet = DocumentSheet(
            court: court.name, title: found.title, label: found.label, text: text.text,
            signature: text.signature, signedOn: found.state == .signed ? found.signedOn : nil,
            hasSeal: found.kind?.hasSeal ?? false,
            verification: found.verification.map(VerificationCode.line))
        return (found, sheet)
    }

    /// The bytes: the filed paper where there is one, else the draft set in type.
    public func pdf(of number: Int, in id: FileID, for reader: Actor) async throws -> [UInt8] {
        let (found, sheet) = try await document(number, in: id)
        if let paper = found.paper {
            return try await efile.bytes(of: paper, in: id, for: reader).bytes
        }
        return try await press.pdf(sheet, on: found.signedOn ?? found.draftedOn)
    }

    private static func text(
        of document: CaseDocument, _ entries: [Entry]
    ) -> (text: [String], signature: [String])? {
        let entry = entries.first { $0.stamp.number == document.textEntry }
        switch entry?.fact {
        case let fact as Affairs.DocumentDrafted: return (fact.text, fact.signature)
        case let fact as Affairs.DocumentRevised: return (fact.text, fact.signature)
        case let fact as Affairs.DocumentIssued: return (fact.text, fact.signature)
        default: return nil
        }
    }
}

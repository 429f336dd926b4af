public import EnforcementCore

extension FilingBatch {
    /// One document of a folder, as text.
    public struct Document: Sendable {
        /// As it was handed in.
        public let name: String
        public let text: String

        public init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    /// Reads a folder of documents. What is certain is taken in, to be looked over and accepted by
    /// a person; the rest is left as drafts to confirm at the window.
    public func run(
        _ documents: [Document], reader: any DocumentReader, by person: PersonID,
        progress: @escaping @Sendable (FilingProgress) -> Void = { _ in }
    ) async throws(OfficeError) -> [Result] {
        try await each(documents.count, by: person, progress) { place throws(OfficeError) in
            try await take(documents[place], reader, person)
        }
    }

    private func take(
        _ document: Document, _ reader: any DocumentReader, _ person: PersonID
    ) async throws(OfficeError) -> Result {
        let key = "import " + Hash.hex(Hash.sha256(Array(document.text.utf8)).prefix(16))
        if let done = try await office.answered(key, court: court) {
            let number = try await office.file(done.file).number
            return .known(file: done.file.number, number: number?.description ?? "")
        }
        let read = reader.read(document.text)
        if let obstacle = read.obstacle { return .draft(why: [obstacle]) }
        let draft = FilingDraft(of: read)
        guard draft.isCertain else { return .draft(why: Self.reasons(draft)) }
        if let lists, let basis = draft["basis"]?.value {
            do {
                let before = try await lists.filed(on: basis, court: court, limit: 5)
                if let same = before.first(where: { $0.state != .refused }) {
                    let name = same.number ?? "卷宗\(same.file.number)"
                    return .draft(
                        why: [
                            Words("同一执行依据已有案件：\(name)", "The document is in \(name)")
                        ])
                }
            } catch { throw .unavailable("\(error)") }
        }
        let window = FilingWindow(office: office, court: court)
        let outcome = await window.take(.init(draft.answers), by: person, key: key)
        if let (_, error) = outcome.failed {
            if case .unavailable = error { throw error }
            return .draft(why: [error.refusal.words])
        }
        return .submitted(file: outcome.file?.number ?? 0)
    }

    /// Why a draft must be confirmed, at most six reasons.
    private static func reasons(_ draft: FilingDraft) -> [Words] {
        let labels = Dictionary(
            Filing.Submit.form.fields.map { ($0.name, $0.label) }, uniquingKeysWith: { $1 })
        var reasons: [Words] = []
        for name in ["basis", "basisKind", "basisCourt", "cause", "amount"]
        where draft[name] == nil {
            let label = labels[name] ?? Words(name, name)
            reasons.append(Words("未读出\(label.zh)", "\(label.en) was not read"))
        }
        let sides = draft.filled.filter { $0.name.hasSuffix(".side") }.map(\.value)
        for side in [Party.Side.applicant, .debtor] where !sides.contains(side.rawValue) {
            reasons.append(Words("未读出\(side.label.zh)", "No \(side.label.en) was read"))
        }
        for doubt in draft.filled.compactMap(\.doubt) where !reasons.contains(doubt) {
            reasons.append(doubt)
        }
        return Array((reasons + draft.remarks).prefix(6))
    }
}

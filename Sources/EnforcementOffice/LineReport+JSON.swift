public import EnforcementCore

extension LineReport {
    /// The report as one JSON value and a line break.
    public var json: String { "\(value)\n" }

    public var value: JSON {
        .object(groups.map { group in JSON.Member(group.key, .array(group.desks.map(desk))) })
    }

    private func desk(_ desk: any Desk.Type) -> JSON {
        let card = desk.card
        return .members([
            "code": .string(desk.code), "title": words(card.title), "duty": words(card.duty),
            "crew": .array(card.crew.map(role)), "enters": names(card.enters.map { $0.name }),
            "acts": .array(card.acts.map { act($0, $0.outcomes.map { $0.name }) }),
            "courtActs": .array(card.courtActs.map { act($0, $0.outcomes.map { $0.name }) }),
            "limits": .array(card.limits.map(limit)),
            "messages": .array(card.messages.map(message)),
        ])
    }

    private func act(_ act: any Deed.Type, _ outcomes: [String]) -> JSON {
        .members([
            "name": .string(act.name), "title": words(act.form.title),
            "opensCase": .bool(act.form.opens), "by": .array(act.form.by.map(role)),
            "fields": .array(
                act.form.fields.map { field in
                    .members([
                        "name": .string(field.name), "label": words(field.label),
                        "required": .bool(field.isRequired),
                    ])
                }),
            "outcomes": names(outcomes),
        ])
    }

    private func limit(_ limit: Limit) -> JSON {
        .members([
            "id": .string(limit.id), "title": words(limit.title),
            "statutory": limit.statutory.map(statute) ?? .null,
            "target": limit.target.map { .string("\($0)") } ?? .null,
            "owner": role(limit.owner), "next": limit.next.map { .string($0.name) } ?? .null,
            "from": names(limit.openers.map { $0.fact.name }),
            "until": names(limit.closers.map { $0.fact.name }), "rolls": .bool(limit.rolls),
        ])
    }

    private func statute(_ statute: Statute) -> JSON {
        let document = statute.law.document
        return .members([
            "period": .string("\(statute.period)"), "law": .string("\(statute.law)"),
            "document": .string(document.code), "number": .string(document.number),
            "article": statute.law.article.map { .string($0.text) } ?? .null,
            "since": (statute.since ?? document.since).map { .string("\($0)") } ?? .null,
            "until": (statute.until ?? document.until).map { .string("\($0)") } ?? .null,
        ])
    }

    private func message(_ message: Message) -> JSON {
        .members([
            "code": .string(message.code), "text": .string(message.text),
            "urgent": .bool(message.isUrgent),
        ])
    }

    private func role(_ role: Role) -> JSON {
        .members(["role": .string(role.rawValue), "title": words(role.title)])
    }

    private func words(_ words: Words) -> JSON {
        .members(["zh": .string(words.zh), "en": .string(words.en)])
    }

    private func names(_ names: [String]) -> JSON {
        var seen: Set<String> = []
        return .array(names.filter { seen.insert($0).inserted }.map { .string($0) })
    }
}

import EnforcementCore
import EnforcementOffice

/// Rows of lists as JSON. Amounts are strings in yuan, days `YYYY-MM-DD`, phones masked.
enum DataView {
    static func page<Row>(_ page: Page<Row>, _ view: (Row) -> JSON) -> JSON {
        ["rows": .array(page.rows.map(view)), "total": .number(page.total)]
    }

    static func words(_ words: Words) -> JSON {
        ["zh": .string(words.zh), "en": .string(words.en)]
    }
    static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
    static func day(_ day: Day?) -> JSON { day.map { .string($0.description) } ?? .null }
    static func money(_ money: Money) -> JSON { .string(money.description) }
    static func number(_ number: Int?) -> JSON { number.map { .number($0) } ?? .null }

    static func card(_ card: CardRow) -> JSON {
        [
            "file": .number(card.file.number), "version": .number(card.version),
            "number": text(card.number), "state": .string(card.state.rawValue),
            "type": .string(card.type), "class": text(card.caseClass),
            "title": .string(card.title), "cause": .string(card.cause),
            "desk": .string(card.desk), "deskSince": day(card.deskSince),
            "team": text(card.team), "handler": text(card.handler), "judge": text(card.judge),
            "claimed": money(card.claimed), "received": money(card.received),
            "paid": money(card.paid), "balance": money(card.balance),
            "submitted": day(card.submitted), "filed": day(card.filed),
            "closed": day(card.closed), "mode": text(card.mode), "due": day(card.due),
            "dueLimit": text(card.dueLimit), "openDeadlines": .number(card.openDeadlines),
            "level": .number(card.level),
        ]
    }

    static func deadline(_ row: ListedDeadline, _ line: Line, _ today: Day) -> JSON {
        let deadline = row.deadline
        let limit = line.limits[deadline.limit]
        return [
            "file": .number(deadline.file.number), "number": text(row.number),
            "title": .string(row.title), "limit": .string(deadline.limit),
            "matter": limit.map { words($0.title) } ?? .null,
            "subject": .string(deadline.subject), "desk": .string(deadline.desk),
            "start": day(deadline.start), "due": day(deadline.due), "legal": day(deadline.legal),
            "target": day(deadline.target), "daysLeft": .number(today.days(until: deadline.due)),
            "excludedDays": .number(deadline.excluded),
            "state": .string(deadline.state(on: today).rawValue),
            "provisional": .bool(deadline.isProvisional),
            "law": text(limit?.statutory?.law.description), "owner": .string(deadline.owner),
            "assignee": text(deadline.assignee), "next": text(limit?.next?.name),
        ]
    }

    static func letter(_ row: ListedLetter) -> JSON {
        let letter = row.letter
        return [
            "file": .number(letter.file.number), "case": text(row.number),
            "number": .number(letter.number), "entry": .number(letter.entry),
            "writtenAt": .string(letter.writtenAt.description),
            "message": .string(letter.message), "party": .number(letter.party),
            "phone": text(letter.phone.map(Mask.phone)), "text": .string(letter.text),
            "state": .string(letter.state), "fault": text(letter.fault),
            "attempts": .number(row.attempts), "lastError": text(row.lastError),
        ]
    }

    static func warning(_ row: ListedWarning) -> JSON {
        let warning = row.warning
        return [
            "file": .number(warning.file.number), "case": text(row.number),
            "title": .string(row.title), "number": .number(warning.number),
            "limit": .string(warning.limit), "subject": .string(warning.subject),
            "desk": .string(warning.desk), "level": .number(warning.level),
            "due": day(warning.due), "raisedOn": day(warning.raisedOn),
            "assignee": text(warning.assignee), "answeredBy": text(warning.answeredBy),
            "answer": text(warning.answer), "open": .bool(warning.isOpen),
        ]
    }

    /// One stored line: its envelope, its hash, and the fact as it was stated.
    static func entry(_ row: EntryRow, _ line: Line) throws -> JSON {
        let body = try JSON(row.body)
        let story = try EntryCodec(line: line).entry(row).fact.story
        let letters = (body["letters"]?.items ?? []).map(masked)
        return [
            "number": .number(row.number), "at": .string(row.at.description),
            "actor": .string(row.actor), "actorName": .string(row.actorName),
            "act": .string(row.act), "fact": .string(row.fact), "story": words(story),
            "body": maskedFact(outward(body["fact"] ?? .null, row.fact)),
            "letters": .array(letters),
            "hash": .string(Hash.hex(row.hash)),
        ]
    }

    /// Of a paper of the inner volume nothing but that there is one (handbook 10.5).
    private static func outward(_ fact: JSON, _ name: String) -> JSON {
        guard name.hasPrefix("archive.paper-"), fact["volume"]?.text != "main" else { return fact }
        return ["paper": fact["paper"] ?? .null, "volume": "inner"]
    }

    private static func masked(_ letter: JSON) -> JSON { maskedFact(letter) }

    /// Numbers of people stay in the record; what leaves it is masked (handbook 10.3).
    private static func maskedFact(_ value: JSON) -> JSON {
        switch value {
        case .object(let members):
            .object(
                members.map { member in
                    switch (member.name, member.value) {
                    case ("phone", .string(let text)): .init("phone", .string(Mask.phone(text)))
                    case ("identity", .string(let text)):
                        .init("identity", .string(Mask.identity(text, of: .person)))
                    case ("account", .object(let inside)):
                        .init("account", .object(inside.map(Self.maskedAccount)))
                    default: .init(member.name, maskedFact(member.value))
                    }
                })
        case .array(let items): .array(items.map(maskedFact))
        default: value
        }
    }

    private static func maskedAccount(_ member: JSON.Member) -> JSON.Member {
        guard member.name == "number", let text = member.value.text else { return member }
        return .init("number", .string("**** \(text.suffix(4))"))
    }
}

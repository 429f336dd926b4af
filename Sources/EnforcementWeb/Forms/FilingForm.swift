import EnforcementCore
import EnforcementOffice

/// The one form of the filing window: application, first reception, items of the claim and the
/// list of papers, as the acts of the desk ask for them.
enum FilingForm {
    static let application = Filing.Submit.form.fields

    /// The reception's own fields under names that do not meet the application's. Whom it is about
    /// is plain here: the first applicant.
    static let reception = Filing.RecordReception.form.fields.filter { $0.name != "applicant" }
        .map { field in
            Field(
                prefix + field.name, field.kind, field.label.zh, field.label.en,
                required: false, help: field.help)
        }

    static let items = Funds.Itemise.form.fields.map { field in
        Field(field.name, field.kind, field.label.zh, field.label.en, required: false)
    }

    static let effect = Field(
        "effectiveOn", .day, "文书生效日期", "In effect since", required: false)

    static let all = application + reception + items + [effect]

    private static let prefix = "reception_"

    /// What was posted, read into acts.
    struct Posted {
        let values: Pairs
        let application: FilingWindow.Application
    }

    /// - Parameter wants: `accept`, `ask`, or anything else to take the application in only.
    static func read(_ posted: Pairs, wants: String?, calendar: WorkCalendar) -> Posted {
        let posted = withDue(posted, calendar)
        let reader = FormReader(all, posted)
        let answers = reader.answers
        var made = FilingWindow.Application(part(answers, application) { $0 })
        if wants == "accept" || wants == "ask" {
            let given = reception.contains { reader.values[$0.name] != nil }
            if given { made.reception = received(answers) }
            made.missing = missing(posted)
        }
        if wants == "accept" {
            made.type = .first
            if let items = answers["items"], items.items?.isEmpty == false { made.items = items }
        }
        return Posted(values: reader.values, application: made)
    }

    /// The papers that were ticked as missing, in the order of the list.
    static func missing(_ posted: Pairs) -> [String] {
        let ticked = posted.all("missing")
        return FilingPaper.allCases.filter { ticked.contains($0.rawValue) }.map(\.label.zh)
    }

    /// Where the document counts from its effect, the day of effect gives the last day.
    static func withDue(_ posted: Pairs, _ calendar: WorkCalendar) -> Pairs {
        guard posted["due"] == nil, let effect = posted[effect.name].flatMap({ Day($0) }),
            let days = posted["daysAfterEffect"].flatMap({ Int($0) }), (1...3_650).contains(days)
        else { return posted }
        let due = calendar.due(from: effect, .days(days)).day
        return posted.setting("due", to: due.description)
    }

    /// The act's field as the page calls it.
    static func name(of field: String?, in act: String) -> String? {
        guard let field, act == Filing.RecordReception.name else { return field }
        return prefix + field
    }

    private static func received(_ answers: JSON) -> JSON {
        let rest = part(answers, reception) { String($0.dropFirst(prefix.count)) }
        let sides = (answers["parties"]?.items ?? []).map { $0["side"]?.text }
        let first = sides.firstIndex(of: Party.Side.applicant.rawValue) ?? 0
        return .object([JSON.Member("applicant", .number(first + 1))] + (rest.members ?? []))
    }

    private static func part(
        _ answers: JSON, _ fields: [Field], _ name: (String) -> String
    ) -> JSON {
        .object(
            fields.map { JSON.Member(name($0.name), answers[$0.name] ?? .null) })
    }
}

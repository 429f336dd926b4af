import EnforcementCore

/// Any form as a page shows it: one control a field, what was typed kept, what is wrong beside it.
struct FormView {
    let fields: [Field]
    let language: Language
    let court: CourtFile
    /// The case the act is about; nil where it opens one or is the court's.
    let file: CaseFile?
    var values = Pairs()
    /// What the office said, if it said no.
    var refusal: Refusal?
    /// The thing the reader came to deal with, chosen beforehand.
    var subject: Subject?
    /// Empty rows a new list offers.
    var spareRows = 3
    /// Where the words of a field stand in the document beside, by its name.
    var found: [String: FoundWords] = [:]

    var html: HTML {
        var html: HTML = ""
        for field in fields { html += self.html(field, name: field.name, isInList: false) }
        return html
    }

    private func html(_ field: Field, name: String, isInList: Bool) -> HTML {
        if case .list(let inner, let most) = field.kind { return list(field, inner, most) }
        let id = Self.id(name)
        let problem = problem(at: name)
        let control = FieldControl(
            field: field, name: name, id: id, value: value(field, name), language: language,
            isRequired: field.isRequired && !isInList, isWrong: problem != nil,
            describedBy: describedBy(field, id, problem != nil), options: options(field)
        ).html
        let label = language[field.label]
        let optional: HTML =
            field.isRequired || isFlag(field) || isInList
            ? "" : "<span class=\"quiet\">\(language[.optional])</span>"
        let found = found[name]
        var html: HTML = "<div class=\"field \(width(field))\(problem == nil ? "" : " wrong")"
        if found?.doubt != nil { html += " doubtful" }
        html += "\""
        if let mark = found?.mark { html += " data-mark=\"\(mark)\"" }
        html += ">"
        if isFlag(field) {
            html += "<p class=\"check\">\(control)<label for=\"\(id)\">\(label)</label></p>"
        } else {
            html += "<label for=\"\(id)\">\(label)\(optional)</label>\(control)"
        }
        if let help = field.help {
            html += "<p class=\"help\" id=\"\(id)-help\">\(language[help])</p>"
        }
        if let found { html += found.html(language) }
        if let problem {
            html += """
                <p class="wrong-words" id="\(id)-wrong">\(HTML.icon(.overdue))\(problem)</p>
                """
        }
        return html + "</div>"
    }

    private func list(_ field: Field, _ inner: [Field], _ most: Int) -> HTML {
        let filled = FormReader(fields, values).rows(of: field.name)
        let shown = values["rows.\(field.name)"].flatMap { Int($0) } ?? filled + spareRows
        let rows = min(most, max(shown, filled, 2))
        let name = language[field.label]
        var html: HTML = """
            <fieldset class="list" data-list="\(field.name)" data-most="\(most)">
            <legend>\(name)</legend>
            <input type="hidden" name="rows.\(field.name)" value="\(rows)">
            """
        if let problem = problem(at: field.name) {
            html += "<p class=\"wrong-words\">\(HTML.icon(.overdue))\(problem)</p>"
        }
        for row in 0..<rows {
            html += """
                <fieldset class="row" data-list-row><legend>\(name) \(row + 1)</legend>
                """
            for cell in inner {
                html += self.html(cell, name: "\(field.name)[\(row)].\(cell.name)", isInList: true)
            }
            html += "</fieldset>"
        }
        return html + """
            <p><button name="more" value="\(field.name)" class="plain" formnovalidate \
            data-more="\(language[.oneRow])">\(language[.moreRows])</button></p></fieldset>
            """
    }

    // MARK: What stands in a control

    /// What was typed; else the thing the reader came for; else the only choice there is.
    private func value(_ field: Field, _ name: String) -> String? {
        if let value = values[name] { return value }
        guard !values.list.contains(where: { $0.name == name }), values["act_id"] == nil else {
            return nil
        }
        guard let options = options(field), field.isRequired else { return nil }
        if case .subject(let kind) = field.kind, let subject, subject.kind == kind {
            return String(subject.number)
        }
        return options.count == 1 ? options[0].code : nil
    }

    private func options(_ field: Field) -> [(code: String, label: String)]? {
        switch field.kind {
        case .choice(let choices): choices.map { ($0.code, language[$0.label]) }
        case .person(let roles): FormOptions.people(roles, court, team: file?.team)
        case .team: FormOptions.teams(court, language)
        case .subject(let kind): file.map { FormOptions.things(kind, $0, language) } ?? []
        default: nil
        }
    }

    private func problem(at name: String) -> String? {
        guard let refusal, refusal.field == name else { return nil }
        return language[refusal.words]
    }

    private func describedBy(_ field: Field, _ id: String, _ isWrong: Bool) -> String? {
        let parts = [field.help == nil ? nil : "\(id)-help", isWrong ? "\(id)-wrong" : nil]
        let both = parts.compactMap { $0 }.joined(separator: " ")
        return both.isEmpty ? nil : both
    }

    private func isFlag(_ field: Field) -> Bool {
        if case .flag = field.kind { return true }
        return false
    }

    private func width(_ field: Field) -> String {
        switch field.kind {
        case .paragraph: "whole"
        case .text(let most): most > 60 ? "wide" : "narrow"
        default: "narrow"
        }
    }

    /// A name as an id: `parties[0].name` gives `f-parties-0-name`.
    static func id(_ name: String) -> String {
        "f-" + name.replacing("[", with: "-").replacing("].", with: "-")
    }
}

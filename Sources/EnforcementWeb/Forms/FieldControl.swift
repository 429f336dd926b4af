import EnforcementCore

/// The control of one field: an input, a text area, a select.
struct FieldControl {
    let field: Field
    let name: String
    let id: String
    let value: String?
    let language: Language
    let isRequired: Bool
    let isWrong: Bool
    let describedBy: String?
    /// Codes and labels where the field is a choice of any kind.
    let options: [(code: String, label: String)]?

    var html: HTML {
        if let options {
            let blank = options.isEmpty ? language[.nothingToChoose] : language[.pleaseChoose]
            return """
                <select \(common)>\(HTML.options(options, chosen: value, blank: blank))</select>
                """
        }
        switch field.kind {
        case .text(let most): return input("text", "maxlength=\"\(most)\"")
        case .paragraph(let most):
            return """
                <textarea \(common) rows="4" maxlength="\(most)">\(value ?? "")</textarea>
                """
        case .money, .balance:
            return input("text", "inputmode=\"decimal\" class=\"number\" placeholder=\"0.00\"")
        case .day: return input("date", "max=\"2199-12-31\"")
        case .number(let range):
            return input("number", "min=\"\(range.lowerBound)\" max=\"\(range.upperBound)\"")
        case .phone: return input("tel", "maxlength=\"20\" inputmode=\"tel\"")
        case .identity: return input("text", "maxlength=\"40\" data-identity")
        case .flag:
            return "<input type=\"checkbox\" \(common) value=\"on\"\(" checked", if: value != nil)>"
        case .choice, .person, .team, .subject, .list: return ""
        }
    }

    private func input(_ type: String, _ rest: HTML) -> HTML {
        "<input type=\"\(type)\" \(common) value=\"\(value ?? "")\" \(rest) autocomplete=\"off\">"
    }

    private var common: HTML {
        var html: HTML = "id=\"\(id)\" name=\"\(name)\""
        if isRequired { html += " required" }
        if isWrong { html += " aria-invalid=\"true\"" }
        if let describedBy { html += " aria-describedby=\"\(describedBy)\"" }
        return html
    }
}

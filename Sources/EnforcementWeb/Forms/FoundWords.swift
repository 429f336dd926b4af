import EnforcementCore
import EnforcementOffice

/// Where the words of a field stand in the document beside the form, and whether to look at them.
struct FoundWords {
    /// The marked words, such as `m3`; nil: the value was reckoned.
    var mark: String?
    /// Why the field is to be checked; nil: it was read with certainty.
    var doubt: Words?

    /// A link to the words, and the doubt.
    func html(_ language: Language) -> HTML {
        guard mark != nil || doubt != nil else { return "" }
        var html: HTML = "<p class=\"found\">"
        if let mark {
            html += "<a href=\"#\(mark)\" tabindex=\"-1\">\(language[.toWords])</a>"
        }
        if let doubt {
            html += """
                <b>\(HTML.icon(.soon))\(language[.toCheck])</b>\
                <span>\(language[doubt])</span>
                """
        }
        return html + "</p>"
    }
}

/// A document with the words marked that fields were filled from.
struct MarkedText {
    /// Marks in order, never overlapping, each with the first field it fills.
    private var marks: [(span: Range<Int>, field: String)] = []
    private let scalars: [Unicode.Scalar]
    /// Field by field, for the form.
    private(set) var found: [String: FoundWords] = [:]

    init(_ text: String, _ filled: [FilingDraft.Filled]) {
        scalars = Array(text.unicodeScalars)
        let placed = filled.compactMap { field in
            field.span.map { (span: $0.clamped(to: 0..<scalars.count), field: field) }
        }.filter { !$0.span.isEmpty }.sorted {
            ($0.span.lowerBound, -$0.span.count) < ($1.span.lowerBound, -$1.span.count)
        }
        for (span, field) in placed {
            if let last = marks.last, span.lowerBound < last.span.upperBound {
                let end = max(last.span.upperBound, span.upperBound)
                marks[marks.count - 1].span = last.span.lowerBound..<end
            } else {
                marks.append((span, field.name))
            }
            found[field.name] = FoundWords(mark: "m\(marks.count - 1)", doubt: field.doubt)
        }
        for field in filled where found[field.name] == nil {
            found[field.name] = FoundWords(mark: nil, doubt: field.doubt)
        }
    }

    var html: HTML {
        var html = HTML(reserving: scalars.count * 4)
        var place = 0
        for (number, mark) in marks.enumerated() {
            html += "\(text(place..<mark.span.lowerBound))"
            html += """
                <mark id="m\(number)"><a href="#\(FormView.id(mark.field))" tabindex="-1">\
                \(text(mark.span))</a></mark>
                """
            place = mark.span.upperBound
        }
        return html + "\(text(place..<scalars.count))"
    }

    private func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }
}

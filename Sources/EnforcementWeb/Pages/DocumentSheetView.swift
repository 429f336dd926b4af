import EnforcementOffice

/// A document as it stands on its page, in a page of the house.
struct DocumentSheetView {
    let court: String?
    let title: String
    let label: String?
    let text: [String]
    let signature: [String]
    /// Under the signatures; nil before it is signed.
    let date: String?

    var html: HTML {
        var html: HTML = "<article class=\"document\"><header>"
        if let court { html += "<p>\(court)</p>" }
        html += "<h2>\(marked(title))</h2></header>"
        if let label { html += "<p class=\"document-label\">\(label)</p>" }
        for part in DocumentPart.parts(of: text) { html += self.part(part) }
        html += "<div class=\"document-sign\">"
        for line in signature { html += "<p>\(marked(line))</p>" }
        if let date { html += "<p>\(date)</p>" }
        return html + "</div></article>"
    }

    private func part(_ part: DocumentPart) -> HTML {
        switch part {
        case .paragraph(let text): return "<p>\(marked(text))</p>"
        case .flush(let text): return "<p class=\"flush\">\(marked(text))</p>"
        case .heading(let text): return "<h3>\(marked(text))</h3>"
        case .page(let text): return "<hr><h2>\(marked(text))</h2>"
        case .table(let rows):
            var html: HTML = "<table>"
            for (place, row) in rows.enumerated() {
                html += "<tr>"
                for cell in row {
                    html +=
                        place == 0
                        ? "<th scope=\"col\">\(marked(cell))</th>" : "<td>\(marked(cell))</td>"
                }
                html += "</tr>"
            }
            return html + "</table>"
        }
    }

    /// Slots without a value in red, by their name.
    private func marked(_ text: String) -> HTML {
        var html = HTML()
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "〔"), rest[start...].hasPrefix(FilledDocument.gap.0),
            let end = rest[start...].firstIndex(of: "〕")
        {
            html += "\(String(rest[..<start]))<mark>\(String(rest[start...end]))</mark>"
            rest = rest[rest.index(after: end)...]
        }
        return html + "\(String(rest))"
    }
}

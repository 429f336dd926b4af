import EnforcementOffice

/// A paper as a page: read on a screen, printed on A4, taken along as a file.
struct PaperPage {
    let frame: Frame
    let paper: Paper
    /// The files it can be had as, with their addresses.
    let files: [(title: Phrase, address: String)]
    /// Why there is no PDF, for the reader.
    let missing: Phrase?

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            \(bar)
            <article class="paper">
            <header><h1>\(paper.title)</h1>\(subtitle)</header>
            \(parts)
            <footer>\(paper.footer)</footer>
            </article>
            """)
    }

    private var bar: HTML {
        var bar: HTML = "<p class=\"buttons paper-files\">"
        for file in files {
            bar += "<a class=\"button\" href=\"\(file.address)\">\(language[file.title])</a>"
        }
        bar += "<button type=\"button\" data-print hidden>\(language[.printWord])</button></p>"
        if let missing { bar += "<p class=\"quiet paper-files\">\(language[missing])</p>" }
        return bar
    }

    private var subtitle: HTML {
        var html: HTML = ""
        for line in paper.subtitle { html += "<p>\(line)</p>" }
        return html
    }

    private var parts: HTML {
        var html = HTML(reserving: 32 << 10)
        for part in paper.parts {
            switch part {
            case .heading(let text): html += "<h2>\(text)</h2>"
            case .text(let text):
                for line in text.split(whereSeparator: \.isNewline) {
                    html += "<p>\(String(line))</p>"
                }
            case .figures(let figures): html += Self.figures(figures)
            case .table(let table): html += self.table(table)
            }
        }
        return html
    }

    private static func figures(_ figures: [Paper.Figure]) -> HTML {
        var html: HTML = "<dl class=\"paper-figures\">"
        for figure in figures {
            html += "<div><dt>\(figure.label)</dt><dd>\(figure.value)</dd></div>"
        }
        return html + "</dl>"
    }

    private func table(_ table: Paper.Table) -> HTML {
        var html: HTML = """
            <div class="table-frame" tabindex="0" role="group" \
            aria-label="\(table.caption ?? paper.title)"><table>
            """
        if let caption = table.caption { html += "<caption>\(caption)</caption>" }
        html += "<thead><tr>"
        for column in table.columns {
            html += "<th scope=\"col\"\(Self.mark(column))>\(column.title)</th>"
        }
        html += "</tr></thead><tbody>"
        if table.rows.isEmpty {
            html += """
                <tr><td colspan="\(table.columns.count)" class="quiet">\
                \(language[.paperEmpty])</td></tr>
                """
        }
        for row in table.rows { html += Self.row(row, table.columns) }
        html += "</tbody>"
        if !table.total.isEmpty {
            html += "<tfoot>\(Self.row(table.total, table.columns))</tfoot>"
        }
        return html + "</table></div>"
    }

    private static func row(_ cells: [String], _ columns: [Paper.Table.Column]) -> HTML {
        var html: HTML = "<tr>"
        for (cell, column) in zip(cells, columns) { html += "<td\(mark(column))>\(cell)</td>" }
        return html + "</tr>"
    }

    private static func mark(_ column: Paper.Table.Column) -> HTML {
        switch column.kind {
        case .text: ""
        case .number, .money: " class=\"number\""
        case .day: " class=\"nowrap\""
        }
    }
}

import EnforcementCore
import EnforcementOffice

/// Closed cases whose files wait for the archive, with what each still misses (卷宗待补).
struct FilesPage {
    struct Row {
        let card: CardRow
        let papers: Int
        let missing: [DuePaper]
    }

    let frame: Frame
    let rows: [Row]
    let total: Int

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        var body: HTML = ""
        for row in rows {
            let path = "/files/\(row.card.file.number)"
            body += """
                <tr><td\(HTML.label(.caseNumber, language))><a href="\(path)">\
                \(row.card.number ?? "\(row.card.file.number)")</a></td>
                <td\(HTML.label(.parties, language))>\(row.card.title)</td>
                <td class="number"\(HTML.label(.filedPapers, language))>\(row.papers)</td>
                <td\(HTML.label(.missingPapers, language))>\(missing(row.missing))</td></tr>
                """
        }
        var table = Table(
            .filesWaiting,
            [
                .text(.caseNumber), .text(.parties), .number(.filedPapers),
                .text(.missingPapers),
            ], language)
        table.isStacked = true
        let list: HTML =
            rows.isEmpty
            ? "<p class=\"quiet\">\(language[.filesEmpty])</p>" : table.html(body)
        return frame.html(
            house,
            """
            <h1>\(language[.filesWaiting])<small>\(total) \(language[.unitCases])</small></h1>
            <p class="lead">\(language[.filesLead])</p>
            \(list)
            """)
    }

    private func missing(_ papers: [DuePaper]) -> HTML {
        guard !papers.isEmpty else { return "\(language[.fileComplete])" }
        let names = papers.map { language[$0.title] }.joined(separator: language[.listComma])
        return """
            <span class="lacking">\(HTML.icon(.overdue))\(language(.missingCount, papers.count))\
            </span> \(names)
            """
    }
}

import EnforcementCore
import EnforcementOffice

/// 预警: warnings that wait for an answer, the gravest first.
struct WarningsPage {
    let frame: Frame
    let line: Line
    let court: CourtFile
    let today: Day
    let warnings: Page<ListedWarning>
    let query: Pairs
    let offset: Int
    let limit: Int

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <div id="live" hx-get="\(frame.address)" hx-trigger="sse:change" hx-select="#live" \
            hx-swap="outerHTML">
            <h1>\(language[.warnings])<small>\(language(.itemCount, warnings.total))</small></h1>
            \(tabs)
            \(warnings.rows.isEmpty ? HTML.empty(language[.warningsEmpty]) : table)
            \(pager)
            </div>
            """)
    }

    private var pager: HTML {
        .pager("/warnings", query, offset: offset, limit: limit, total: warnings.total, language)
    }

    private var tabs: HTML {
        var html: HTML = "<nav class=\"tabs\" aria-label=\"\(language[.groups])\"><ul>"
        let level = query["level"].flatMap { Int($0) }
        let isAll = query["all"] != nil
        html += tab("/warnings", language[.openWarnings], isHere: level == nil && !isAll)
        for entry in Level.allCases {
            html += tab(
                "/warnings?level=\(entry.rawValue)", language[entry.label],
                isHere: level == entry.rawValue)
        }
        html += tab("/warnings?all=1", language[.answeredToo], isHere: isAll)
        return html + "</ul></nav>"
    }

    private func tab(_ path: String, _ title: String, isHere: Bool) -> HTML {
        "<li><a href=\"\(path)\"\(" aria-current=\"page\"", if: isHere)>\(title)</a></li>"
    }

    private var table: HTML {
        var rows: HTML = ""
        for row in warnings.rows { rows += self.row(row) }
        var table = Table(
            .warnings,
            [
                .text(.level), .text(.matter), .text(.caseWord), .text(.lastDay), .text(.raisedOn),
                .text(.responsible), .text(.answer),
            ], language)
        table.isWalked = true
        return table.html(rows)
    }

    private func row(_ row: ListedWarning) -> HTML {
        let warning = row.warning
        let title = line.limits[warning.limit].map { language[$0.title] } ?? warning.limit
        let owner = line.limits[warning.limit].map { language[$0.owner.title] } ?? "—"
        let person = warning.assignee.flatMap { court.people[PersonID($0)]?.name } ?? owner
        let name = row.number ?? language(.fileNumber, warning.file.number)
        let waited = warning.raisedOn.days(until: today)
        return """
            <tr data-row><td>\(level(warning.level))</td>\
            <td><b>\(title)</b><br><span class="quiet">\(desk(warning.desk))</span></td>\
            <td class="case-cell"><a href="/cases/\(warning.file.number)" data-open>\(name)</a><br>\
            <span class="quiet">\(row.title)</span></td>\
            <td class="nowrap"\(HTML.label(.lastDay, language))>\
            \(HTML.day(warning.due, language))</td>\
            <td class="nowrap"\(HTML.label(.raisedOn, language))>\
            \(HTML.day(warning.raisedOn, language))<br>\
            <span class="quiet">\(language(.waitingDays, waited))</span></td>\
            <td\(HTML.label(.responsible, language))>\(person)</td><td>\(answer(warning))</td></tr>
            """
    }

    private func level(_ number: Int) -> HTML {
        guard let level = Level(rawValue: number) else { return "—" }
        return """
            <span class="level level-\(number)">\(HTML.icon(.warning))\
            \(language[level.label])</span>
            """
    }

    private func desk(_ code: String) -> String {
        line.desk(code).map { language[$0.card.title] } ?? code
    }

    private func answer(_ warning: WarningRow) -> HTML {
        if let answer = warning.answer {
            let name = warning.answeredBy.flatMap { court.people[PersonID($0)]?.name } ?? ""
            return "\(answer)<br><span class=\"quiet\">\(name)</span>"
        }
        guard warning.isOpen else { return "<span class=\"quiet\">\(language[.settled])</span>" }
        let path = "/cases/\(warning.file.number)/acts/supervision.answer-alarm"
        let subject = "alarm-\(warning.number)"
        return """
            <a class="next-act" href="\(path)?subject=\(subject)">\(language[.answerIt])\
            <span class="unseen"> \(language.subject(subject))</span></a>
            """
    }
}

import EnforcementCore

/// 期限: every clock of the case with its seven numbers, the open ones first.
struct CaseClocks {
    let page: CasePage

    private var language: Language { page.language }

    var html: HTML {
        let open = page.file.deadlines.filter(\.isOpen).sorted { $0.due < $1.due }
        let met = page.file.deadlines.filter { !$0.isOpen }.sorted { $0.due > $1.due }
        var html: HTML = """
            <section id="clocks" class="panel"><h2>\(language[.clocks])\
            <small>\(language(.openClocks, open.count))</small></h2>
            """
        html += open.isEmpty ? .empty(language[.clocksEmpty]) : table(open, .clocks)
        if !met.isEmpty {
            let shown = page.showsAll ? met : Array(met.prefix(CasePage.partMax))
            html += """
                <details><summary>\(language(.metClocks, met.count))</summary>\
                \(table(shown, .metClocksTitle))\(page.rest(met.count - shown.count, "clocks"))\
                </details>
                """
        }
        return html + "</section>"
    }

    private func table(_ deadlines: [Deadline], _ caption: Phrase) -> HTML {
        var rows: HTML = ""
        for deadline in deadlines { rows += row(deadline) }
        var table = Table(
            caption,
            [
                .text(.matter), .text(.dueState), .text(.startDay), .text(.lastDay),
                .number(.daysUsed), .number(.daysAllowed), .number(.daysExcluded), .text(.basis),
                .text(.responsible),
            ], language)
        table.isStacked = true
        return table.html(rows)
    }

    private func row(_ deadline: Deadline) -> HTML {
        guard let limit = page.line.limits[deadline.limit] else { return "" }
        let clock = deadline.clock(on: page.today, by: limit)
        let subject = language.subject(deadline.subject.description)
        return """
            <tr><td><b>\(language[limit.title])</b>\(subject.isEmpty ? "" : " · ")\(subject)\
            <br><span class="quiet">\(limit.id)</span></td>
            <td>\(state(deadline, clock))</td>
            <td class="nowrap"\(label(.startDay))>\(HTML.day(deadline.start, language))</td>
            <td class="nowrap"\(label(.lastDay))>\(HTML.day(clock.due, language))\
            \(both(deadline))</td>
            <td class="number"\(label(.daysUsed))>\(clock.daysUsed)</td>\
            <td class="number"\(label(.daysAllowed))>\(clock.daysAllowed)</td>
            <td class="number"\(label(.daysExcluded))>\(clock.daysExcluded)</td>
            <td class="law"\(label(.basis))>\(clock.law?.description ?? language[.courtTarget])</td>
            <td\(label(.responsible))>\(owner(deadline))</td></tr>
            """
    }

    private func label(_ phrase: Phrase) -> HTML { .label(phrase, language) }

    private func state(_ deadline: Deadline, _ clock: Clock) -> HTML {
        guard let met = deadline.met else {
            return .clock(clock.state, daysLeft: clock.daysLeft, language)
        }
        let words =
            clock.daysLeft < 0
            ? language(.metLate, -clock.daysLeft) : language(.metInTime, language[met])
        let icon: Icon = clock.daysLeft < 0 ? .overdue : .done
        return """
            <span class="clock \(clock.daysLeft < 0 ? "overdue" : "inTime")">\(HTML.icon(icon))\
            \(words)</span>
            """
    }

    /// Where law and court differ, both last days are shown; the shorter one counts.
    private func both(_ deadline: Deadline) -> HTML {
        var html: HTML = ""
        if let legal = deadline.legal, let target = deadline.target, legal != target {
            html += "<br><span class=\"quiet\">\(language(.byLaw, language[legal]))</span>"
        }
        if deadline.isProvisional {
            html += "<br><span class=\"quiet\">\(language[.provisional])</span>"
        }
        return html
    }

    private func owner(_ deadline: Deadline) -> HTML {
        let role = language[deadline.owner.title]
        guard let person = page.court.person(deadline.assignee) else { return "\(role)" }
        return "\(person.name) <span class=\"quiet\">\(role)</span>"
    }
}

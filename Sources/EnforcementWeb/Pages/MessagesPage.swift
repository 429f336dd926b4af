import EnforcementCore
import EnforcementOffice

/// 短信: every message of the court, newest first, with its state and what the carrier said.
struct MessagesPage {
    let frame: Frame
    let letters: Page<ListedLetter>
    let query: Pairs
    /// As a phone shows them, instead of as a table.
    let isMailbox: Bool
    let offset: Int
    let limit: Int

    private var language: Language { frame.language }
    private var path: String { isMailbox ? "/mailbox" : "/messages" }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <div id="live" hx-get="\(frame.address)" hx-trigger="sse:change" hx-select="#live" \
            hx-swap="outerHTML">
            <h1>\(language[isMailbox ? .mailbox : .messages])\
            <small>\(language(.letterCount, letters.total))</small></h1>
            \(tabs)
            \(content)
            \(pager)
            </div>
            """)
    }

    private var pager: HTML {
        .pager(path, query, offset: offset, limit: limit, total: letters.total, language)
    }

    private var content: HTML {
        if letters.rows.isEmpty { return .empty(language[.messagesEmpty]) }
        return isMailbox ? mailbox : table
    }

    private var tabs: HTML {
        let current = query["state"]
        var html: HTML = "<nav class=\"tabs\" aria-label=\"\(language[.groups])\"><ul>"
        html += tab("/messages", language[.groupAll], isHere: !isMailbox && current == nil)
        for state in PostedLetter.State.allCases {
            html += tab(
                "/messages?state=\(state.rawValue)", language[state.label],
                isHere: !isMailbox && current == state.rawValue)
        }
        html += tab("/mailbox", language[.mailbox], isHere: isMailbox)
        return html + "</ul></nav>"
    }

    private func tab(_ path: String, _ title: String, isHere: Bool) -> HTML {
        "<li><a href=\"\(path)\"\(" aria-current=\"page\"", if: isHere)>\(title)</a></li>"
    }

    private var table: HTML {
        var rows: HTML = ""
        for row in letters.rows { rows += self.row(row) }
        var table = Table(
            .messages,
            [.text(.when), .text(.caseWord), .text(.phone), .text(.text), .text(.stateWord)],
            language)
        table.isWalked = true
        return table.html(rows)
    }

    private func row(_ row: ListedLetter) -> HTML {
        let letter = row.letter
        let name = row.number ?? language(.fileNumber, letter.file.number)
        return """
            <tr data-row><td class="nowrap">\(language[letter.writtenAt])</td>\
            <td class="nowrap"><a href="/cases/\(letter.file.number)#letters" data-open>\
            \(name)</a></td>\
            <td class="nowrap">\(letter.phone.map(Mask.phone) ?? "—")</td>\
            <td>\(letter.text)</td><td>\(state(row))</td></tr>
            """
    }

    private func state(_ row: ListedLetter) -> HTML {
        var html: HTML = ""
        if let state = PostedLetter.State(rawValue: row.letter.state) {
            html += LetterMark.html(state, language)
        }
        if let fault = row.letter.fault { html += "<br><span class=\"quiet\">\(fault)</span>" }
        if row.attempts > 0 {
            html += "<br><span class=\"quiet\">\(language(.attempts, row.attempts))</span>"
        }
        if let error = row.lastError { html += "<br><span class=\"quiet\">\(error)</span>" }
        return html
    }

    private var mailbox: HTML {
        var html: HTML = "<ol class=\"phones\">"
        for row in letters.rows {
            let letter = row.letter
            html += """
                <li><p class="quiet">\(letter.phone.map(Mask.phone) ?? "—") · \
                \(language[letter.writtenAt])</p><blockquote class="sms"><p>\(letter.text)</p>\
                </blockquote><p>\(state(row))</p></li>
                """
        }
        return html + "</ol>"
    }
}

import EnforcementCore

/// 短信: every message of the case and where it stands with the carrier.
struct CaseLetters {
    let page: CasePage

    private var language: Language { page.language }

    var html: HTML {
        let letters = page.file.letters
        var html: HTML = """
            <section id="letters" class="panel"><h2>\(language[.letters])\
            <small>\(language(.letterCount, letters.count))</small></h2>
            """
        guard !letters.isEmpty else {
            return html + .empty(language[.lettersEmpty]) + "</section>"
        }
        html += "<ul class=\"mail\">"
        let shown = page.showsAll ? letters : letters.suffix(CasePage.partMax)
        for posted in shown.reversed() {
            let letter = posted.letter
            let name = page.file.party(letter.party)?.name ?? "—"
            html += """
                <li><p>\(letter.text)</p><p class="quiet">\(language[posted.writtenAt]) · \(name) \
                \(letter.phone.map(Mask.phone) ?? "") · \(LetterMark.html(posted.state, language))\
                \(letter.fault.map { " · " + $0 } ?? "") · \(letter.message)</p></li>
                """
        }
        return html + "</ul>\(page.rest(letters.count - shown.count, "letters"))</section>"
    }
}

/// Where a letter stands, in colour, sign and words.
enum LetterMark {
    static func html(_ state: PostedLetter.State, _ language: Language) -> HTML {
        let (kind, icon): (String, Icon) =
            switch state {
            case .queued: ("paused", .soon)
            case .sent: ("soon", .next)
            case .delivered: ("inTime", .done)
            case .failed: ("overdue", .overdue)
            case .settled: ("paused", .done)
            }
        return """
            <span class="clock \(kind)">\(HTML.icon(icon))\(language[state.label])</span>
            """
    }
}

import EnforcementCore

/// 时间线: everything that happened, newest day first, the letters beneath what sent them.
struct CaseTimeline {
    let page: CasePage

    private var language: Language { page.language }
    /// Entries of the first load; the rest is a link away.
    private static let newestMax = 30

    var html: HTML {
        let told = page.showsAll ? page.entries : page.entries.filter { !isRoutine($0) }
        let shown = page.showsAll ? told : told.suffix(Self.newestMax)
        var html: HTML = """
            <section id="timeline" class="panel"><h2>\(language[.timeline])\
            <small>\(filter(page.entries.count - told.count))</small></h2>
            """
        if page.entries.isEmpty { html += .empty(language[.timelineEmpty]) }
        html += "<ol class=\"days\">"
        var day: Day?
        for entry in shown.reversed() {
            if entry.stamp.day != day {
                if day != nil { html += "</ol></li>" }
                day = entry.stamp.day
                html += "<li><h3>\(HTML.day(entry.stamp.day, language))</h3><ol>"
            }
            html += row(entry)
        }
        if day != nil { html += "</ol></li>" }
        return html + "</ol>\(page.rest(told.count - shown.count, "timeline"))</section>"
    }

    /// What only the robot may state: warnings raised, answers of the carrier.
    private func isRoutine(_ entry: Entry) -> Bool {
        page.line.acts[entry.act]?.form.by == [.system] && entry.letters.isEmpty
    }

    private func filter(_ hidden: Int) -> HTML {
        let path = "/cases/\(page.file.id.number)"
        if page.showsAll {
            return "<a href=\"\(path)#timeline\">\(language[.hideRoutine])</a>"
        }
        guard hidden > 0 else { return "" }
        return "<a href=\"\(path)?show=all#timeline\">\(language(.showRoutine, hidden))</a>"
    }

    private func row(_ entry: Entry) -> HTML {
        let title = page.line.act(entry.act).map { language[$0.form.title] } ?? entry.act
        return """
            <li id="entry-\(entry.stamp.number)">
            <p class="story">\(language[entry.fact.story])</p>
            <p class="quiet">\(language.time(entry.stamp.at)) · \(title) · \(entry.actorName) · \
            <a href="#trace-\(entry.stamp.number)">#\(entry.stamp.number)</a></p>
            \(letters(entry))
            </li>
            """
    }

    private func letters(_ entry: Entry) -> HTML {
        var html: HTML = ""
        for letter in entry.letters {
            let state = page.file.letters.first { $0.number == letter.number }?.state
            html += """
                <blockquote class="sms"><p>\(letter.text)</p>
                <footer>\(HTML.icon(.message))\(receiver(letter)) · \
                \(state.map { language[$0.label] } ?? "")\
                \(letter.fault.map { " · " + $0 } ?? "")</footer></blockquote>
                """
        }
        return html
    }

    private func receiver(_ letter: Letter) -> String {
        let name = page.file.party(letter.party)?.name ?? "—"
        return letter.phone.map { "\(name) \(Mask.phone($0))" } ?? name
    }
}

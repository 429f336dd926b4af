import EnforcementCore
import EnforcementOffice

/// A party's own page: for a person without legal training, on a telephone.
struct PartyPage {
    let view: PartyView
    let language: Language
    let formToken: String
    /// Made once for this page: sent twice, an act is done once.
    let actID: String
    /// The act just done.
    let done: String?
    /// The act just refused, why, and what was typed.
    let refused: (act: String, refusal: Refusal, values: Pairs)?
    let hasDocuments: Bool

    /// Events shown at first; the rest opens below them.
    private static let eventsFirst = 12

    func html(_ house: House) -> HTML {
        let title = view.file.number?.description ?? language[.partyPlace]
        return PartyFrame(title: title, language: language).html(
            house,
            """
            \(head(title))
            \(note)
            \(path)
            \(next)
            \(PartyMoneyPart(view: view, language: language).html)
            \(happened)
            \(papers)
            \(PartyActs(page: self).html)
            \(contact)
            """)
    }

    private func head(_ title: String) -> HTML {
        """
        <header class="party-head">
        <p class="party-court">\(view.court.name)</p>
        <h1>\(title)</h1>
        <p>\(language(.partyYouAre, language[view.party.side.label], view.party.name))</p>
        <div class="party-tools">
        <a href="/p?lang=\(language.other.rawValue)" lang="\(language.other.tag)">\
        \(language[.otherLanguage])</a>
        <form method="post" action="/p/leave">\
        <input type="hidden" name="csrf" value="\(formToken)">\
        <button class="plain">\(language[.partyLeave])</button></form>
        </div>
        </header>
        """
    }

    private var note: HTML {
        if let refused { return .note(.problem, "\(language[refused.refusal.words])") }
        switch done {
        case Affairs.RecordLead.name: return .note(.done, "\(language[.partyLeadDone])")
        case Funds.AskAccount.name: return .note(.done, "\(language[.partyAccountDone])")
        case Funds.ConfirmAccount.name: return .note(.done, "\(language[.partyConfirmDone])")
        case Affairs.SetElectronicService.name:
            return .note(.done, "\(language[.partyServiceDone])")
        default: return ""
        }
    }

    private var path: HTML {
        var html: HTML = """
            <section aria-labelledby="where"><h2 id="where">\(language[.partyWhere])</h2>
            <ol class="party-path">
            """
        for step in view.stages {
            let state: Phrase =
                switch step.state {
                case .done: .partyStepDone
                case .now: .partyStepNow
                case .ahead: .partyStepAhead
                }
            html += """
                <li class="\(step.state.rawValue)"\
                \(" aria-current=\"step\"", if: step.state == .now)>\
                <span>\(language[step.stage.words])</span> \
                <span class="party-state">\(language[state])</span></li>
                """
        }
        return html + "</ol></section>"
    }

    private var next: HTML {
        var html: HTML = """
            <section aria-labelledby="next"><h2 id="next">\(language[.partyNext])</h2>
            """
        guard !view.next.isEmpty else {
            return html + "<p>\(language[.partyNothingNext])</p></section>"
        }
        html += "<ul class=\"party-list\">"
        for item in view.next {
            let law: HTML =
                item.law.map { "<br><span class=\"quiet\">\($0.description)</span>" } ?? ""
            html += """
                <li><b>\(language[item.words])</b><br>\(when(item))\(law)</li>
                """
        }
        return html + "</ul></section>"
    }

    /// By when, and in words whether that day has passed or the clock stands.
    private func when(_ item: PartyView.Next) -> HTML {
        if item.isPaused { return "\(language[.partyPaused])" }
        let day = HTML.day(item.due, language)
        let left = view.today.days(until: item.due)
        if left < 0 {
            return "\(day) <span class=\"clock overdue\">\(language.overdue(-left))</span>"
        }
        return "\(language[.partyBy]) \(day)"
    }

    private var happened: HTML {
        func list(_ events: some Sequence<PartyView.Event>) -> HTML {
            var html: HTML = "<ul class=\"party-list\">"
            for event in events {
                html += "<li>\(HTML.day(event.day, language))<br>\(language[event.words])</li>"
            }
            return html + "</ul>"
        }
        let rest = view.events.dropFirst(Self.eventsFirst)
        let more: HTML =
            rest.isEmpty
            ? ""
            : """
            <details><summary>\(language(.partyEarlier, rest.count))</summary>\
            \(list(rest))</details>
            """
        return """
            <section aria-labelledby="happened"><h2 id="happened">\(language[.partyHappened])</h2>
            \(list(view.events.prefix(Self.eventsFirst)))\(more)</section>
            """
    }

    private var papers: HTML {
        var html: HTML = """
            <section aria-labelledby="papers"><h2 id="papers">\(language[.partyPapers])</h2>
            """
        guard hasDocuments, !view.papers.isEmpty else {
            return html + "<p>\(language[.partyNoPapers])</p></section>"
        }
        html += "<ul class=\"party-list\">"
        for paper in view.papers {
            let day: HTML = paper.versions.last.map { HTML.day($0.filedOn, language) } ?? ""
            html += """
                <li><a href="/p/papers/\(paper.number)">\(paper.title)</a> \
                <span class="quiet">PDF · \(day)</span></li>
                """
        }
        return html + "</ul></section>"
    }

    private var contact: HTML {
        let officer: HTML =
            view.officer.map {
                """
                <p>\(language(.partyOfficer, $0.name)) \
                <a href="tel:\($0.phone)">\($0.phone)</a></p>
                """
            } ?? ""
        return """
            <section aria-labelledby="call"><h2 id="call">\(language[.partyCall])</h2>
            \(officer)
            <p>\(view.court.name) <a href="tel:\(view.court.phone)">\(view.court.phone)</a></p>
            <p>\(language[.partyFraud])</p></section>
            """
    }
}

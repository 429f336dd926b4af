import EnforcementCore
import EnforcementOffice

/// One case: where it stands, what the reader may do now, and everything that happened.
struct CasePage {
    let frame: Frame
    let line: Line
    let court: CourtFile
    let file: CaseFile
    let entries: [Entry]
    /// SHA-256 of each entry, in order.
    let hashes: [String]
    let offers: [any Act.Type]
    /// The act that meets the nearest clock of the reader.
    let primary: (act: any Act.Type, subject: Subject)?
    let today: Day
    /// The act just done, if the reader comes from one.
    let done: String?
    /// Whether the timeline shows what the house noted by itself as well.
    let showsAll: Bool

    /// Rows of the record and of met clocks shown at first; the rest is one link away.
    static let partMax = 12

    var language: Language { frame.language }

    /// A link to everything, where a part left rows out.
    func rest(_ count: Int, _ anchor: String) -> HTML {
        guard count > 0 else { return "" }
        let path = "/cases/\(file.id.number)?show=all#\(anchor)"
        return "<p class=\"rest\"><a href=\"\(path)\">\(language(.theRest, count))</a></p>"
    }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <div id="live" class="case" hx-get="\(frame.address)" hx-trigger="sse:change" \
            hx-select="#live" hx-swap="outerHTML">
            \(doneNote)
            \(head)
            \(LineStrip(line: line, file: file, entries: entries, language: language).html)
            \(CaseTriage(file: file, language: language).html)
            \(acts)
            \(anchors)
            \(CaseClocks(page: self).html)
            \(CaseTimeline(page: self).html)
            \(CaseProperty(page: self).html)
            \(CaseMoney(page: self).html)
            \(CaseLetters(page: self).html)
            \(CaseDocuments(page: self).html)
            \(CaseTrace(page: self).html)
            </div>
            """)
    }

    private var doneNote: HTML {
        guard let done, let deed = line.act(done) else { return "" }
        return .note(.done, "\(language(.doneAct, language[deed.form.title]))")
    }

    // MARK: Head

    private var head: HTML {
        let name = file.number?.description ?? language(.fileNumber, file.id.number)
        return """
            <div class="case-head">
            <div>
            <h1>\(name)<small>\(language[state])</small></h1>
            <p class="case-title">\(file.title)\
            <span class="quiet">\(file.claim?.cause ?? "")</span></p>
            \(parties)
            </div>
            <div class="case-numbers">
            \(collected)
            <dl class="facts">
            \(fact(.classAndTeam, teamText)) \(fact(.handler, person(file.handler)))
            \(fact(.judge, person(file.judge))) \(fact(.filedOn, filed))
            \(fact(.caseDays, caseDays))
            </dl>
            \(alarm)
            </div>
            </div>
            """
    }

    private var state: Words {
        if file.archivedOn != nil { return CaseState.archived.label }
        if let mode = file.closedBy { return mode.label }
        if file.refusedOn != nil { return CaseState.refused.label }
        return file.filedOn == nil ? CaseState.submitted.label : CaseState.open.label
    }

    private var parties: HTML {
        var html: HTML = "<ul class=\"parties\">"
        for party in file.parties {
            var details = [language[party.kind.label]]
            if let identity = party.identity {
                details.append(Mask.identity(identity, of: party.kind))
            }
            if let phone = party.phone { details.append(Mask.phone(phone)) }
            if let address = party.address { details.append(Mask.address(address)) }
            if party.restriction?.isInForce == true { details.append(language[.restricted]) }
            html += """
                <li><span class="side">\(language[party.side.label])</span> <b>\(party.name)</b> \
                <span class="quiet">\(details.joined(separator: " · "))</span></li>
                """
        }
        return html + "</ul>"
    }

    private var collected: HTML {
        let claimed = file.claim?.amount ?? .zero
        let label = language(.collectedOf, file.received.grouped, claimed.grouped)
        return """
            <p class="collected"><b>\(file.received.grouped)</b> \
            <span class="unit">\(language(.ofClaimed, claimed.grouped))</span></p>
            \(HTML.bar(file.received, of: claimed, label))
            """
    }

    private func fact(_ label: Phrase, _ value: HTML) -> HTML {
        "<div><dt>\(language[label])</dt><dd>\(value)</dd></div>"
    }

    private var teamText: HTML {
        let team = file.team.flatMap { court.teams[$0]?.name }
        let parts = [file.caseClass.map { language[$0.label] }, team].compactMap { $0 }
        return parts.isEmpty ? "—" : "\(parts.joined(separator: " · "))"
    }

    private func person(_ id: PersonID?) -> HTML { "\(court.person(id)?.name ?? "—")" }

    private var filed: HTML { file.filedOn.map { HTML.day($0, language) } ?? "—" }

    /// Days used of days allowed by the case limit, and how it stands.
    private var caseDays: HTML {
        let found = file.deadlines.last { $0.limit == "I01" || $0.limit == "I02" }
        guard let found, let limit = line.limits[found.limit] else { return "—" }
        let clock = found.clock(on: today, by: limit)
        let used = language(.usedOf, clock.daysUsed, clock.daysAllowed)
        guard found.isOpen else { return "\(used)" }
        return "\(used) \(HTML.clock(clock.state, daysLeft: clock.daysLeft, language))"
    }

    private var alarm: HTML {
        guard let worst = file.warnings.filter(\.isOpen).max(by: { $0.level < $1.level }) else {
            return ""
        }
        let limit = line.limits[worst.limit].map { language[$0.title] } ?? worst.limit
        return """
            <p class="alarm"><a href="/warnings?file=\(file.id.number)">\(HTML.icon(.warning))\
            \(language(.alarm, language[worst.level.label], limit))</a></p>
            """
    }

    // MARK: What may be done now

    private var acts: HTML {
        guard !offers.isEmpty else {
            return "<p class=\"acts quiet\">\(language[.noActs])</p>"
        }
        var html: HTML = "<section class=\"acts\" aria-label=\"\(language[.actsNow])\">"
        if let primary {
            let subject = primary.subject == .whole ? "" : "?subject=\(primary.subject)"
            html += """
                <a class="button primary" href="\(path(primary.act))\(subject)">\
                \(HTML.icon(.next))\(language[primary.act.form.title])</a>
                """
        }
        for offer in offers where offer.name != primary?.act.name {
            html += "<a class=\"button\" href=\"\(path(offer))\">\(language[offer.form.title])</a>"
        }
        return html + "</section>"
    }

    private func path(_ act: any Act.Type) -> String {
        if act.name == Affairs.DraftDocument.name {
            return "/cases/\(file.id.number)/documents/new"
        }
        return "/cases/\(file.id.number)/acts/\(act.name)"
    }

    private var anchors: HTML {
        let places: [(String, Phrase)] = [
            ("clocks", .clocks), ("timeline", .timeline), ("property", .property),
            ("money", .money), ("letters", .letters), ("documents", .documents),
            ("trace", .trace),
        ]
        var html: HTML = "<nav class=\"tabs anchors\" aria-label=\"\(language[.sections])\"><ul>"
        for (id, title) in places { html += "<li><a href=\"#\(id)\">\(language[title])</a></li>" }
        html += "<li><a href=\"/files/\(file.id.number)\">\(language[.eFile])</a></li>"
        return html + "</ul></nav>"
    }
}

extension Line {
    /// An act of a case or of the court, by name.
    func act(_ name: String) -> (any Deed.Type)? {
        if let act = acts[name] { return act }
        return courtActs[name]
    }
}

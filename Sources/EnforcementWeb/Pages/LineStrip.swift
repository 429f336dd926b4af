import EnforcementCore

/// The line as eighteen small stations: where the case has been, where it is.
struct LineStrip {
    let line: Line
    let file: CaseFile
    let entries: [Entry]
    let language: Language

    var html: HTML {
        let visited = visited
        var html: HTML = """
            <ol class="strip" aria-label="\(language[.lineStrip])">
            """
        for desk in line.desks {
            let isHere = file.station?.desk == desk.code
            let wasHere = visited.contains(desk.code)
            let mark = isHere ? "here" : wasHere ? "been" : "ahead"
            let words: Phrase = isHere ? .stationHere : wasHere ? .stationBeen : .stationAhead
            html += """
                <li class="\(mark)"\(" aria-current=\"step\"", isThere: isHere)>\
                <a href="/desks/\(desk.code)"><i></i><span>\(language[desk.card.title])</span>\
                <span class="unseen">\(language[words])</span></a></li>
                """
        }
        return html + "</ol>"
    }

    private var visited: Set<String> {
        let stated = Set(entries.map(\.name))
        let desks = line.desks.filter { desk in
            desk.card.enters.contains { stated.contains($0.name) }
                || desk.card.acts.contains { act in entries.contains { $0.act == act.name } }
        }
        return Set(desks.map { $0.code })
    }
}

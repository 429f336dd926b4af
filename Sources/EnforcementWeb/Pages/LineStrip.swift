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
        for desk in stations {
            let isHere = file.station?.desk == desk.code
            let wasHere = visited.contains(desk.code)
            let mark = isHere ? "here" : wasHere ? "been" : "ahead"
            let words: Phrase = isHere ? .stationHere : wasHere ? .stationBeen : .stationAhead
            html += """
                <li class="\(mark)"\(" aria-current=\"step\"", if: isHere)>\
                <a href="/desks/\(desk.code)"><i></i><span>\(language[desk.card.title])</span>\
                <span class="unseen">\(language[words])</span></a></li>
                """
        }
        return html + "</ol>"
    }

    /// The first attached desk takes cases in; each other stands after the desk it hangs from on
    /// the board; the managing desks come last.
    private var stations: [any Desk.Type] {
        var stations = Array(line.attached.prefix(1))
        for (index, desk) in line.professional.enumerated() {
            stations.append(desk)
            let hanging = index / 2
            if index > 0, index.isMultiple(of: 2), hanging < line.attached.count {
                stations.append(line.attached[hanging])
            }
        }
        let others = line.desks.filter { desk in !stations.contains { $0.code == desk.code } }
        return stations + others
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

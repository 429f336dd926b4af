import EnforcementCore
import EnforcementOffice

/// How fast the robot froze what it found, and how each institution answers.
struct ControlSpeed {
    let court: CourtFile
    let centre: ControlCentre
    let language: Language

    /// Freezes are to stand within ten minutes: the last bucket is late.
    private static let lineAfter = 4
    private static let rowHeight = 30

    var html: HTML {
        """
        <div class="columns">
        <section class="panel"><h2>\(language[.latencyTitle])\
        <small>\(language[.lastThirtyDays])</small></h2>\(latency)</section>
        <section class="panel"><h2>\(language[.institutions])\
        <small>\(language[.lastThirtyDays])</small></h2>\(institutions)</section>
        </div>
        """
    }

    // MARK: The histogram

    private var labels: [String] {
        ControlCentre.latencyBounds.map { language(.within, language.duration($0)) }
            + [language(.over, language.duration(ControlCentre.latencyBounds.last ?? 0))]
    }

    private var latency: HTML {
        let all = centre.latency.reduce(0, +)
        guard all > 0 else { return .empty(language[.latencyEmpty]) }
        let inTime = centre.latency.prefix(Self.lineAfter).reduce(0, +)
        let words = language(.latencyShare, all, inTime * 100 / all)
        var rows: HTML = ""
        for (label, count) in zip(labels, centre.latency) {
            rows += "<tr><td>\(label)</td><td class=\"number\">\(count)</td></tr>"
        }
        let table = Table(.latencyTitle, [.text(.timeTaken), .number(.howMany)], language)
        return """
            <p class="latency-share"><b>\(words)</b></p>
            \(chart(words))
            <details><summary>\(language[.latencyTable])</summary>\(table.html(rows))</details>
            """
    }

    private func chart(_ words: String) -> HTML {
        let most = max(1, centre.latency.max() ?? 1)
        var bars: HTML = ""
        for (index, pair) in zip(labels, centre.latency).enumerated() {
            let isLate = index >= Self.lineAfter
            let top = index * Self.rowHeight + (isLate ? 22 : 0)
            let length = pair.1 == 0 ? 0 : max(2, pair.1 * 220 / most)
            bars += """
                <text x="104" y="\(top + 19)" text-anchor="end">\(pair.0)</text>\
                <rect class="\(isLate ? "late" : "quick")" x="112" y="\(top + 5)" \
                width="\(length)" height="20"/>\
                <text x="\(118 + length)" y="\(top + 19)">\(pair.1)</text>
                """
        }
        let line = Self.lineAfter * Self.rowHeight + 10
        return """
            <svg class="latency" viewBox="0 0 400 174" role="img" aria-label="\(words)">\
            \(bars)<path d="M0 \(line)h330"/>\
            <text class="line-name" x="334" y="\(line + 4)">\(language[.latencyLine])</text></svg>
            """
    }

    // MARK: The institutions

    private var institutions: HTML {
        let lines = Dictionary(centre.lines.map { ($0.institution, $0) }) { first, _ in first }
        let codes = Set(court.institutions.keys).union(lines.keys).sorted()
        guard !codes.isEmpty else { return .empty(language[.institutionsEmpty]) }
        var rows: HTML = ""
        for code in codes { rows += row(code, lines[code]) }
        return Table(
            .institutions,
            [
                .text(.institution), .number(.queued), .number(.sent), .number(.answeredWord),
                .number(.failedOrders), .number(.medianTime),
            ], language
        ).html(rows)
    }

    private func row(_ code: String, _ line: ControlCentre.Line?) -> HTML {
        let known = court.institutions[code]
        let kind = known.map { language[$0.kind.label] } ?? ""
        let state = known.map { $0.isActive ? "" : " · " + language[.notInUse] } ?? ""
        let path = "/control/orders?institution=\(Encoded.encode(code))"
        let median = line?.medianSeconds.map { language.duration($0) } ?? "—"
        return """
            <tr><td><a href="\(path)"><b>\(known?.name ?? code)</b></a><br>\
            <span class="quiet">\(kind)\(state)</span></td>\
            \(cell(line?.queued, path, "queued", code))\(cell(line?.sent, path, "sent", code))\
            \(cell(line?.answered, path, "answered", code))\
            \(cell(line?.failed, path, "failed", code))\
            <td class="number">\(median)</td></tr>
            """
    }

    private func cell(_ count: Int?, _ path: String, _ state: String, _ code: String) -> HTML {
        guard let count, count > 0 else { return "<td class=\"number\">0</td>" }
        let words = "\(code) \(ControlOrders.label(state, language))"
        return """
            <td class="number"><a href="\(path)&amp;state=\(state)">\(count)\
            <span class="unseen"> \(words)</span></a></td>
            """
    }
}

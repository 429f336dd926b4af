import EnforcementCore
import EnforcementOffice

/// 流水线: the eighteen desks drawn as the line they are, and what just happened on it.
struct BoardPage {
    let frame: Frame
    let line: Line
    let board: Board
    let latest: [LatestRow]
    let today: Day

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <div id="live" class="board" hx-get="/" hx-trigger="sse:change" hx-select="#live" \
            hx-swap="outerHTML">
            <h1>\(language[.board])<small>\(HTML.day(today, language))</small></h1>
            \(figures)
            <section aria-label="\(language[.management])" class="management">
            <h2>\(language[.management])</h2>
            <ul>\(management)</ul>
            </section>
            <section class="belt-frame" aria-label="\(language[.belt])">
            <h2 class="unseen">\(language[.belt])</h2>
            <ol class="belt">\(belt)</ol>
            <h2 class="hanging-title">\(language[.attached])</h2>
            <ul class="hanging">\(attached)</ul>
            </section>
            \(strip)
            </div>
            """)
    }

    // MARK: The numbers of the day

    private var figures: HTML {
        let overdue = board.overdueNodes > 0 ? "overdue" : ""
        let overduePath = "/cases?overdue=1"
        let lines = "/funds/lines?account=bank&from=\(today)&through=\(today)"
        let (received, paid) = ("\(lines)&side=debit", "\(lines)&side=credit")
        return """
            <ul class="figures">
            \(figure(.openCases, "\(board.openCases)", .unitCases, "/cases?state=open"))
            \(figure(.overdueNodes, "\(board.overdueNodes)", .unitNodes, overduePath, overdue))
            \(figure(.openWarnings, "\(board.openWarnings)", .unitItems, "/warnings"))
            \(figure(.filedToday, "\(board.filedToday)", .unitCases, "/cases?order=newest"))
            \(figure(.closedToday, "\(board.closedToday)", .unitCases, "/cases?state=closed"))
            \(figure(.receivedToday, board.receivedToday.grouped, .unitYuan, received))
            \(figure(.paidToday, board.paidToday.grouped, .unitYuan, paid))
            \(figure(.heldNow, board.heldNow.grouped, .unitYuan, "/funds/cases"))
            </ul>
            """
    }

    private func figure(
        _ label: Phrase, _ number: String, _ unit: Phrase, _ path: String, _ mark: String = ""
    ) -> HTML {
        """
        <li><a class="figure \(mark)" href="\(path)"><span class="figure-label">\
        \(language[label])</span> <b>\(number)</b> \
        <span class="unit">\(language[unit])</span></a></li>
        """
    }

    // MARK: The line

    private var management: HTML {
        var html: HTML = ""
        for desk in line.management {
            let station = board.stations[desk.code] ?? Board.Station()
            html += """
                <li><a href="/desks/\(desk.code)"><span>\(language[desk.card.title])</span> \
                <b>\(station.openNodes)</b> <span class="unit">\(language[.unitWaiting])</span>\
                \(late(station))</a></li>
                """
        }
        return html
    }

    private var belt: HTML {
        var html: HTML = ""
        let jam = bottleneck
        for desk in line.professional {
            html += card(desk, isJam: desk.code == jam, flow: flow(of: desk.code))
        }
        return html
    }

    private var attached: HTML {
        var html: HTML = ""
        for desk in line.attached {
            html += card(desk, isJam: false, flow: 0)
        }
        return html
    }

    private func card(_ desk: any Desk.Type, isJam: Bool, flow: Int) -> HTML {
        let station = board.stations[desk.code] ?? Board.Station()
        let path = "/cases?desk=\(desk.code)"
        var html: HTML = """
            <li class="station flow-\(flow)\(isJam ? " jam" : "")">
            <h3><a href="/desks/\(desk.code)">\(language[desk.card.title])</a></h3>
            <p class="now"><a href="\(path)"><b>\(station.cases)</b>\
            <span class="unit">\(language[.unitCases])</span></a></p>
            \(Spark(ins: station.ins, outs: station.outs).svg(language))
            <p class="flow-words">\(language(.inOutToday, station.inToday, station.outToday))</p>
            <p class="station-foot">\(late(station))\
            <span class="quiet">\(median(station))</span></p>
            """
        if isJam {
            html += """
                <p class="jam-why">\(HTML.icon(.warning))\(language(.jam, station.overdue))</p>
                """
        }
        return html + "</li>"
    }

    private func late(_ station: Board.Station) -> HTML {
        guard station.overdue > 0 else { return "" }
        return """
            <span class="clock overdue">\(HTML.icon(.overdue))\
            \(language(.overdueCount, station.overdue))</span>
            """
    }

    private func median(_ station: Board.Station) -> String {
        station.medianDays.map { language(.medianDays, $0) } ?? language[.noMedian]
    }

    /// The desk of the belt where most clocks have run out; nil where none has.
    private var bottleneck: String? {
        let late = line.professional.map { ($0.code, board.stations[$0.code]?.overdue ?? 0) }
        guard let worst = late.max(by: { $0.1 < $1.1 }), worst.1 > 0 else { return nil }
        return worst.0
    }

    /// How thick the line after a station is, 0 to 4: what left it in fourteen days.
    private func flow(of desk: String) -> Int {
        let most = line.professional.map { out(of: $0.code) }.max() ?? 0
        guard most > 0 else { return 0 }
        return (out(of: desk) * 4 + most - 1) / most
    }

    private func out(of desk: String) -> Int {
        board.stations[desk]?.outs.reduce(0, +) ?? 0
    }

    // MARK: What just happened

    private var strip: HTML {
        var html: HTML = """
            <section class="latest"><h2>\(language[.latest])</h2>
            """
        if latest.isEmpty { html += .empty(language[.latestEmpty]) }
        html += "<ol>"
        for (row, count) in folded.prefix(Self.stripMax) {
            let times = count > 1 ? " ×\(count)" : ""
            html += """
                <li><time datetime="\(row.at.description)">\
                \(row.at.day == today ? language.time(row.at) : language[row.at])</time>
                <b>\(language[line.title(ofFact: row.fact)])\(times)</b>
                <span>\(link(row)) <span class="quiet">\(row.title)</span></span>
                <span class="quiet">\(row.actorName)</span></li>
                """
        }
        html += "</ol></section>"
        return html
    }

    private func link(_ row: LatestRow) -> HTML {
        guard row.file.number > 0 else { return "\(language[.ofCourt])" }
        let name = row.caseNumber ?? language(.fileNumber, row.file.number)
        return "<a href=\"/cases/\(row.file.number)\">\(name)</a>"
    }

    private static let stripMax = 12

    /// What people did; the same thing said of the same case several times in a row stands once,
    /// with its count. Only where nobody did anything, what the house noted by itself.
    private var folded: [(LatestRow, Int)] {
        var rows: [(LatestRow, Int)] = []
        let told = latest.filter { !line.isRoutine($0.fact) }
        for row in told.isEmpty ? latest : told {
            if let last = rows.last, last.0.file == row.file, last.0.fact == row.fact {
                rows[rows.count - 1].1 += 1
            } else {
                rows.append((row, 1))
            }
        }
        return rows
    }
}

extension HTML {
    static func + (left: HTML, right: HTML) -> HTML {
        var both = left
        both += right
        return both
    }
}

extension Line {
    /// What a fact is called on a list: the title of the act that states it.
    func title(ofFact name: String) -> Words {
        act(stating: name)?.form.title ?? courtAct(stating: name)?.form.title ?? Words(name, name)
    }

    /// Whether only the robot may state such a fact: warnings, answers of the carrier.
    func isRoutine(_ fact: String) -> Bool {
        (act(stating: fact)?.form.by ?? courtAct(stating: fact)?.form.by) == [.system]
    }

    private func courtAct(stating fact: String) -> (any CourtAct.Type)? {
        desks.lazy.flatMap { $0.card.courtActs }.first { act in
            act.outcomes.contains { $0.name == fact }
        }
    }

    private func act(stating fact: String) -> (any Act.Type)? {
        desks.lazy.flatMap { $0.card.acts }.first { act in
            act.outcomes.contains { $0.name == fact }
        }
    }
}

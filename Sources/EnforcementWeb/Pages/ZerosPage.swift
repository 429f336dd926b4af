import EnforcementCore
import EnforcementOffice

/// The two zeros, live and by month; the bulletins that were issued.
struct ZerosPage {
    let frame: Frame
    let zeros: ZerosPaper
    let files: [(title: Phrase, address: String)]
    /// The newest first.
    let issued: [IssuedBulletin]

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <h1>\(language[.zerosPlace])</h1>
            \(bar)
            <p class="lead">\(language[.zerosLead])</p>
            <div class="zeros">
            \(figure(
                .zeroUndisbursed, zeros.now.undisbursed, zeros.broken.undisbursed,
                "/funds/receipts?age=31"))
            \(figure(
                .zeroDeposited, zeros.now.deposited, zeros.broken.deposited,
                "/funds/receipts?stage=deposited&kept=31"))
            </div>
            <div class="zeros zeros-wide">
            <section class="panel"><h2>\(language[.zerosByMonth])</h2>
            \(ZerosChart(months: zeros.months, language: language).html)
            \(months)</section>
            <section class="panel"><h2>\(language[.bulletinsMade])</h2>
            \(chooser("/funds/daily", .dailyOf, zeros.day))
            \(chooser("/funds/weekly", .weeklyOf, zeros.day.adding(days: 1 - zeros.day.weekday)))
            <h3>\(language[.issuedTitle])</h3>\(issuedList)</section>
            </div>
            """)
    }

    private var bar: HTML {
        var bar: HTML = "<p class=\"buttons paper-files\">"
        for file in files {
            bar += "<a class=\"button\" href=\"\(file.address)\">\(language[file.title])</a>"
        }
        return bar + "</p>"
    }

    private func figure(
        _ title: Phrase, _ tally: Tally, _ broken: Day?, _ path: String
    ) -> HTML {
        let isZero = tally.count == 0
        let words =
            broken.map { day in
                isZero
                    ? language(.zeroWeeks, day.days(until: zeros.day) / 7) + " · "
                        + language(.zeroBroken, language[day])
                    : tally.sum.grouped + " " + language[.unitYuan]
            } ?? language[.zeroNever]
        return """
            <section class="panel zero\(" zero-broken", if: !isZero)">
            <h2>\(language[title])</h2>
            <p class="zero-count"><a href="\(path)"><b>\(tally.count)</b> \
            <span class="unit">\(language[.unitReceipts])</span></a></p>
            <p class="quiet">\(words)</p></section>
            """
    }

    private var months: HTML {
        var rows: HTML = ""
        for month in zeros.months.reversed() {
            rows += """
                <tr><td class="nowrap"><a href="/funds/daily?on=\(month.day.description)">\
                \(month.day.description)</a></td>\
                \(cells(month.undisbursed))\(cells(month.deposited))</tr>
                """
        }
        return Table(
            .zerosByMonth,
            [
                .text(.zerosUntil), .number(.undisbursedCount), .number(.amountYuan),
                .number(.depositedCount), .number(.amountYuan),
            ], language
        ).html(rows)
    }

    private func cells(_ tally: Tally) -> HTML {
        """
        <td class="number">\(tally.count)</td><td class="number">\(tally.sum.grouped)</td>
        """
    }

    private func chooser(_ path: String, _ label: Phrase, _ day: Day) -> HTML {
        let id = path == "/funds/daily" ? "daily-on" : "weekly-on"
        let step: HTML = path == "/funds/daily" ? "" : " step=\"7\" min=\"2000-01-03\""
        return """
            <form class="filters" action="\(path)"><p><label for="\(id)">\(language[label])</label>
            <input id="\(id)" name="on" type="date" value="\(day.description)"\
             max="\(zeros.day.description)"\(step)></p>
            <p><button>\(language[.showIt])</button></p></form>
            """
    }

    private var issuedList: HTML {
        guard !issued.isEmpty else { return .empty(language[.issuedEmpty]) }
        var rows: HTML = ""
        for bulletin in issued {
            let issuedAt = bulletin.issuedAt
            let address = "/funds/\(bulletin.kind.rawValue)?on=\(bulletin.day)"
            rows += """
                <tr><td><a href="\(address)">\(language[bulletin.kind.label])</a></td>\
                <td class="nowrap">\(bulletin.day.description)</td>\
                <td class="number">\(count(.overThirty, bulletin))</td>\
                <td class="number">\(count(.depositedOverThirty, bulletin))</td>\
                <td class="nowrap">\(issuedAt.day.description) \(language.time(issuedAt))</td></tr>
                """
        }
        return Table(
            .issuedTitle,
            [
                .text(.kindOfPaper), .text(.dayOfPaper), .number(.undisbursedCount),
                .number(.depositedCount), .text(.issuedAt),
            ], language
        ).html(rows)
    }

    private func count(_ name: BulletinFigure.Name, _ bulletin: IssuedBulletin) -> Int {
        bulletin.figures.first { $0.name == name }?.count ?? 0
    }
}

/// The zeros of the last months as bars: undisbursed above the line, deposited below it.
struct ZerosChart {
    let months: [MonthZeros]
    let language: Language

    private static let height = 60
    private static let step = 24

    var html: HTML {
        let shown = months.suffix(24)
        let most = max(1, shown.map { max($0.undisbursed.count, $0.deposited.count) }.max() ?? 1)
        var bars: HTML = ""
        for (place, month) in shown.enumerated() {
            bars += bar("late", place, month.undisbursed.count, most, isUp: true)
            bars += bar("kept", place, month.deposited.count, most, isUp: false)
            // The year at each January; the first month only where no January stands close.
            if month.day.month == 1 || (place == 0 && month.day.month < 10) {
                bars += """
                    <text x="\(place * Self.step + 2)" y="\(Self.height * 2 + 42)">\
                    \(month.day.year).\(month.day.month)</text>
                    """
            }
        }
        let words = language(
            .zerosChart, shown.count, shown.map(\.undisbursed.count).max() ?? 0,
            shown.map(\.deposited.count).max() ?? 0)
        let width = max(shown.count, 12) * Self.step
        return """
            <svg class="zeros-chart" viewBox="0 0 \(width) \(Self.height * 2 + 48)" role="img" \
            aria-label="\(words)">\(bars)<path d="M0 \(Self.height + 14).5h\(width)"/></svg>
            <p class="quiet"><span class="zeros-key late"></span>\(language[.zeroUndisbursed])
            <span class="zeros-key kept"></span>\(language[.zeroDeposited])</p>
            """
    }

    private func bar(
        _ name: String, _ place: Int, _ count: Int, _ most: Int, isUp: Bool
    ) -> HTML {
        guard count > 0 else { return "" }
        let line = Self.height + 14
        let tall = max(3, count * Self.height / most)
        let top = isUp ? line - tall : line + 1
        return """
            <rect class="\(name)" x="\(place * Self.step + 4)" y="\(top)" width="16" \
            height="\(tall)"/><text x="\(place * Self.step + 12)" \
            y="\(isUp ? top - 3 : top + tall + 11)" text-anchor="middle">\(count)</text>
            """
    }
}

import EnforcementCore
import EnforcementOffice

/// Bank lines nobody has claimed, oldest first, each with the cases it may belong to and why.
struct FundsSuspenseList {
    let rows: [Row]
    let today: Day
    let canClaim: Bool
    let canSettle: Bool
    let language: Language

    struct Row {
        let line: BankLine
        let proposals: [LineProposal]
        /// The one case that fits better than any other.
        var best: LineProposal? { Self.best(of: proposals) }

        static func best(of proposals: [LineProposal]) -> LineProposal? {
            guard let first = proposals.first else { return nil }
            guard proposals.count > 1 else { return first }
            return proposals[1].reasons.count < first.reasons.count ? first : nil
        }
    }

    /// Days a line may wait before it is late (F02).
    private static let lateAfter = 3

    var html: HTML {
        guard !rows.isEmpty else { return .empty(language[.suspenseEmpty]) }
        let first = rows.firstIndex { $0.best != nil && $0.line.direction == .credit }
        var body: HTML = ""
        for (place, row) in rows.enumerated() { body += self.row(row, isFirst: place == first) }
        let columns: [Table.Column] = [
            .text(.bookedOn), .text(.payer), .text(.remarkWord), .number(.amount),
            .text(.proposalsWord),
        ]
        let isActed = canClaim || canSettle
        var table = Table(.toClaim, isActed ? columns + [.unseen(.actsNow)] : columns, language)
        table.isWalked = true
        return table.html(body)
    }

    private func row(_ row: Row, isFirst: Bool) -> HTML {
        let line = row.line
        return """
            <tr data-row><td class="nowrap">\(HTML.day(line.bookedOn, language))<br>\
            \(waiting(line))</td>\
            <td\(HTML.label(.payer, language))>\(line.counterparty)<br>\
            <span class="quiet">\(HTML.tail(line.counterpartyAccount))</span></td>\
            <td\(HTML.label(.remarkWord, language))>\(line.remark ?? "—")<br>\
            <span class="quiet">\(line.reference)</span></td>\
            <td class="number"\(HTML.label(.amount, language))>\(HTML.money(line.movement))</td>\
            <td\(HTML.label(.proposalsWord, language))>\(proposals(row))</td>\
            \(acts(row, isFirst))</tr>
            """
    }

    private func waiting(_ line: BankLine) -> HTML {
        let days = max(0, line.bookedOn.days(until: today))
        let state: ClockState = days > Self.lateAfter ? .overdue : .inTime
        return """
            <span class="clock \(state.rawValue)">\
            \(HTML.icon(state == .overdue ? .overdue : .inTime))\
            \(language(days == 0 ? .waitsSinceToday : .waitsDays, days))</span>
            """
    }

    private func proposals(_ row: Row) -> HTML {
        guard row.line.direction == .credit else {
            return "<span class=\"quiet\">\(language[.debitLine])</span>"
        }
        guard let best = row.best else {
            let count = row.proposals.count
            let words = count == 0 ? language[.noProposal] : language(.manyProposals, count)
            return "<span class=\"quiet\">\(words)</span>"
        }
        return """
            <a class="underlined" href="/cases/\(best.file.number)">\(language.name(of: best))</a> \
            <span class="quiet">\(best.title)</span><br>\
            <span class="reasons">\(language.reasons(of: best))</span>
            """
    }

    private func acts(_ row: Row, _ isFirst: Bool) -> HTML {
        guard canClaim || canSettle else { return "" }
        let line = Encoded.encode(row.line.reference)
        var html: HTML = "<td class=\"line-acts\">"
        if canClaim, row.line.direction == .credit {
            let name = row.line.reference
            html += """
                <a class="next-act" href="/funds/claim?line=\(line)" data-open data-claim\
                \(" data-first", if: isFirst)>\(language[.claimWord])\
                <span class="unseen"> \(name)</span></a>
                """
        }
        if canSettle {
            let path = "/settings/acts/funds.settle-line?line=\(line)&on=\(today)"
            html += """
                 <a href="\(path)">\(language[.noCaseMoney])\
                <span class="unseen"> \(row.line.reference)</span></a>
                """
        }
        return html + "</td>"
    }
}

extension Language {
    func name(of proposal: LineProposal) -> String {
        proposal.caseNumber ?? self(.fileNumber, proposal.file.number)
    }

    /// Why a line may belong to a case, in words.
    func reasons(of proposal: LineProposal) -> String {
        proposal.reasons.map { reason in
            switch reason {
            case .subAccount: self[.reasonSubAccount]
            case .payer: self[.reasonPayer]
            case .amount: self[.reasonAmount]
            }
        }.joined(separator: self[.listComma])
    }
}

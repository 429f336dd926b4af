import EnforcementCore
import EnforcementOffice

/// Receipts by stage and age, those due first.
struct FundsReceipts {
    let receipts: Page<ListedReceipt>
    let query: Pairs
    let offset: Int
    let limit: Int
    let court: CourtFile
    let today: Day
    let language: Language

    var html: HTML {
        """
        \(filters)
        \(receipts.rows.isEmpty ? HTML.empty(language[.receiptsEmpty]) : table)
        \(pager)
        """
    }

    private var pager: HTML {
        .pager(
            "/funds/receipts", query, offset: offset, limit: limit, total: receipts.total,
            language)
    }

    private var filters: HTML {
        let stages = ReceiptStage.allCases.map { (code: $0.rawValue, label: language[$0.label]) }
        let ages = FundsAge.allCases.map { (code: $0.rawValue, label: language[$0.title]) }
        let teams = court.teams.values.sorted { $0.id < $1.id }
            .map { (code: $0.id, label: $0.name) }
        return """
            <form class="filters" action="/funds/receipts">
            \(select("stage", .stageWord, stages, blank: .waitingStages))
            \(select("age", .ageWord, ages, blank: .any))
            \(select("team", .team, teams, blank: .any))
            <p><button>\(language[.filter])</button></p>
            <p class="quiet">\(language(.itemCount, receipts.total))</p>
            </form>
            """
    }

    private func select(
        _ name: String, _ label: Phrase, _ options: [(code: String, label: String)], blank: Phrase
    ) -> HTML {
        """
        <p><label for="\(name)">\(language[label])</label><select id="\(name)" name="\(name)">\
        \(HTML.options(options, chosen: query[name], blank: language[blank]))</select></p>
        """
    }

    private var table: HTML {
        var rows: HTML = ""
        for row in receipts.rows { rows += self.row(row) }
        var table = Table(
            .receipts,
            [
                .text(.caseWord), .text(.payer), .number(.amount), .number(.restWord),
                .text(.stageWord), .text(.ageWord), .text(.dueWord), .text(.handlerAndTeam),
            ], language)
        table.isWalked = true
        return table.html(rows)
    }

    private func row(_ row: ListedReceipt) -> HTML {
        let receipt = row.receipt
        let name = row.caseNumber ?? language(.fileNumber, receipt.file.number)
        let way = Receipt.Way(rawValue: receipt.way).map { language[$0.label] } ?? receipt.way
        return """
            <tr data-row><td class="case-cell"><a href="/cases/\(receipt.file.number)#money" \
            data-open>\(name)</a><br><span class="quiet">\(row.title)</span></td>\
            <td\(HTML.label(.payer, language))>\(receipt.payer)<br>\
            <span class="quiet">\(way)</span></td>\
            <td class="number"\(HTML.label(.amount, language))>\(HTML.money(receipt.amount))</td>\
            <td class="number"\(HTML.label(.restWord, language))>\(HTML.money(receipt.rest))</td>\
            <td\(HTML.label(.stageWord, language))>\(language[receipt.stage.label])\(kept(receipt))\
            </td><td class="nowrap"\(HTML.label(.ageWord, language))>\(age(receipt))<br>\
            <span class="quiet">\(HTML.day(receipt.arrived, language))</span></td>\
            <td class="nowrap"\(HTML.label(.dueWord, language))>\(HTML.day(receipt.due, language))\
            </td><td\(HTML.label(.handlerAndTeam, language))>\(people(row))</td></tr>
            """
    }

    private func age(_ receipt: ReceiptRow) -> HTML {
        guard receipt.stage.isUndisbursed else { return "—" }
        return .age(since: receipt.arrived, on: today, language)
    }

    private func kept(_ receipt: ReceiptRow) -> HTML {
        guard receipt.ground != nil else { return "" }
        let review = receipt.review.map { language(.reviewOn, language[$0]) } ?? ""
        return "<br><span class=\"quiet\">\(language.ground(receipt.ground)) \(review)</span>"
    }

    private func people(_ row: ListedReceipt) -> HTML {
        let handler = row.handler.map { court.name(of: PersonID($0)) } ?? "—"
        let team = row.team.flatMap { court.teams[$0]?.name } ?? ""
        let leader = row.receipt.leader.map { court.name(of: PersonID($0)) }
        let led: HTML = leader.map { "<br><b>\(language(.ledBy, $0))</b>" } ?? ""
        return "\(handler)<br><span class=\"quiet\">\(team)</span>\(led)"
    }
}

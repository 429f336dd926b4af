import EnforcementCore
import EnforcementOffice

/// Handing out a query code at the window.
struct QueryCodePage {
    let frame: Frame
    let file: CaseFile
    let today: Day
    let values: Pairs
    let refusal: Refusal?
    let formToken: String
    let actID: String

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        let path = QueryCodeRoutes.path(file.id)
        return frame.html(
            house,
            """
            <nav class="crumbs" aria-label="\(language[.crumbs])">\
            <a href="/cases/\(file.id.number)">\(caseName)</a></nav>
            <h1>\(frame.title)</h1>
            <p class="case-title">\(file.title)</p>
            \(refusal.map { HTML.note(.problem, "\(language[$0.words])") } ?? "")
            <p class="lead">\(language[.queryCodeLead])</p>
            <form method="post" action="\(path)" class="act">
            <input type="hidden" name="csrf" value="\(formToken)">
            <input type="hidden" name="act_id" value="\(actID)">
            <div class="fields">
            \(select("party", .partyWord, parties))
            \(select("paper", .queryPaper, papers))
            <div class="field"><label for="days">\(language[.queryDays])</label>
            <input id="days" name="days" type="number" min="1" max="\(QueryCode.daysMax)" \
            required value="\(values["days"] ?? String(QueryCode.daysMax))"></div>
            <div class="field wide"><p class="check"><input type="checkbox" id="seen" name="seen" \
            value="yes" required><label for="seen">\(language[.querySeen])</label></p></div>
            </div>
            <p class="buttons"><button class="primary">\(language[.queryIssue])</button> \
            <a class="button" href="/cases/\(file.id.number)">\(language[.cancel])</a></p>
            </form>
            """)
    }

    private var caseName: String {
        file.number?.description ?? language(.fileNumber, file.id.number)
    }

    private func select(
        _ name: String, _ label: Phrase, _ options: [(code: String, label: String)]
    ) -> HTML {
        """
        <div class="field"><label for="\(name)">\(language[label])</label>
        <select id="\(name)" name="\(name)" required>\
        \(HTML.options(options, chosen: values[name], blank: language[.pleaseChoose]))\
        </select></div>
        """
    }

    private var parties: [(code: String, label: String)] {
        file.parties.map { party in
            let until = file.queryCode(of: party.number, on: today)?.until
            let holds = until.map { language(.queryHolds, language[$0]) } ?? ""
            return (
                String(party.number),
                "\(language[party.side.label]) \(party.name)\(holds)"
            )
        }
    }

    private var papers: [(code: String, label: String)] {
        QueryCode.Paper.allCases.map { ($0.rawValue, language[$0.label]) }
    }
}

/// The slip with the code, shown this once and printed on A6 or A4.
struct QuerySlip {
    let frame: Frame
    let court: CourtFile
    let file: CaseFile
    let party: Party
    let code: QueryCode
    let secret: QuerySecret

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <p class="buttons paper-files">\
            <button type="button" data-print hidden>\(language[.printWord])</button> \
            <a class="button" href="/cases/\(file.id.number)">\(language[.querySlipDone])</a></p>
            <p class="lead paper-files">\(language[.querySlipOnce])</p>
            <link rel="stylesheet" href="\(house.files.address(of: "party.css"))">
            <article class="paper query-slip">
            <header><h1>\(language[.querySlip])</h1><p>\(court.name)</p></header>
            <dl>
            <div><dt>\(language[.caseNumber])</dt><dd>\(file.number?.description ?? "")</dd></div>
            <div><dt>\(language[.partyWord])</dt><dd>\(party.name)</dd></div>
            <div><dt>\(language[.queryCode])</dt><dd class="query-code">\(secret.grouped)</dd></div>
            <div><dt>\(language[.queryUntil])</dt><dd>\(HTML.day(code.until, language))</dd></div>
            </dl>
            <ol>
            <li>\(language[.querySlipHow])</li>
            <li>\(language[.querySlipKeep])</li>
            <li>\(language(.querySlipLost, court.phone))</li>
            </ol>
            </article>
            """)
    }
}

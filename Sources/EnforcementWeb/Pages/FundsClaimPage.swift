import EnforcementCore
import EnforcementOffice

/// One bank line that waits, beside the cases it may belong to: the best is chosen beforehand, the
/// button has the focus.
struct FundsClaimPage {
    let frame: Frame
    let line: BankLine
    let proposals: [LineProposal]
    /// The case as it was typed or chosen; nil at first.
    let chosen: String?
    let typed: String?
    let refusal: Refusal?
    let formToken: String
    let actID: String

    private var language: Language { frame.language }
    private var best: LineProposal? { FundsSuspenseList.Row.best(of: proposals) }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <nav class="crumbs" aria-label="\(language[.crumbs])"><a href="/funds/suspense">\
            \(language[.toClaim])</a></nav>
            <h1>\(language[.claimTitle])<small>\(line.reference)</small></h1>
            \(refusal.map { HTML.note(.problem, "<b>\(language[$0.words])</b>") } ?? "")
            \(facts)
            <form method="post" action="/funds/claim" class="act claim">
            <input type="hidden" name="csrf" value="\(formToken)">
            <input type="hidden" name="act_id" value="\(actID)">
            <input type="hidden" name="line" value="\(line.reference)">
            <fieldset class="choices"><legend>\(language[.belongsTo])</legend>
            \(choices)
            </fieldset>
            <p class="buttons"><button class="primary"\
            \(" autofocus", if: best != nil && refusal == nil)>\(language[.claimWord])</button> \
            <a class="button" href="/funds/suspense">\(language[.cancel])</a></p>
            </form>
            """)
    }

    private var facts: HTML {
        func fact(_ label: Phrase, _ value: HTML) -> HTML {
            "<div><dt>\(language[label])</dt><dd>\(value)</dd></div>"
        }
        return """
            <dl class="facts wide panel">
            \(fact(.amount, HTML.money(line.amount))) \(fact(.payer, "\(line.counterparty)"))
            \(fact(.accountWord, HTML.tail(line.counterpartyAccount)))
            \(fact(.bookedOn, HTML.day(line.bookedOn, language)))
            \(fact(.remarkWord, "\(line.remark ?? "—")"))
            </dl>
            """
    }

    private var choices: HTML {
        var html: HTML = ""
        let picked =
            chosen ?? best.map { "\($0.file.number)" } ?? (proposals.isEmpty ? "other" : "")
        for proposal in proposals {
            let number = "\(proposal.file.number)"
            html += """
                <p class="choice"><label><input type="radio" name="file" value="\(number)" required\
                \(" checked", if: picked == number)> <b>\(language.name(of: proposal))</b> \
                \(proposal.title)</label> <span class="reasons">\
                \(language.reasons(of: proposal))</span> \
                <a href="/cases/\(number)">\(language[.lookAtCase])\
                <span class="unseen"> \(language.name(of: proposal))</span></a></p>
                """
        }
        return html + """
            <p class="choice"><label><input type="radio" name="file" value="other" required\
            \(" checked", if: picked == "other")> \(language[.otherCase])</label> \
            <label class="unseen" for="case">\(language[.caseNumberOrFile])</label>\
            <input id="case" name="case" value="\(typed ?? "")" autocomplete="off" \
            placeholder="\(language[.caseNumberOrFile])"></p>
            """
    }
}

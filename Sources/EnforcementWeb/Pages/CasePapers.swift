import EnforcementCore

/// Links to the papers of a case's money.
struct CasePapers {
    let file: CaseFile
    let language: Language

    var html: HTML {
        guard file.claim != nil, file.number != nil else { return "" }
        let path = "/cases/\(file.id.number)"
        var html: HTML = """
            <p class="papers">\(language[.papers]) \
            <a href="\(path)/sheet">\(language[.calculationSheet])</a>
            """
        for applicant in file.applicants {
            html += """
                 <a href="\(path)/statement/\(applicant.number)">\
                \(language(.statementOf, applicant.name))</a>
                """
        }
        for plan in file.plans {
            html += """
                 <a href="\(path)/plans/\(plan.number)">\(language(.planNumber, plan.number))</a>
                """
        }
        for payout in file.payouts where !payout.isSentBack {
            html += """
                 <a href="\(path)/payouts/\(payout.number)/form">\
                \(language(.payoutFormNumber, payout.number))</a>
                """
        }
        return html + "</p>"
    }
}

import EnforcementCore
import EnforcementOffice

/// Other thresholds, tried on the survey: who would move, before anything is set.
struct TriageTrial {
    let rules: TriageRules
    let now: TriageRules
    let survey: TriageSurvey?
    let moves: [SurveyedMove]
    let query: Pairs
    let visitor: Visitor
    let canSet: Bool
    let canMove: Bool
    let language: Language

    var html: HTML {
        """
        <p class="lead">\(language[.triageRulesLead])</p>
        \(SurveyForm(survey: survey, kind: "rules", visitor: visitor, language: language).html)
        <form method="get" action="/triage/rules" class="panel triage-form">
        \(fields)<p class="buttons"><button class="button primary">\(language[.triageTrial])\
        </button> \(setLink)</p></form>
        \(survey == nil ? "" : found)
        """
    }

    private var fields: HTML {
        var html: HTML = "<div class=\"triage-fields\">"
        for field in Filing.SetTriage.form.fields {
            guard let value = value(field.name) else { continue }
            html += """
                <p><label for="f-\(field.name)">\(language[field.label])</label>\
                <input id="f-\(field.name)" name="\(field.name)" value="\(value)" \
                inputmode="decimal"></p>
                """
        }
        return html + "</div>"
    }

    /// What stands in a field: the rules being tried.
    private func value(_ name: String) -> String? {
        if let term = TriageTerm(rawValue: name) { return String(rules.weights[term]) }
        if let taken = CaseClass.allCases.first(where: { "\($0.rawValue)Load" == name }) {
            return String(rules.loads[taken])
        }
        switch name {
        case "specialAmount": return rules.specialAmount.description
        case "specialCases": return String(rules.specialCases)
        case "specialApplicants": return String(rules.specialApplicants)
        case "simpleAmount": return rules.simpleAmount.description
        case "simpleWorkload": return String(rules.simpleWorkload)
        case _: return nil
        }
    }

    private var setLink: HTML {
        guard canSet, rules != now else { return "" }
        return """
            <a class="button" href="/settings/acts/filing.set-triage?\(query.encoded)">\
            \(language[.triageSetRules])</a>
            """
    }

    private var found: HTML {
        guard !moves.isEmpty else { return .empty(language[.triageWouldNone]) }
        var html: HTML = "<h2>\(language(.triageWould, moves.count))</h2>\(sums)\(bulk)"
        if moves.count > TriageRoutes.rowsMax {
            html += "<p class=\"quiet\">\(language(.triageFirst, TriageRoutes.rowsMax))</p>"
        }
        var rows: HTML = ""
        for move in moves.prefix(TriageRoutes.rowsMax) {
            let reasons = move.reasons.map { language[$0.words] }
            rows += """
                <tr><td class="nowrap"><a href="/cases/\(move.of.file.number)">\
                \(move.of.number)</a></td><td>\(fromTo(move.of.taken, move.to))</td>\
                <td>\(reasons.joined(separator: "；"))</td></tr>
                """
        }
        return html
            + Table(
                .triageTry, [.text(.caseNumber), .text(.triageNow), .text(.triageReason)], language
            ).html(rows)
    }

    /// How many from which class to which.
    private var sums: HTML {
        var html: HTML = "<ul class=\"plain-list\">"
        for from in CaseClass.allCases {
            for to in CaseClass.allCases {
                let count = moves.count { $0.of.taken == from && $0.to == to }
                if count > 0 { html += "<li>\(fromTo(from, to)) <b>\(count)</b></li>" }
            }
        }
        return html + "</ul>"
    }

    private func fromTo(_ from: CaseClass, _ to: CaseClass) -> String {
        language(.triageFromTo, language[from.label], language[to.label])
    }

    /// Only by the rules in force: what is only tried moves nobody.
    private var bulk: HTML {
        guard canMove, rules == now else { return "" }
        return """
            <form method="post" action="/triage/moves">\
            <input type="hidden" name="csrf" value="\(visitor.formToken)">\
            <input type="hidden" name="kind" value="rules">\
            <button class="button">\(language[.triageBulk])</button></form>
            """
    }
}

/// When the survey was taken, and the button to take it anew.
struct SurveyForm {
    let survey: TriageSurvey?
    let kind: String
    let visitor: Visitor
    let language: Language

    var html: HTML {
        let words =
            survey.map { language(.triageSurveyAt, language[$0.at], $0.cases.count) }
            ?? language[.triageNoSurvey]
        return """
            <form method="post" action="/triage/survey">\
            <input type="hidden" name="csrf" value="\(visitor.formToken)">\
            <input type="hidden" name="kind" value="\(kind)">\
            <p class="buttons">\(words) <button class="button">\(language[.triageSurvey])</button>\
            </p></form>
            """
    }
}

/// The fast teams' share: who would leave or come in, then the bulk move.
struct TriageBalance {
    let asked: BalanceAsk
    let survey: TriageSurvey?
    let plan: Rebalance?
    let visitor: Visitor
    let canMove: Bool
    let language: Language

    var html: HTML {
        """
        <p class="lead">\(language[.triageBalanceLead])</p>
        \(SurveyForm(survey: survey, kind: "balance", visitor: visitor, language: language).html)
        <form method="get" action="/triage/balance" class="panel triage-form">
        <div class="triage-fields">\(field("share", .triageShare, asked.share))\
        \(field("coverage", .triageCoverage, asked.coverage))</div>
        <p class="buttons"><button class="button primary">\(language[.triageTrial])</button></p>
        </form>
        \(found)
        """
    }

    private func field(_ name: String, _ label: Phrase, _ value: Int) -> HTML {
        """
        <p><label for="f-\(name)">\(language[label])</label>\
        <input id="f-\(name)" name="\(name)" value="\(value)" inputmode="numeric"></p>
        """
    }

    private var found: HTML {
        guard let plan, let survey else { return "" }
        let names = Dictionary(
            survey.cases.map { ($0.file, $0.number) }, uniquingKeysWith: { first, _ in first })
        var html: HTML = "<h2>\(language(.triageBalanceNow, plan.now, plan.wanted))</h2>"
        guard !plan.moves.isEmpty else { return html + .empty(language[.triageWouldNone]) }
        html += "<p>\(language(.triageWould, plan.moves.count))</p>\(moveForm)"
        var rows: HTML = ""
        for move in plan.moves.prefix(TriageRoutes.rowsMax) {
            let fromTo = language(
                .triageFromTo, language[move.from.label], language[move.to.label])
            rows += """
                <tr><td class="nowrap"><a href="/cases/\(move.file.number)">\
                \(names[move.file] ?? "")</a></td><td>\(fromTo)</td>\
                <td>\(language[move.reason])</td></tr>
                """
        }
        return html
            + Table(
                .triageBalance, [.text(.caseNumber), .text(.triageNow), .text(.triageReason)],
                language
            ).html(rows)
    }

    private var moveForm: HTML {
        guard canMove else { return "" }
        return """
            <form method="post" action="/triage/moves">\
            <input type="hidden" name="csrf" value="\(visitor.formToken)">\
            <input type="hidden" name="kind" value="balance">\
            <input type="hidden" name="share" value="\(asked.share)">\
            <input type="hidden" name="coverage" value="\(asked.coverage)">\
            <button class="button">\(language[.triageMove])</button></form>
            """
    }
}

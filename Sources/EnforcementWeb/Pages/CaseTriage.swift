import EnforcementCore
import EnforcementOffice

/// Why the case is in its class, and how its team and people were found (为什么).
struct CaseTriage {
    let file: CaseFile
    let language: Language

    var html: HTML {
        guard let proposal = file.triage.proposal, let proposed = file.triage.proposed else {
            return ""
        }
        let round = language[file.triage.round >= 2 ? .triageRoundTwo : .triageRoundOne]
        var html: HTML = """
            <details class="panel case-why" id="triage"><summary>\(language[.triageWhy])：\
            \(language[.triageByRules])\(language[proposed.label])（\(round)）</summary>
            <ul class="plain-list">
            """
        if let transition = file.triage.transition {
            html += "<li>\(language[transition.words])</li>"
        }
        for reason in proposal.reasons { html += "<li>\(language[reason.words])</li>" }
        html += "</ul>"
        if let override = file.triage.override {
            html += "<p><b>\(language[.triageOverride])</b> \(override)</p>"
        }
        if let waiting = file.triage.waiting {
            html += "<p><b>\(language[waiting.move.label])</b> \(language[waiting.class.label])</p>"
        }
        guard !file.triage.assignment.isEmpty else { return html + "</details>" }
        html += "<h3>\(language[.triageAssignment])</h3><ul class=\"plain-list\">"
        for words in file.triage.assignment { html += "<li>\(language[words])</li>" }
        return html + "</ul></details>"
    }
}

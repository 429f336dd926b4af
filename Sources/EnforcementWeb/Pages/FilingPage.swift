import EnforcementCore

/// 立案: an application as it is taken in at the window; the paper on the left, the people beside.
struct FilingPage {
    let frame: Frame
    let form: Form
    let court: CourtFile
    let values: Pairs
    let refusal: Refusal?
    let formToken: String
    let actID: String

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <h1>\(language[form.title])</h1>
            <p class="lead">\(language[.filingLead])</p>
            \(problem)
            <form method="post" action="/filing/new" class="act filing">
            <input type="hidden" name="csrf" value="\(formToken)">
            <input type="hidden" name="act_id" value="\(actID)">
            <div class="columns">
            <section class="panel"><h2>\(language[.claimPart])</h2>
            <div class="fields">\(view(isParties: false).html)</div></section>
            <div class="panel">\(view(isParties: true).html)</div>
            </div>
            <p class="buttons"><button class="primary">\(language[.submitApplication])</button></p>
            </form>
            """)
    }

    private var problem: HTML {
        guard let refusal else { return "" }
        let law: HTML =
            refusal.law.map { "<br><span class=\"quiet\">\($0.description)</span>" } ?? ""
        return .note(.problem, "<b>\(language[refusal.words])</b>\(law)")
    }

    /// The people stand in one column, everything else in the other.
    private func view(isParties: Bool) -> FormView {
        let fields = form.fields.filter { field in
            if case .list = field.kind { return isParties }
            return !isParties
        }
        return FormView(
            fields: fields, language: language, court: court, file: nil, values: started,
            refusal: refusal, spareRows: 0)
    }

    /// A new form begins with one applicant and one debtor, both natural persons.
    private var started: Pairs {
        guard values.list.isEmpty else { return values }
        var values = Pairs()
        for (row, side) in [Party.Side.applicant, .debtor].enumerated() {
            values.add("parties[\(row)].side", side.rawValue)
            values.add("parties[\(row)].kind", Party.Kind.person.rawValue)
        }
        return values
    }
}

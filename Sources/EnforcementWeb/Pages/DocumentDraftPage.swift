import EnforcementCore
import EnforcementOffice

/// Which document: the catalogue, with what an act makes by itself left out.
struct DocumentChoicePage {
    let frame: Frame
    let file: CaseFile

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        var list: HTML = "<ul class=\"document-kinds\">"
        for kind in DocumentKind.all where kind.act == nil {
            let signers = kind.steps.map { step in
                step.isPanel
                    ? language[.panelWord]
                    : step.roles.map { language[$0.title] }.joined(separator: "/")
            }
            list += """
                <li><a href="/cases/\(file.id.number)/documents/new/\(kind.code)">\
                <b>\(kind.code)</b> \(kind.title)</a> \
                <span class="quiet">\(signers.joined(separator: " → "))</span></li>
                """
        }
        return frame.html(
            house,
            """
            <nav class="crumbs" aria-label="\(language[.crumbs])">\
            <a href="/cases/\(file.id.number)">\(file.number?.description ?? "")</a></nav>
            <h1>\(language[.draftDocument])</h1>
            <p class="quiet">\(language[.draftLead])</p>
            \(list)</ul>
            """)
    }
}

/// The form of one document beside the page it makes.
struct DocumentDraftPage {
    let frame: Frame
    let file: CaseFile
    let courtName: String
    let draft: DocumentRoom.Draft
    let about: Subject
    let answers: [String: String]
    let refusal: Refusal?
    let formToken: String
    let actID: String

    private var language: Language { frame.language }
    private var action: String {
        "/cases/\(file.id.number)/documents/new/\(draft.kind.code)"
    }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <nav class="crumbs" aria-label="\(language[.crumbs])">\
            <a href="/cases/\(file.id.number)">\(file.number?.description ?? "")</a></nav>
            <h1>\(draft.kind.title)<small>\(draft.kind.code)</small></h1>
            \(problem)
            <div class="document-desk">
            <form method="post" action="\(action)" class="act">
            <input type="hidden" name="csrf" value="\(formToken)">
            <input type="hidden" name="act_id" value="\(actID)">
            \(fields)
            <p class="buttons">\
            <button name="do" value="preview">\(language[.previewWord])</button> \
            <button class="primary" name="do" value="draft">\
            \(language[.submitForSigning])</button></p>
            </form>
            \(sheet)
            </div>
            """)
    }

    private var problem: HTML {
        if let refusal { return .note(.problem, "<b>\(language[refusal.words])</b>") }
        guard !draft.filled.missing.isEmpty else { return "" }
        let names = draft.filled.missing.joined(separator: language[.listComma])
        return .note(.problem, "\(language(.slotsMissing, names))")
    }

    private var fields: HTML {
        var html = aboutField
        for (place, ask) in draft.asks.enumerated() {
            let isMissing = draft.filled.missing.contains(ask.name)
            html += """
                <div class="field"><label for="slot-\(place)">\(ask.name)</label>
                <textarea id="slot-\(place)" name="slot.\(ask.name)" rows="2" maxlength="4000"\
                \(" aria-invalid=\"true\"", if: isMissing)>\(answers[ask.name] ?? "")</textarea>
                <p class="quiet">\(ask.hint)</p></div>
                """
        }
        return html
    }

    /// The party or thing it is about.
    private var aboutField: HTML {
        var options: [(code: String, label: String)] = file.parties.map {
            ("party-\($0.number)", "\(language[$0.side.label]) \($0.name)")
        }
        options += file.assets.map { ("asset-\($0.number)", $0.name) }
        options += file.holds.map { hold in
            (
                "hold-\(hold.number)",
                language[hold.state.label] + " "
                    + (file.asset(hold.asset)?.name ?? "")
            )
        }
        options += file.rulings.map { ("ruling-\($0.number)", language[$0.kind.label]) }
        options += file.receipts.map { ("receipt-\($0.number)", $0.amount.grouped) }
        options += file.outside.errands.map { ("errand-\($0.number)", $0.matter) }
        options += file.outside.supervisionOrders.map { ("order-\($0.number)", $0.matter) }
        let chosen = about == .whole ? nil : about.description
        return """
            <div class="field"><label for="about">\(language[.aboutWord])</label>
            <select id="about" name="about">\
            \(HTML.options(options, chosen: chosen, blank: language[.wholeCase]))</select></div>
            """
    }

    private var sheet: HTML {
        DocumentSheetView(
            court: draft.kind.hasSeal ? courtName : nil, title: draft.filled.title,
            label: draft.label, text: draft.filled.text, signature: draft.filled.signature,
            date: nil
        ).html
    }
}

import EnforcementCore
import EnforcementOffice

/// One document: where it stands, who signed, what may be done, and the page itself.
struct DocumentPage {
    let frame: Frame
    let file: CaseFile
    let court: CourtFile
    let document: CaseDocument
    let sheet: DocumentSheet
    /// Names of the acts the reader may give in the case.
    let offers: Set<String>

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <nav class="crumbs" aria-label="\(language[.crumbs])">\
            <a href="/cases/\(file.id.number)#documents">\(file.number?.description ?? "")</a></nav>
            <h1>\(document.title)<small>\(language[document.state.label])</small></h1>
            \(state)
            \(buttons)
            \(DocumentSheetView(
                court: sheet.hasSeal ? sheet.court : nil, title: sheet.title, label: sheet.label,
                text: sheet.text, signature: sheet.signature,
                date: sheet.signedOn.map(ChineseNumeral.date)).html)
            """)
    }

    private var state: HTML {
        var html: HTML = "<dl class=\"facts\">"
        html += fact(language[.draftedByWord], court.name(of: document.draftedBy))
        for signature in document.signatures {
            let panel = signature.panel.map(court.name(of:)).joined(separator: "、")
            html += fact(
                language[signature.role.title],
                "\(court.name(of: signature.by)) \(language[signature.on])"
                    + (panel.isEmpty ? "" : "（\(language[.panelWord])：\(panel)）"))
        }
        if let reason = document.reason { html += fact(language[.reasonWord], reason) }
        if let paper = document.paper {
            html += fact(language[.filedAs], String(paper))
        }
        if let code = document.verification {
            html += fact(language[.verificationCode], VerificationCode.grouped(code))
        }
        for delivery in document.deliveries {
            let state = delivery.isDone ? "✓" : delivery.effectOn.map { "→ " + language[$0] } ?? "✗"
            html += fact(
                file.party(delivery.party)?.name ?? "",
                "\(language[delivery.way.label]) \(language[delivery.on]) \(state) "
                    + delivery.proof)
        }
        return html + "</dl>"
    }

    private func fact(_ label: String, _ value: String) -> HTML {
        "<div><dt>\(label)</dt><dd>\(value)</dd></div>"
    }

    private var buttons: HTML {
        var html: HTML = "<p class=\"buttons\">"
        for act in acts where offers.contains(act.name) {
            html += """
                <a class="button" href="/cases/\(file.id.number)/acts/\(act.name)\
                ?subject=document-\(document.number)">\(language[act.form.title])</a>
                """
        }
        html += """
            <a class="button" href="/cases/\(file.id.number)/documents/\(document.number)/pdf">\
            PDF</a></p>
            """
        return html
    }

    private var acts: [any Act.Type] {
        switch document.state {
        case .drafted:
            [
                Affairs.SignDocument.self, Affairs.ReturnDocument.self, Affairs.ReviseDocument.self,
                Affairs.VoidDocument.self,
            ]
        case .returned: [Affairs.ReviseDocument.self, Affairs.VoidDocument.self]
        case .signed:
            [
                Affairs.ServeDocument.self, Affairs.DeemDocumentServed.self,
                Affairs.VoidDocument.self,
            ]
        case .void: []
        }
    }
}

/// 文书: every document of the case, with where it stands.
struct CaseDocuments {
    let page: CasePage

    private var language: Language { page.language }

    var html: HTML {
        let file = page.file
        var html: HTML = """
            <section id="documents" class="panel"><h2>\(language[.documents])\
            <small>\(language(.itemCount, file.documents.count))</small></h2>
            """
        if file.number != nil {
            html += """
                <p class="buttons"><a class="button" \
                href="/cases/\(file.id.number)/documents/new">\(language[.draftDocument])</a></p>
                """
        }
        guard !file.documents.isEmpty else {
            return html + .empty(language[.documentsEmpty]) + "</section>"
        }
        html += "<ul class=\"mail\">"
        let shown = page.showsAll ? file.documents[...] : file.documents.suffix(CasePage.partMax)
        for document in shown.reversed() {
            let path = "/cases/\(file.id.number)/documents/\(document.number)"
            let served = document.deliveries.filter { $0.isDone }.count
            html += """
                <li><p><a href="\(path)">\(document.title)</a> \
                <span class="quiet">\(document.label ?? "")</span></p>
                <p class="quiet">\(document.code) · \(language[document.state.label]) · \
                \(language[document.signedOn ?? document.draftedOn])\
                \(document.isFiled ? " · " + language[.inFile] : "")\
                \(served > 0 ? " · " + language(.servedOn, served) : "") · \
                <a href="\(path)/pdf">PDF</a></p></li>
                """
        }
        return html + "</ul>\(page.rest(file.documents.count - shown.count, "documents"))</section>"
    }
}

import EnforcementCore
import EnforcementOffice

/// Where papers come in: files are chosen, and each is confirmed with its name and its place.
struct FileUploads {
    let page: FilePage
    let missing: [DuePaper]

    private var language: Language { page.language }

    var html: HTML {
        guard page.mayFile, page.file.archivedOn == nil else { return "" }
        var html: HTML = """
            <section class="panel" id="uploads" aria-labelledby="uploads-title">
            <h2 id="uploads-title">\(language[.uploadPapers])</h2>
            <form method="post" action="\(page.base)/upload" enctype="multipart/form-data" \
            class="act">
            <input type="hidden" name="csrf" value="\(page.formToken)">
            <p class="upload"><label for="files">\(language[.chooseFiles])</label>
            <input id="files" name="file" type="file" multiple required \
            accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff,.txt">
            <button class="primary">\(language[.uploadIt])</button></p>
            </form>
            """
        for (index, upload) in page.uploads.enumerated() { html += form(upload, index) }
        return html + "</section>"
    }

    private func form(_ upload: Uploads.Waiting, _ index: Int) -> HTML {
        let proposal = upload.proposal
        let hint = language[proposal.isSure ? .proposedPlace : .unknownPlace]
        return """
            <form method="post" action="\(page.base)/place" class="act placing">
            <input type="hidden" name="csrf" value="\(page.formToken)">
            <input type="hidden" name="upload" value="\(upload.id)">
            <p class="quiet">\(hint) · \(language(.pageCount, upload.pages))</p>
            <p><label for="title-\(index)">\(language[.paperTitle])</label>
            <input id="title-\(index)" name="title" value="\(proposal.title)" maxlength="80" \
            required></p>
            <p><label for="kind-\(index)">\(language[.paperPlace])</label>
            <select id="kind-\(index)" name="kind">\(options(proposal))</select></p>
            <p><button class="primary">\(language[.confirmPlace])</button> \
            <button name="drop" value="1" formnovalidate>\(language[.dropUpload])</button></p>
            </form>
            """
    }

    private func options(_ proposal: PaperProposal) -> HTML {
        let chosen = proposal.code ?? Self.key(proposal.place)
        var html: HTML = ""
        var lacking = missing.map { ($0.code ?? Self.key($0.place), language[$0.title]) }
        if let code = proposal.code, !lacking.contains(where: { $0.0 == code }) {
            lacking.insert((code, proposal.title), at: 0)
        }
        if !lacking.isEmpty {
            html += "<optgroup label=\"\(language[.missingPapers])\">"
            for (key, title) in lacking { html += option(key, title, chosen) }
            html += "</optgroup>"
        }
        let known = Set(lacking.map(\.0))
        for volume in FiledPaper.Volume.allCases where volume == .main || page.seesInner {
            html += "<optgroup label=\"\(language[volume.label])\">"
            for item in FileCatalogue.items(of: page.file.type, volume) {
                let key = Self.key(item.place)
                html += option(
                    key, "\(item.place.item) \(language[item.title])",
                    known.contains(key) ? "" : chosen)
            }
            html += "</optgroup>"
        }
        return html
    }

    private func option(_ key: String, _ title: String, _ chosen: String) -> HTML {
        "<option value=\"\(key)\"\(" selected", if: key == chosen)>\(title)</option>"
    }

    private static func key(_ place: FilePlace) -> String {
        "\(place.volume.rawValue)-\(place.item)"
    }
}

import EnforcementCore
import EnforcementOffice

/// The e-file of one case: the catalogue on the left, the page on the right, what is missing in
/// red.
struct FilePage {
    let frame: Frame
    let file: CaseFile
    /// Those the reader may see.
    let papers: [FiledPaper]
    let seesInner: Bool
    /// The paper that is shown.
    let paper: FiledPaper?
    let version: Int?
    let page: Int
    let uploads: [Uploads.Waiting]
    let mayFile: Bool
    let showsPages: Bool
    let refusal: Refusal?
    let formToken: String
    let court: CourtFile

    var language: Language { frame.language }
    var base: String { "/files/\(file.id.number)" }
    private var isSealed: Bool { file.archivedOn != nil }

    private var due: [DuePaper] {
        FileCompleteness(of: file).due.filter { $0.place.volume == .main || seesInner }
    }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <h1>\(language(.filesOf, FileRoutes.name(of: file)))<small>\(file.title)</small></h1>
            <p><a href="/cases/\(file.id.number)">\(language[.caseWord])</a> · \
            <a href="/files">\(language[.filesWaiting])</a></p>
            \(refusal.map { HTML.note(.problem, "\(language[$0.words])") } ?? "")
            \(state(house))
            \(FileUploads(page: self, missing: due.filter(\.isMissing)).html)
            <div class="file">
            <nav class="catalogue" aria-label="\(language[.catalogue])">
            \(catalogue(.main))\(seesInner ? catalogue(.inner) : "")
            </nav>
            \(FileViewer(page: self).html)
            </div>
            """)
    }

    /// Whether it is complete, archived, bound; and the next step.
    private func state(_ house: House) -> HTML {
        if let bound = file.bound {
            return .note(
                .done,
                """
                \(language(.fileBound, bound.pages)) <a href="\(base)/bound">\
                \(language[.downloadBound])</a><br><span class="hash">\(bound.hash.description)\
                </span>
                """)
        }
        if isSealed {
            guard house.binder != nil, frame.visitor?.has(.archivist) == true else {
                return .note(.done, "\(language[.fileSealed])")
            }
            return """
                \(HTML.note(.done, "\(language[.fileSealed])"))
                <form method="post" action="\(base)/bind" class="inline">
                <input type="hidden" name="csrf" value="\(formToken)">
                <button class="primary">\(language[.bindFile])</button></form>
                """
        }
        let missing = due.filter(\.isMissing)
        guard !missing.isEmpty else {
            let isClosed = file.closedOn != nil
            let link: HTML =
                isClosed && frame.visitor?.has(.archivist) == true
                ? """
                <a class="button primary" href="/cases/\(file.id.number)/acts/archive.archive">\
                \(language[.archiveIt])</a>
                """ : ""
            return "\(HTML.note(.done, "\(language[.fileComplete])"))\(link)"
        }
        return .note(.problem, "\(language(.missingCount, missing.count))")
    }

    private func catalogue(_ volume: FiledPaper.Volume) -> HTML {
        var html: HTML = "<h2>\(language[volume.label])</h2><ol>"
        for item in FileCatalogue.items(of: file.type, volume) {
            let here = papers.filter { $0.place == item.place }
            let lacking = due.filter { $0.isMissing && $0.place == item.place }
            let isEmpty = here.isEmpty && lacking.isEmpty
            html += """
                <li value="\(item.place.item)"\(" class=\"empty\"", if: isEmpty)>\
                <span class="item">\(language[item.title])</span>
                """
            if !isEmpty {
                html += "<ul>"
                for paper in here { html += line(paper) }
                for paper in lacking { html += line(paper) }
                html += "</ul>"
            }
            html += "</li>"
        }
        return html + "</ol>"
    }

    private func line(_ paper: FiledPaper) -> HTML {
        let isShown = paper.number == self.paper?.number
        let note: HTML =
            paper.isStanding
            ? "\(language(.pageCount, paper.current.pages))" : "\(language[.withdrawnWord])"
        return """
            <li\(" class=\"gone\"", if: !paper.isStanding)>\
            <a href="\(base)?paper=\(paper.number)"\(" aria-current=\"true\"", if: isShown)>\
            \(paper.title)</a> <span class="quiet">\(note)</span></li>
            """
    }

    private func line(_ paper: DuePaper) -> HTML {
        """
        <li class="lacking">\(HTML.icon(.overdue))\(language[paper.title]) \
        <span>\(language(.lackingSince, paper.missing, language[paper.since]))</span></li>
        """
    }
}

import EnforcementCore
import EnforcementOffice

/// One paper beside the catalogue: its page, its versions, what may be done with it.
struct FileViewer {
    let page: FilePage

    private var language: Language { page.language }

    var html: HTML {
        guard let paper = page.paper else {
            return
                "<section class=\"viewer\"><p class=\"quiet\">\(language[.noPaper])</p></section>"
        }
        let number = page.version.map { min(max($0, 1), paper.versions.count) }
        let version = paper.versions[(number ?? paper.versions.count) - 1]
        let query = number.map { "version=\($0)" } ?? ""
        let path = "\(page.base)/papers/\(paper.number)"
        return """
            <section class="viewer" aria-labelledby="paper">
            <h2 id="paper">\(paper.title)</h2>
            <p class="quiet">\(language[paper.volume.label]) \(paper.item) · \
            \(paper.code ?? "") · \(language[paper.origin.label]) · \
            \(language(.pageCount, version.pages)) · \(HTML.day(version.filedOn, language))</p>
            \(withdrawn(paper))
            <p><a class="button" href="\(path)/content?\(query)">\(language[.downloadPaper])</a></p>
            \(picture(paper, version, path, query))
            \(versions(paper))
            \(changes(paper, path))
            </section>
            """
    }

    private func withdrawn(_ paper: FiledPaper) -> HTML {
        paper.withdrawn.map { .note(.problem, "\(language[.withdrawnWord])：\($0)") } ?? ""
    }

    private func picture(
        _ paper: FiledPaper, _ version: FiledPaper.Version, _ path: String, _ query: String
    ) -> HTML {
        switch PaperBytes.Media(rawValue: version.media) {
        case .png, .jpeg:
            return """
                <img class="sheet" src="\(path)/content?inline=1&amp;\(query)" \
                alt="\(paper.title)">
                """
        case .pdf where page.showsPages: break
        case .pdf, .tiff, .text, nil: return "<p>\(language[.notShown])</p>"
        }
        let shown = min(max(page.page, 1), max(version.pages, 1))
        let address = "\(page.base)?paper=\(paper.number)&\(query)&page="
        var html: HTML = """
            <img class="sheet" src="\(path)/pages/\(shown)?\(query)" \
            alt="\(paper.title) \(shown)" width="1240" height="1754">
            <nav class="pager" aria-label="\(language[.pages])">
            """
        if shown > 1 {
            html += "<a href=\"\(address)\(shown - 1)\">\(language[.previousPage])</a> "
        }
        html += "<span>\(shown) / \(version.pages)</span> "
        if shown < version.pages {
            html += "<a href=\"\(address)\(shown + 1)\">\(language[.nextPage])</a>"
        }
        return html + "</nav>"
    }

    private func versions(_ paper: FiledPaper) -> HTML {
        var html: HTML = "<h3>\(language[.versionsWord])</h3><ol class=\"versions\">"
        for (index, version) in paper.versions.enumerated() {
            let by = page.court.person(version.filedBy)?.name ?? version.filedBy.text
            html += """
                <li><a href="\(page.base)?paper=\(paper.number)&amp;version=\(index + 1)">\
                \(language(.versionNumber, index + 1))</a> \
                \(HTML.day(version.filedOn, language)) \(by) \(version.reason ?? "")\
                <br><span class="hash">\(version.hash.description)</span></li>
                """
        }
        return html + "</ol>"
    }

    private func changes(_ paper: FiledPaper, _ path: String) -> HTML {
        guard page.mayFile, page.file.archivedOn == nil, paper.isStanding else { return "" }
        let acts = "/cases/\(page.file.id.number)/acts"
        let links: HTML =
            paper.volume == .main
            ? """
            <p><a class="button" href="\(acts)/archive.move-paper?subject=paper-\(paper.number)">\
            \(language[.movePaper])</a> \
            <a class="button" href="\(acts)/archive.withdraw-paper?subject=paper-\(paper.number)">\
            \(language[.withdrawPaper])</a></p>
            """ : ""
        return """
            \(links)
            <form method="post" action="\(path)/replace" enctype="multipart/form-data" class="act">
            <input type="hidden" name="csrf" value="\(page.formToken)">
            <p><label for="other">\(language[.newVersion])</label>
            <input id="other" name="file" type="file" required></p>
            <p><label for="reason">\(language[.replaceReason])</label>
            <input id="reason" name="reason" maxlength="200" required></p>
            <p><button>\(language[.replacePaper])</button></p>
            </form>
            """
    }
}

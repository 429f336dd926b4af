import EnforcementCore
import EnforcementOffice

/// 搜索: what was found, each hit with what of it met the query.
struct SearchPage {
    let frame: Frame
    let typed: String
    /// Nil: nothing was asked yet.
    let answer: SearchAnswer?

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <h1>\(language[.search])\(count)</h1>
            <form class="filters" action="/search" role="search">
            <p><label for="q">\(language[.searchFor])</label>\
            <input id="q" name="q" type="search" value="\(typed)" maxlength="100"></p>
            <p><button>\(language[.search])</button></p>
            </form>
            \(found)
            """)
    }

    private var count: HTML {
        guard let answer else { return "" }
        return "<small role=\"status\">\(answer.count(language))</small>"
    }

    private var found: HTML {
        guard let answer, !answer.hits.isEmpty else {
            let lead = answer == nil ? "" : language[.searchNothing] + " "
            return .empty(lead + language[.searchedThings])
        }
        var list: HTML = "<ol class=\"hits\">\n"
        for hit in answer.hits {
            list += """
                <li data-row><p class="hit-head"><a href="\(hit.path)" data-open>\
                \(hit.name(language))</a> <span class="quiet">\(language[hit.state.label])</span>\
                </p><p>\(hit.title)</p>\(hit.matches(language))</li>

                """
        }
        list += "</ol>"
        if answer.isMore { list += "<p class=\"quiet\">\(language[.searchNarrow])</p>" }
        return list
    }
}

/// What hangs under the search box while one types: the same hits, one line each.
struct FoundList {
    let typed: String
    let answer: SearchAnswer
    let language: Language

    var html: HTML {
        guard !answer.hits.isEmpty else {
            return .empty(language[.searchNothing] + " " + language[.searchedThings])
        }
        var list: HTML = """
            <div role="listbox" id="found-list" aria-label="\(language[.search])">

            """
        for (place, hit) in answer.hits.prefix(Self.most).enumerated() {
            list += """
                <a role="option" id="found-\(place)" aria-selected="false" tabindex="-1" \
                href="\(hit.path)"><b>\(hit.name(language))</b> <span>\(hit.title)</span>\
                \(hit.matches(language, most: 2))</a>

                """
        }
        list += "</div>"
        let all = "/search?q=" + Encoded.encode(typed)
        list += "<p class=\"found-all\"><a href=\"\(all)\">\(answer.count(language))</a></p>"
        return list
    }

    /// Hits under the box; the page has the rest.
    private static let most = 8
}

extension SearchAnswer {
    func count(_ language: Language) -> String {
        language(.searchCount, isMore ? "\(total)+" : "\(total)")
    }
}

extension SearchHit {
    /// The only place that says where a hit leads.
    var path: String { "/cases/\(file.number)" }

    func name(_ language: Language) -> String {
        let name = number ?? language(.fileNumber, file.number)
        guard let paper else { return name }
        let book = isInner ? language[.innerFile] : language[.paperWord]
        return "\(name) \(book)\(language(.paperNumber, paper))"
    }

    func matches(_ language: Language, most: Int = SearchHit.matchesMax) -> HTML {
        var html: HTML = ""
        for match in matches.prefix(most) {
            var text: HTML = ""
            for part in match.parts {
                text += part.isMet ? "<mark>\(part.text)</mark>" : "\(part.text)"
            }
            html += """
                <span class="met"><span class="quiet">\(language[match.kind.label])</span> \
                \(text)</span>
                """
        }
        return html
    }
}

extension SearchMatch.Kind {
    var label: Words {
        switch self {
        case .number: Words("案号", "Number")
        case .name: Words("当事人", "Party")
        case .phone: Words("电话", "Phone")
        case .identity: Words("证件尾号", "End of ID")
        case .code: Words("信用代码", "Credit code")
        case .account: Words("账号尾号", "End of account")
        case .subAccount: Words("案款子账号", "Sub-account")
        case .basis: Words("执行依据", "Basis")
        case .cause: Words("案由", "Cause")
        case .text: Words("文书", "Text")
        }
    }
}

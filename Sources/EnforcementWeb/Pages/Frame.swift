import EnforcementCore

/// The places of the rail: at most ten; the rest is behind the search.
enum Place: CaseIterable {
    case board, inbox, cases, filing, control, property, funds, warnings, messages, calculator,
        settings

    var path: String {
        switch self {
        case .board: "/"
        case .inbox: "/inbox"
        case .cases: "/cases"
        case .filing: "/filing/new"
        case .control: "/control"
        case .property: "/property"
        case .funds: "/funds"
        case .warnings: "/warnings"
        case .messages: "/messages"
        case .calculator: "/calc"
        case .settings: "/settings"
        }
    }

    var title: Phrase {
        switch self {
        case .board: .board
        case .inbox: .inbox
        case .cases: .cases
        case .filing: .filing
        case .control: .controlPlace
        case .property: .propertyPlace
        case .funds: .fundsPlace
        case .warnings: .warnings
        case .messages: .messages
        case .calculator: .calculator
        case .settings: .settings
        }
    }

    var icon: Icon {
        switch self {
        case .board: .board
        case .inbox: .inbox
        case .cases: .cases
        case .filing: .filing
        case .control: .control
        case .property: .property
        case .funds: .money
        case .warnings: .warning
        case .messages: .message
        case .calculator: .calculator
        case .settings: .settings
        }
    }
}

extension Visitor {
    /// Whether the rail shows a place: settings to those who oversee, the window to the others.
    func sees(_ place: Place) -> Bool {
        switch place {
        case .settings: isOverseer
        case .filing: !isOverseer || has(.filingClerk)
        case .board, .inbox, .cases, .control, .property, .funds, .warnings, .messages,
            .calculator:
            true
        }
    }
}

/// What stands around every page: the rail, the search, who is signed in.
struct Frame {
    let title: String
    let place: Place?
    let language: Language
    let visitor: Visitor?
    /// Path and query of the page, for the language switch and for looking again.
    let address: String
    /// What the page shows live, such as `board`; nil: it stands still.
    var topic: String?

    func html(_ house: House, _ main: HTML) -> HTML {
        var page = HTML(reserving: 64 << 10)
        page += head(house)
        page += """
            <body\(live(house))>
            <a class="skip" href="#main">\(language[.skipToContent])</a>
            """
        if let visitor { page += rail(visitor) }
        page += """
            <main id="main" class="\(visitor == nil ? "alone" : "beside")">
            \(main)
            </main>
            </body>
            </html>
            """
        return page
    }

    private func head(_ house: House) -> HTML {
        let files = house.files
        var head: HTML = """
            <!doctype html>
            <html lang="\(language.tag)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(title) · \(language[.productName])</title>
            <link rel="stylesheet" href="\(files.address(of: "zhixing.css"))">
            <link rel="icon" href="\(files.address(of: "seal.svg"))" type="image/svg+xml">
            """
        if topic != nil, files.hasLive {
            head += """
                <meta name="htmx-config" content='\(StaticFiles.liveSettings)'>
                <script src="\(files.address(of: "htmx.js"))" defer></script>
                <script src="\(files.address(of: "hx-sse.js"))" defer></script>
                """
        }
        head += """
            <script src="\(files.address(of: "zhixing.js"))" defer></script>
            </head>

            """
        return head
    }

    private func live(_ house: House) -> HTML {
        guard let topic, house.files.hasLive else { return "" }
        return """
             hx-ext="sse" sse-connect="/live?topic=\(Encoded.encode(topic))"
            """
    }

    private func rail(_ visitor: Visitor) -> HTML {
        var rail: HTML = """
            <header class="rail">
            <a class="wordmark" href="/"><span class="seal" aria-hidden="true">执</span>
            <span>\(language[.productName])</span></a>
            <form class="find" role="search" action="/search">
            <label class="unseen" for="find">\(language[.search])</label>
            <input id="find" name="q" type="search" placeholder="\(language[.searchHint])"
             autocomplete="off" data-key="/">
            </form>
            <nav aria-label="\(language[.places])"><ul>
            """
        for entry in Place.allCases where visitor.sees(entry) {
            rail += """
                <li><a href="\(entry.path)"\(" aria-current=\"page\"", if: entry == place)>\
                \(HTML.icon(entry.icon))<span>\(language[entry.title])</span></a></li>
                """
        }
        rail += "</ul></nav>"
        rail += who(visitor)
        rail += "</header>"
        return rail
    }

    private func who(_ visitor: Visitor) -> HTML {
        let roles = Role.allCases.filter { visitor.person.roles.contains($0) }
            .map { language[$0.title] }.joined(separator: language[.listComma])
        let separator = address.contains("?") ? "&" : "?"
        let switching = address + separator + "lang=" + language.other.rawValue
        return """
            <div class="who">
            <p><b>\(visitor.person.name)</b><br><span class="quiet">\(roles)</span></p>
            <p class="who-acts"><a href="\(switching)" lang="\(language.other.tag)" \
            hreflang="\(language.other.tag)">\(language[.otherLanguage])</a></p>
            <p class="who-acts"><a href="/help/keys">\(language[.keys])</a></p>
            <form method="post" action="/sign-out">
            <input type="hidden" name="csrf" value="\(visitor.formToken)">
            <button class="plain">\(language[.signOut])</button>
            </form>
            </div>
            """
    }
}

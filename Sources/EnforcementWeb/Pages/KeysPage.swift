/// The keys: everything can be done without a mouse.
struct KeysPage {
    let frame: Frame

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        let keys: [(String, Phrase)] = [
            ("/", .keySearch), ("j", .keyDown), ("k", .keyUp), ("Enter", .keyOpen),
            ("x", .keySelect), ("g b", .keyBoard), ("g i", .keyInbox), ("g c", .keyCases),
            ("g f", .keyFunds), ("c", .keyClaim),
            ("?", .keyHelp), ("Esc", .keyEscape),
        ]
        var rows: HTML = ""
        for (key, phrase) in keys {
            let caps = key.split(separator: " ")
            var html: HTML = ""
            for cap in caps { html += "<kbd>\(String(cap))</kbd> " }
            rows += "<tr><td class=\"nowrap\">\(html)</td><td>\(language[phrase])</td></tr>"
        }
        var table = Table(.keys, [.text(.key), .text(.what)], language)
        table.isNarrow = true
        return frame.html(house, "<h1>\(language[.keys])</h1>\(table.html(rows))")
    }
}

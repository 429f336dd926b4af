extension HTML {
    /// What a cell is called where the table shows no head: on a phone.
    static func label(_ phrase: Phrase, _ language: Language) -> HTML {
        " data-label=\"\(language[phrase])\""
    }
}

/// A table with its head; a wide one scrolls inside its frame, by keyboard too.
struct Table {
    /// What heads a column.
    enum Column {
        case text(Phrase)
        case number(Phrase)
        /// Said to those who listen, not shown.
        case unseen(Phrase)
    }

    let title: Phrase
    let columns: [Column]
    let language: Language
    /// Whether the title stands above the table, or is only said.
    var showsTitle = false
    var isNarrow = false
    /// Rows one walks with the keyboard; on a phone each becomes a card.
    var isWalked = false
    /// On a phone each row becomes a card, its cells named by `data-label`.
    var isStacked = false

    init(_ title: Phrase, _ columns: [Column], _ language: Language) {
        self.title = title
        self.columns = columns
        self.language = language
    }

    /// The table around its rows.
    func html(_ rows: HTML) -> HTML { html(bodies: "<tbody>\(rows)</tbody>") }

    /// The table around rows already gathered in bodies.
    func html(bodies: HTML) -> HTML {
        var html = opening
        html += isStacked ? "<table class=\"stack\">" : isWalked ? "<table data-rows>" : "<table>"
        html += "<caption\(showsTitle ? "" : unseen)>\(language[title])</caption><thead><tr>"
        for column in columns { html += head(column) }
        return html + "</tr></thead>\(bodies)</table></div>"
    }

    private var unseen: HTML { " class=\"unseen\"" }

    private var opening: HTML {
        if isWalked { return "<div class=\"table-frame\">" }
        return """
            <div class="table-frame\(isNarrow ? " narrow-table" : "")" tabindex="0" role="group" \
            aria-label="\(language[title])">
            """
    }

    private func head(_ column: Column) -> HTML {
        switch column {
        case .text(let phrase): "<th scope=\"col\">\(language[phrase])</th>"
        case .number(let phrase): "<th scope=\"col\" class=\"number\">\(language[phrase])</th>"
        case .unseen(let phrase):
            "<th scope=\"col\"><span\(unseen)>\(language[phrase])</span></th>"
        }
    }
}

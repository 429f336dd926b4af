import EnforcementCore
import EnforcementOffice

/// Small pieces that every page is put together from.
extension HTML {
    /// How a clock stands, in colour, sign and words: `逾期3天`.
    static func clock(
        _ state: ClockState, daysLeft: Int, _ language: Language
    ) -> HTML {
        let icon: Icon
        let words: String
        switch state {
        case .paused: (icon, words) = (.paused, language[ClockState.paused.label])
        case .overdue: (icon, words) = (.overdue, language.overdue(-daysLeft))
        case .soon: (icon, words) = (.soon, language.left(daysLeft))
        case .inTime: (icon, words) = (.inTime, language.left(daysLeft))
        }
        return """
            <span class="clock \(state.rawValue)">\(HTML.icon(icon))\(words)</span>
            """
    }

    /// Money in yuan with two decimals and thousands separators.
    static func money(_ money: Money) -> HTML {
        "<span class=\"money\">\(money.grouped)</span>"
    }

    /// A total that opens to what it is made of.
    static func money(_ money: Money, to path: String) -> HTML {
        "<a class=\"money\" href=\"\(path)\">\(money.grouped)</a>"
    }

    /// A day, readable by people and machines.
    static func day(_ day: Day, _ language: Language) -> HTML {
        "<time datetime=\"\(day.description)\">\(language[day])</time>"
    }

    /// A note across the page: what was done, or what is wrong.
    static func note(_ kind: NoteKind, _ text: HTML) -> HTML {
        let role = kind == .problem ? "alert" : "status"
        return """
            <div class="note \(kind.rawValue)" role="\(role)">\
            \(HTML.icon(kind == .problem ? .overdue : .done))<div>\(text)</div></div>
            """
    }

    enum NoteKind: String { case done, problem }

    /// What would be here, and how it gets here.
    static func empty(_ text: String) -> HTML { "<p class=\"empty\">\(text)</p>" }

    /// Links to the page before and after, and where one is.
    static func pager(
        _ path: String, _ query: Pairs, offset: Int, limit: Int, total: Int, _ language: Language
    ) -> HTML {
        guard total > limit || offset > 0 else { return "" }
        func link(_ phrase: Phrase, to offset: Int, isThere: Bool) -> HTML {
            guard isThere else { return "<span class=\"quiet\">\(language[phrase])</span>" }
            let query = query.setting("offset", to: offset == 0 ? nil : String(offset)).encoded
            return "<a href=\"\(path)\(query.isEmpty ? "" : "?")\(query)\">\(language[phrase])</a>"
        }
        let last = min(offset + limit, total)
        return """
            <nav class="pager" aria-label="\(language[.pages])">
            \(link(.previousPage, to: max(0, offset - limit), isThere: offset > 0))
            <span>\(language(.pageOf, min(offset + 1, last), last, total))</span>
            \(link(.nextPage, to: offset + limit, isThere: last < total))
            </nav>
            """
    }

    /// The options of a select: code and label, one of them chosen.
    static func options(
        _ options: [(code: String, label: String)], chosen: String?, blank: String? = nil
    ) -> HTML {
        var html: HTML = ""
        if let blank { html += "<option value=\"\">\(blank)</option>" }
        for option in options {
            html += """
                <option value="\(option.code)"\(" selected", if: option.code == chosen)>\
                \(option.label)</option>
                """
        }
        return html
    }

    /// A bar of what is collected of what is claimed.
    static func bar(_ part: Money, of whole: Money, _ label: String) -> HTML {
        let share = whole.fen > 0 ? min(1000, max(0, Int(part.fen * 1000 / whole.fen))) : 0
        return """
            <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" \
            aria-label="\(label)"><rect class="bar-whole" width="1000" height="10"/>\
            <rect class="bar-part" width="\(share)" height="10"/></svg>
            """
    }
}

extension Language {
    func overdue(_ days: Int) -> String { self(days == 1 ? .overdueDay : .overdueDays, days) }

    func left(_ days: Int) -> String {
        switch days {
        case 0: self[.dueToday]
        case 1: self[.dueTomorrow]
        default: self(.daysLeft, days)
        }
    }
}

extension DeadlineRow {
    /// How the clock stands on a day.
    func state(on day: Day) -> ClockState {
        if isPaused { return .paused }
        if day > due { return .overdue }
        return day >= soonOn ? .soon : .inTime
    }
}

extension CardRow {
    /// How the clock that ends first stands on a day; nil without an open clock.
    func state(on day: Day) -> ClockState? {
        guard let due else { return nil }
        if day > due { return .overdue }
        return day >= (soonOn ?? due) ? .soon : .inTime
    }

    /// 案号, or before filing the number of the file.
    func name(_ language: Language) -> String { number ?? language(.fileNumber, file.number) }
}

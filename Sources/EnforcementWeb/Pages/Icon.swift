/// A few line drawings of ours, 16 by 16. Beside each stands a word: none speaks alone.
enum Icon {
    case board, inbox, cases, filing, control, property, warning, message, calculator, settings
    case inTime, soon, overdue, paused
    case done, next, money

    fileprivate var path: StaticString {
        switch self {
        case .board: "M1.5 8h3m3 0h3m3 0h1M4.5 5.5h3v5h-3zM10.5 5.5h3v5h-3z"
        case .inbox: "M2 9.5h3.5l1 2h3l1-2H14M2 9.5l2-6h8l2 6v4H2z"
        case .cases: "M2 4.5h4l1.5 2H14v7H2zM2 4.5v-2h4"
        case .filing: "M4 2h6l2.5 2.5V14H4zM8 6.5v5M5.5 9h5"
        case .control:
            "M8 1.5v13M2.4 4.7l11.2 6.6M13.6 4.7 2.4 11.3M6.3 2.8 8 4.3l1.7-1.5"
        case .property: "M2 7.5 8 2.5l6 5M3.5 6.5v7h9v-7M6.5 13.5v-4h3v4"
        case .warning: "M8 2.5 14.5 13.5h-13zM8 6.5v3.5M8 11.7v.3"
        case .message: "M2 3.5h12v8H7l-3 2.5v-2.5H2zM5 6.5h6M5 8.7h4"
        case .calculator: "M3.5 2h9v12h-9zM5.5 4.5h5v2h-5zM6 9.5h4.2M6 11.8h4.2"
        case .settings: "M2 4.5h6M11 4.5h3M2 11.5h3M8 11.5h6M8 3v3h3V3zM5 10v3h3v-3z"
        case .inTime: "M2.5 8.5 6 12l7.5-8"
        case .soon: "M8 2a6 6 0 1 0 .01 0M8 4.5V8l2.5 1.5"
        case .overdue: "M8 2a6 6 0 1 0 .01 0M8 4.7v4M8 11v.3"
        case .paused: "M5.5 3v10M10.5 3v10"
        case .done: "M8 2a6 6 0 1 0 .01 0M5 8.2l2.2 2.2L11 6"
        case .next: "M3 8h9M8.5 4.5 12 8l-3.5 3.5"
        case .money: "M3 3l5 6 5-6M8 9v5M4.5 9.5h7M4.5 12h7"
        }
    }
}

extension HTML {
    static func icon(_ icon: Icon) -> HTML {
        let path = icon.path.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        return """
            <svg class="icon" viewBox="0 0 16 16" width="16" height="16" fill="none" \
            stroke="currentColor" stroke-width="1.5" aria-hidden="true"><path d="\(path)"/></svg>
            """
    }
}

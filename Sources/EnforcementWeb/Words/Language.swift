import EnforcementCore
import Hummingbird

/// The reader's language. Chinese unless asked otherwise.
enum Language: String, Sendable, CaseIterable {
    case zh, en

    /// As `lang` of the page.
    var tag: String { self == .zh ? "zh-CN" : "en" }

    var other: Language { self == .zh ? .en : .zh }

    /// A string of the catalogue.
    subscript(_ phrase: Phrase) -> String {
        let catalogue = self == .zh ? Phrase.chinese : Phrase.english
        return catalogue[phrase] ?? phrase.rawValue
    }

    /// A string of the catalogue with `{}` filled, in order.
    func callAsFunction(_ phrase: Phrase, _ values: any CustomStringConvertible...) -> String {
        var rest = self[phrase][...]
        var text = ""
        for value in values {
            guard let slot = rest.firstIndex(of: "{") else { break }
            text += rest[..<slot] + value.description
            rest = rest[slot...].dropFirst(2)
        }
        return text + rest
    }

    subscript(_ words: Words) -> String { self == .zh ? words.zh : words.en }

    subscript(_ day: Day) -> String { self == .zh ? day.chinese : day.description }

    subscript(_ moment: Moment) -> String {
        let minute = moment.minute < 10 ? "0\(moment.minute)" : "\(moment.minute)"
        return "\(self[moment.day]) \(moment.hour < 10 ? "0" : "")\(moment.hour):\(minute)"
    }

    /// Time of day alone, for what happened today.
    func time(_ moment: Moment) -> String {
        let minute = moment.minute < 10 ? "0\(moment.minute)" : "\(moment.minute)"
        return "\(moment.hour < 10 ? "0" : "")\(moment.hour):\(minute)"
    }
}

extension Language {
    private static let cookieName = "language"

    /// By the reader's own choice; programs may also say it in `Accept-Language`. Else Chinese.
    init(of request: Request) {
        if let cookie = request.cookies[Self.cookieName],
            let known = Language(rawValue: cookie.value)
        {
            self = known
            return
        }
        let preferred = request.headers[.acceptLanguage] ?? ""
        self = request.uri.path.hasPrefix("/api/") && preferred.hasPrefix("en") ? .en : .zh
    }

    func cookie(isSecure: Bool) -> String {
        "\(Self.cookieName)=\(rawValue); Path=/; Max-Age=31536000; SameSite=Lax"
            + (isSecure ? "; Secure" : "")
    }
}

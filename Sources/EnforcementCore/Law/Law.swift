/// Where a rule stands: a document in one version, and the article.
///
/// Articles move when a law is amended, so the version belongs to the citation (handbook 0.3). An
/// interpretation is cited by its own articles, even where it still prints old numbers of the law.
public struct Law: Sendable, Hashable {
    public let document: Document
    /// Number of the article, such as `251`, `9(6)` for its item six, `19–21` for several.
    public let article: Article?

    public init(_ document: Document, _ article: Article? = nil) {
        self.document = document
        self.article = article
    }

    /// Number of an article, written as a number or as text.
    public struct Article: Sendable, Hashable, ExpressibleByIntegerLiteral,
        ExpressibleByStringLiteral
    {
        public let text: String

        public init(_ text: String) { self.text = text }
        public init(integerLiteral value: Int) { text = String(value) }
        public init(stringLiteral value: String) { text = value }

        /// `第251条`, `第9条第6项`.
        public var chinese: String {
            guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else {
                return "第\(text)条"
            }
            let item = text[text.index(after: open)...].dropLast()
            return "第\(text[..<open])条第\(item)项"
        }
    }

    /// One version of one document.
    public struct Document: Sendable, Hashable {
        /// Stable, such as `CPL23`.
        public let code: String
        /// The name courts call it by.
        public let title: String
        /// Number of promulgation, such as `法释〔2022〕11号`; empty for statutes cited by name.
        public let number: String
        /// The year of this text.
        public let version: Int
        /// First day of force, where it is known for certain.
        public let since: Day?
        /// Last day of force; nil while it stands.
        public let until: Day?

        init(
            _ code: String, _ title: String, _ number: String, _ version: Int,
            since: String? = nil, until: String? = nil
        ) {
            self.code = code
            self.title = title
            self.number = number
            self.version = version
            self.since = since.flatMap { Day($0) }
            self.until = until.flatMap { Day($0) }
        }
    }
}

extension Law: CustomStringConvertible {
    /// `《民事诉讼法》（2023）第251条`.
    public var description: String {
        "《\(document.title)》（\(document.version)）\(article?.chinese ?? "")"
    }

    /// `法释〔2022〕11号第480条`, or as `description` where the document has no number.
    public var numbered: String {
        document.number.isEmpty ? description : document.number + (article?.chinese ?? "")
    }

    /// Short and stable, for files and programs: `CPL23 251`.
    public var code: String { article.map { "\(document.code) \($0.text)" } ?? document.code }
}

extension Law: Codable {
    public init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        let text = try box.decode(String.self)
        let parts = text.split(separator: " ", maxSplits: 1)
        guard let code = parts.first, let document = Law.document(String(code)) else {
            throw DecodingError.dataCorruptedError(in: box, debugDescription: "no such law")
        }
        self.init(document, parts.count == 2 ? Article(String(parts[1])) : nil)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        try box.encode(code)
    }
}

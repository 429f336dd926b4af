/// One sentence in the two languages of the house: Chinese for the court, English beside it.
public struct Words: Sendable, Hashable, Codable {
    public let zh: String
    public let en: String

    public init(_ zh: String, _ en: String) {
        self.zh = zh
        self.en = en
    }
}

/// Who keeps a thing that is held, and where (保管人): the court, the debtor or a third person.
///
/// - Law: SZ20 10, 11 (kept by the court, or by whom it names).
public struct Keeper: Sendable, Hashable, Codable {
    public let name: String
    public let place: String

    public init(name: String, place: String) {
        self.name = name
        self.place = place
    }
}

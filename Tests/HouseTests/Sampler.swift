import EnforcementCore

/// Makes one plausible value of any decodable type by answering whatever it asks for: every field
/// filled, every list with one item. So every fact has a sample without anybody writing one.
struct Sampler: Decoder {
    var codingPath: [any CodingKey] = []
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    static func sample<T: Decodable>(_ type: T.Type) throws -> T {
        for value in known { if let value = value as? T { return value } }
        if let cases = type as? any CaseIterable.Type, let first = first(of: cases) as? T {
            return first
        }
        return try T(from: Sampler())
    }

    /// Values with a form of their own, which no general answer can guess.
    private static let known: [any Sendable] =
        [
            "示例", 7, Int64(7), true, Day(number: 19_213), Money(fen: 16_000_000),
            Moment(day: Day(number: 19_213), second: 36_000), Period.days(10), PersonID("li-01"),
            Subject(.receipt, 1), Law.cpl(251), Rate.one,
        ] + [CaseNumber("（2022）豫0185执1号")].compactMap { $0 }
        + [ContentHash(String(repeating: "a", count: 64))].compactMap { $0 }

    private static func first<C: CaseIterable>(of type: C.Type) -> Any? { type.allCases.first }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Fields())
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer { Items() }

    func singleValueContainer() -> any SingleValueDecodingContainer { One() }
}

/// Every key is there, and is answered by its type.
private struct Fields<Key: CodingKey>: KeyedDecodingContainerProtocol {
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) -> Bool { false }
    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try Sampler.sample(type)
    }
    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedDecodingContainer<Nested> { KeyedDecodingContainer(Fields<Nested>()) }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer { Items() }
    func superDecoder() -> any Decoder { Sampler() }
    func superDecoder(forKey key: Key) -> any Decoder { Sampler() }
}

/// A list of one.
private struct Items: UnkeyedDecodingContainer {
    var codingPath: [any CodingKey] { [] }
    var count: Int? { 1 }
    var currentIndex = 0
    var isAtEnd: Bool { currentIndex > 0 }

    mutating func decodeNil() -> Bool { false }
    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        currentIndex += 1
        return try Sampler.sample(type)
    }
    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) -> KeyedDecodingContainer<Nested> { KeyedDecodingContainer(Fields<Nested>()) }
    mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer { Items() }
    mutating func superDecoder() -> any Decoder { Sampler() }
}

private struct One: SingleValueDecodingContainer {
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try Sampler.sample(type) }
}

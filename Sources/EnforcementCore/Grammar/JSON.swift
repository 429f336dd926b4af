/// A JSON value (RFC 8259), read and written without any library.
///
/// Numbers keep the text they came in: nothing of an amount is ever lost in a float. Members of an
/// object keep their order, so the same value is always written the same way.
public enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    /// The number as written, such as `12` or `-1.50e3`.
    case number(String)
    case string(String)
    case array([JSON])
    case object([Member])

    /// One name and its value.
    public struct Member: Sendable, Hashable {
        public let name: String
        public let value: JSON

        public init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// The value of the member so named; nil when there is none or this is no object.
    public subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// An object from its members in the order given.
    public static func members(_ members: KeyValuePairs<String, JSON>) -> JSON {
        .object(members.map { Member($0.key, $0.value) })
    }

    public static func number(_ value: Int) -> JSON { .number(String(value)) }
    public static func number(_ value: Int64) -> JSON { .number(String(value)) }

    /// The text, when this is a string.
    public var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The whole number, when this is one written without point or exponent and fits.
    public var integer: Int? {
        guard case .number(let text) = self else { return nil }
        return Int(text)
    }

    public var flag: Bool? {
        guard case .bool(let flag) = self else { return nil }
        return flag
    }

    public var items: [JSON]? {
        guard case .array(let items) = self else { return nil }
        return items
    }

    public var members: [Member]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// What the value is called in messages: `string`, `number`.
    public var kind: String {
        switch self {
        case .null: "null"
        case .bool: "boolean"
        case .number: "number"
        case .string: "string"
        case .array: "list"
        case .object: "object"
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .number(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member($0, $1) })
    }
}

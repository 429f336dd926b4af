import EnforcementCore
import EnforcementOffice

/// One object of a message, read member by member. It knows where it stands, so that a fault can
/// say so. Members the contract does not name are passed over: an institution may say more.
struct FeedbackObject {
    private let members: [JSON.Member]
    private let place: String

    /// The message as a whole.
    init(_ bytes: [UInt8], bytesMax: Int) throws(FeedbackFault) {
        guard bytes.count <= bytesMax else { throw FeedbackFault(.large, "") }
        let json: JSON
        do {
            // Depth is bounded and no name stands twice: the reader of the core sees to both.
            json = try JSON(bytes)
        } catch {
            throw FeedbackFault(.json(offset: error.offset), "")
        }
        try self.init(json, at: "")
    }

    private init(_ json: JSON, at place: String) throws(FeedbackFault) {
        guard let members = json.members else {
            throw FeedbackFault(.type(expected: "object"), place)
        }
        self.members = members
        self.place = place
    }

    func fault(_ rule: FeedbackFault.Rule, _ name: String) -> FeedbackFault {
        FeedbackFault(rule, field(name))
    }

    private func field(_ name: String) -> String { place.isEmpty ? name : "\(place).\(name)" }

    /// Nil where the member is missing. Null is not missing: the contract has no null.
    private func value(_ name: String) -> JSON? { members.first { $0.name == name }?.value }

    /// Text without control characters, so many characters (Unicode scalars) long.
    func text(_ name: String, _ length: ClosedRange<Int>) throws(FeedbackFault) -> String {
        guard let value = value(name) else { throw fault(.missing, name) }
        guard let text = value.text else { throw fault(.type(expected: "string"), name) }
        guard length.contains(text.unicodeScalars.count) else { throw fault(.length(length), name) }
        guard !text.unicodeScalars.contains(where: Self.isControl) else {
            throw fault(.characters, name)
        }
        guard text.isEmpty || text.unicodeScalars.contains(where: { $0 != " " && $0 != "\u{3000}" })
        else { throw fault(.characters, name) }
        return text
    }

    /// The same where it may be missing; empty is as good as missing.
    func textIfAny(_ name: String, atMost length: Int) throws(FeedbackFault) -> String? {
        guard value(name) != nil else { return nil }
        let text = try text(name, 0...length)
        return text.isEmpty ? nil : text
    }

    /// What a payer wrote, as the files of the bank read it: nobody outside may stop the court's
    /// account by writing something odd.
    func freeIfAny(_ name: String) throws(FeedbackFault) -> String? {
        guard let value = value(name) else { return nil }
        guard let text = value.text else { throw fault(.type(expected: "string"), name) }
        do {
            let cleaned = try BankText.free(text, line: 0, name)
            return cleaned.isEmpty ? nil : cleaned
        } catch {
            throw fault(.length(0...2_000), name)
        }
    }

    /// Letters and digits of ASCII only: numbers of batches and credits; with hyphens: accounts.
    func number(
        _ name: String, _ length: ClosedRange<Int>, hyphens: Bool = false
    ) throws(FeedbackFault) -> String {
        let text = try text(name, length)
        let isNumber = text.utf8.allSatisfy {
            Self.isLetterOrDigit($0) || (hyphens && $0 == UInt8(ascii: "-"))
        }
        guard isNumber else { throw fault(.characters, name) }
        return text
    }

    func code(_ name: String, _ known: [String]) throws(FeedbackFault) -> String {
        let text = try text(name, 0...64)
        guard known.contains(text) else { throw fault(.choice, name) }
        return text
    }

    func flag(_ name: String) throws(FeedbackFault) -> Bool { try code(name, ["0", "1"]) == "1" }

    func whole(_ name: String, _ range: ClosedRange<Int>) throws(FeedbackFault) -> Int {
        guard let value = value(name) else { throw fault(.missing, name) }
        guard case .number = value else { throw fault(.type(expected: "number"), name) }
        guard let number = value.integer, range.contains(number) else {
            throw fault(.whole(range), name)
        }
        return number
    }

    /// Yuan with two decimals as text, from nothing to a hundred billion.
    func amount(_ name: String) throws(FeedbackFault) -> Money {
        guard let value = value(name) else { throw fault(.missing, name) }
        guard let text = value.text else { throw fault(.type(expected: "string"), name) }
        let bytes = Array(text.utf8)
        guard (4...16).contains(bytes.count), bytes[bytes.count - 3] == UInt8(ascii: "."),
            bytes.first != UInt8(ascii: "-"), let money = Money(yuan: text),
            money <= Self.amountMax
        else { throw fault(.amount, name) }
        return money
    }

    func amountIfAny(_ name: String) throws(FeedbackFault) -> Money? {
        value(name) == nil ? nil : try amount(name)
    }

    func day(_ name: String) throws(FeedbackFault) -> Day {
        guard let day = Day(try text(name, 0...64)) else { throw fault(.day, name) }
        return day
    }

    func dayIfAny(_ name: String) throws(FeedbackFault) -> Day? {
        value(name) == nil ? nil : try day(name)
    }

    func moment(_ name: String) throws(FeedbackFault) -> Moment {
        guard let moment = Moment(try text(name, 0...64)) else { throw fault(.moment, name) }
        return moment
    }

    func order(_ name: String) throws(FeedbackFault) -> OrderID {
        guard let order = OrderID(try text(name, 0...64)) else { throw fault(.order, name) }
        return order
    }

    func orderIfAny(_ name: String) throws(FeedbackFault) -> OrderID? {
        isEmpty(name) ? nil : try order(name)
    }

    func list(
        _ name: String, _ count: ClosedRange<Int>
    ) throws(FeedbackFault) -> [FeedbackObject] {
        guard let value = value(name) else { throw fault(.missing, name) }
        guard let items = value.items else { throw fault(.type(expected: "list"), name) }
        guard count.contains(items.count) else { throw fault(.count(count), name) }
        var objects: [FeedbackObject] = []
        for (index, item) in items.enumerated() {
            objects.append(try FeedbackObject(item, at: "\(field(name))[\(index)]"))
        }
        return objects
    }

    func listIfAny(_ name: String, atMost count: Int) throws(FeedbackFault) -> [FeedbackObject] {
        value(name) == nil ? [] : try list(name, 0...count)
    }

    func objectIfAny(_ name: String) throws(FeedbackFault) -> FeedbackObject? {
        guard let value = value(name) else { return nil }
        return try FeedbackObject(value, at: field(name))
    }

    /// Whether the member is missing or an empty text.
    func isEmpty(_ name: String) -> Bool { value(name).map { $0 == "" } ?? true }

    /// 10^13 fen.
    private static let amountMax = Money(fen: 10_000_000_000_000)

    static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    /// Control characters, and those that are not seen but change what is: marks of direction and
    /// width. Characters for private use stay: rare names are still written with them.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: false
        }
    }
}

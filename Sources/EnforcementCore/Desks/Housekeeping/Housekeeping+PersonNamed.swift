extension Housekeeping {
    /// The roster says this of a person from now on.
    public struct PersonNamed: CourtFact {
        public static let name = "housekeeping.person-named"

        public let person: CourtFile.Person

        public func evolve(_ court: inout CourtFile, _ stamp: Stamp) {
            court.people[person.id] = person
        }

        public var story: Words {
            let roles = person.roles.sorted { $0.rawValue < $1.rawValue }
            return Words(
                "登记人员\(person.name)：\(roles.map(\.title.zh).joined(separator: "、"))"
                    + (person.isActive ? "" : "（离岗）"),
                "\(person.id): \(roles.map(\.title.en).joined(separator: ", "))")
        }
    }

    /// Whether a text may be a sign-in name or a team's code.
    static func isCode(_ text: String) -> Bool {
        (1...32).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "-"):
                    true
                case _: false
                }
            }
    }
}

/// A person on the court's roster, by sign-in name. `system` is the robot.
public struct PersonID: Sendable, Hashable, Codable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }

    /// The robot: acts by itself under rules and rulings people have given.
    public static let system = PersonID("system")

    public var description: String { text }

    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        try box.encode(text)
    }
}

/// A team (团队) of the enforcement bureau, by short code, such as `jian-3`.
public typealias TeamID = String

/// A court in this installation. Every stored key begins with it.
public typealias CourtID = Int

/// A file of one court: a case from 1 upwards; 0 is the court's own file (roster, targets).
public struct FileID: Sendable, Hashable, Codable, CustomStringConvertible {
    public let court: CourtID
    public let number: Int

    public init(court: CourtID, number: Int) {
        self.court = court
        self.number = number
    }

    /// The court's own file: people, teams, work calendar, targets, message texts.
    public static func own(of court: CourtID) -> FileID { FileID(court: court, number: 0) }

    public var description: String { "\(court)/\(number)" }
}

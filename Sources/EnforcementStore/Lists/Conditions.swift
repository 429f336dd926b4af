import EnforcementCore
import GRDB

/// The WHERE of a list, grown condition by condition, with its values in the order of their `$n`.
///
/// Only constant texts go into the SQL; what a person typed goes in as a value.
struct Conditions {
    enum Value: Sendable {
        case number(Int64)
        case text(String)
    }

    private(set) var text = ""
    private(set) var values: [Value] = []

    init(court column: StaticString = "court", _ court: CourtID) {
        text = "\(column) = \(place(.number(Int64(court))))"
    }

    mutating func add(_ condition: StaticString) { text += "\n   AND \(condition)" }

    /// `column comparison $n`.
    mutating func add(_ left: StaticString, _ number: Int) {
        text += "\n   AND \(left) \(place(.number(Int64(number))))"
    }

    mutating func add(_ left: StaticString, _ day: Day) { add(left, Int(day.number)) }

    mutating func add(_ left: StaticString, _ word: String) {
        text += "\n   AND \(left) \(place(.text(word)))"
    }

    /// `column IN ($n, …)`; nothing is in an empty list.
    mutating func add(_ column: StaticString, in words: [String]) {
        let places = words.map { place(.text($0)) }
        text += "\n   AND \(column) IN (\(places.joined(separator: ", ")))"
    }

    /// `(left $n OR right IN ($n, …))`.
    mutating func addEither(
        _ left: StaticString, _ word: String, or right: StaticString, in words: [String]
    ) {
        let first = place(.text(word))
        let places = words.map { place(.text($0)) }
        text += "\n   AND (\(left) \(first) OR \(right) IN (\(places.joined(separator: ", "))))"
    }

    /// `(one OR another)`; each a text made here, its values by their `$n`.
    mutating func add(anyOf conditions: [String]) {
        text += "\n   AND (\(conditions.joined(separator: " OR ")))"
    }

    /// The word as a part of one of the columns, or as the end of the last.
    mutating func add(_ word: String, in columns: [StaticString], orTailOf last: StaticString) {
        let place = place(.text(word))
        let parts = columns.map { "instr(\($0), \(place)) > 0" }
        let tail = "substr(\(last), -length(\(place))) = \(place)"
        text += "\n   AND (\((parts + [tail]).joined(separator: " OR ")))"
    }

    /// Puts a value in and answers its `$n`.
    mutating func place(_ value: Value) -> String {
        values.append(value)
        return "$\(values.count)"
    }

    /// Prepares a text made with these conditions and puts their values, each by its name: SQLite
    /// counts `$n` by first appearance. A text need not use them all.
    func prepare(_ db: Database, _ sql: String) throws -> Prepared {
        let sentence = try Prepared(db, sql)
        for (index, value) in values.enumerated() {
            guard sentence.turn(to: "$\(index + 1)") else { continue }
            switch value {
            case .number(let number): sentence.put(number)
            case .text(let text): sentence.put(text)
            }
        }
        return sentence
    }
}

import EnforcementCore
import GRDB
import GRDBSQLite

/// A prepared statement, bound and stepped through SQLite's C interface.
///
/// Values are put and read in the order of the SQL text (`$1`, `$2`, …): the hot path of an act
/// spends its time in SQLite, not in mapping. Belongs to one connection and one thread of work.
final class Prepared {
    let pointer: OpaquePointer
    /// Keeps the connection's cached statement alive.
    private let owner: Statement?
    private var place: Int32 = 0
    private var column: Int32 = 0

    /// The connection's cached statement for a text.
    init(_ db: Database, _ sql: String) throws {
        let statement = try db.cachedStatement(sql: sql)
        owner = statement
        pointer = statement.sqliteStatement
    }

    /// A statement prepared elsewhere and finalized there.
    init(pointer: OpaquePointer) {
        owner = nil
        self.pointer = pointer
    }

    /// Steps a statement that answers no rows, and makes it ready for the next values.
    func run() throws {
        let code = sqlite3_step(pointer)
        sqlite3_reset(pointer)
        place = 0
        guard code == SQLITE_DONE else { throw fault(code) }
    }

    /// Rows the last statement of this connection changed.
    var changes: Int { Int(sqlite3_changes(sqlite3_db_handle(pointer))) }

    /// The next row, or false at the end. `finish()` follows in any case.
    func step() throws -> Bool {
        let code = sqlite3_step(pointer)
        column = 0
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw fault(code)
        }
    }

    func finish() {
        sqlite3_reset(pointer)
        place = 0
    }

    /// All rows, made by `make`; ready for the next values afterwards.
    func rows<Made>(_ make: (Prepared) throws -> Made) throws -> [Made] {
        defer { finish() }
        var made: [Made] = []
        while try step() { made.append(try make(self)) }
        return made
    }

    /// The first row, if there is one.
    func first<Made>(_ make: (Prepared) throws -> Made) throws -> Made? {
        defer { finish() }
        return try step() ? try make(self) : nil
    }

    private func fault(_ code: Int32) -> StoreFault {
        let connection = sqlite3_db_handle(pointer)
        return StoreFault(
            code: connection.map(sqlite3_extended_errcode) ?? code,
            text: String(cString: sqlite3_errmsg(connection)))
    }
}

/// SQLite copies the bytes while binding.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

// Putting values.
extension Prepared {
    func put(_ value: Int64) {
        place += 1
        sqlite3_bind_int64(pointer, place, value)
    }

    /// Makes the named parameter the next to be put; false if the text has none of that name.
    func turn(to name: String) -> Bool {
        place = sqlite3_bind_parameter_index(pointer, name) - 1
        return place >= 0
    }

    func put(_ value: Int) { put(Int64(value)) }
    func put(_ value: Bool) { put(value ? 1 : Int64(0)) }
    func put(_ day: Day) { put(Int64(day.number)) }
    func put(_ money: Money) { put(money.fen) }
    func put(_ moment: Moment) { put(moment.secondsSince1970) }

    func putNull() {
        place += 1
        sqlite3_bind_null(pointer, place)
    }

    func put(_ value: Int?) { if let value { put(value) } else { putNull() } }
    func put(_ money: Money?) { if let money { put(money.fen) } else { putNull() } }
    func put(_ moment: Moment?) { if let moment { put(moment) } else { putNull() } }
    func put(_ day: Day?) { if let day { put(day) } else { putNull() } }
    func put(_ text: String?) { if let text { put(text) } else { putNull() } }

    func put(_ text: String) {
        place += 1
        var text = text
        text.withUTF8 { bytes in bindText(bytes) }
    }

    /// UTF-8 bytes as text.
    func put(utf8 bytes: [UInt8]) {
        place += 1
        bytes.withUnsafeBufferPointer { bindText($0) }
    }

    func put(blob bytes: [UInt8]) {
        place += 1
        _ = bytes.withUnsafeBufferPointer {
            sqlite3_bind_blob(pointer, place, $0.baseAddress, Int32($0.count), copied)
        }
    }

    private func bindText(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else {
            sqlite3_bind_text(pointer, place, "", 0, copied)
            return
        }
        _ = base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
            sqlite3_bind_text(pointer, place, $0, Int32(bytes.count), copied)
        }
    }
}

// Reading columns, from left to right.
extension Prepared {
    private func next() -> Int32 {
        defer { column += 1 }
        return column
    }

    private func isNull() -> Bool {
        guard sqlite3_column_type(pointer, column) == SQLITE_NULL else { return false }
        column += 1
        return true
    }

    func int64() -> Int64 { sqlite3_column_int64(pointer, next()) }
    func int() -> Int { Int(int64()) }
    func bool() -> Bool { int64() != 0 }
    func day() -> Day { Day(number: Int32(int64())) }
    func money() -> Money { Money(fen: int64()) }
    func moment() -> Moment { Moment(secondsSince1970: int64()) }
    func text() -> String { String(decoding: bytes(of: next()), as: UTF8.self) }
    func bytes() -> [UInt8] { Array(bytes(of: next())) }

    func intIfAny() -> Int? { isNull() ? nil : int() }
    func moneyIfAny() -> Money? { isNull() ? nil : money() }
    func momentIfAny() -> Moment? { isNull() ? nil : moment() }
    func dayIfAny() -> Day? { isNull() ? nil : day() }
    func textIfAny() -> String? { isNull() ? nil : text() }

    private func bytes(of place: Int32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: sqlite3_column_blob(pointer, place),
            count: Int(sqlite3_column_bytes(pointer, place)))
    }

    /// Whether the next column holds exactly this text, compared in place.
    func holds(_ text: String?) -> Bool {
        let place = next()
        let isNull = sqlite3_column_type(pointer, place) == SQLITE_NULL
        guard var text, !isNull else { return text == nil && isNull }
        let stored = bytes(of: place)
        return text.withUTF8 { $0.elementsEqual(stored) }
    }

    /// Adds the columns of the row at hand, each with its kind and length.
    func addRow(to fingerprint: inout Fingerprint) {
        for place in 0..<sqlite3_column_count(pointer) {
            let kind = UInt8(truncatingIfNeeded: sqlite3_column_type(pointer, place))
            let bytes = bytes(of: place)
            fingerprint.add(kind)
            fingerprint.add(UInt8(truncatingIfNeeded: bytes.count))
            fingerprint.add(bytes)
        }
    }

    func holds(_ number: Int64?) -> Bool {
        let place = next()
        let isNull = sqlite3_column_type(pointer, place) == SQLITE_NULL
        guard let number, !isNull else { return number == nil && isNull }
        return sqlite3_column_int64(pointer, place) == number
    }
}

import GRDBSQLite

/// Bound values of many statements, flat in memory that does not move, ready to be played.
final class Tape {
    enum Value {
        case null
        case number(Int64)
        case text(UnsafeRawBufferPointer)
        case blob(UnsafeRawBufferPointer)
    }

    struct Step {
        let sentence: Int
        let values: Range<Int>
    }

    private(set) var steps: [Step] = []
    private(set) var values: [Value] = []

    deinit {
        for case .text(let bytes) in values { bytes.deallocate() }
        for case .blob(let bytes) in values { bytes.deallocate() }
    }

    /// Records what `put` binds, by having SQLite read it back from `SELECT $1, $2, …`.
    func record(
        _ sentence: Int, through mirror: Prepared, _ put: (Prepared) -> Void
    ) throws {
        put(mirror)
        defer { mirror.finish() }
        guard try mirror.step() else { return }
        let first = values.count
        for place in 0..<sqlite3_column_count(mirror.pointer) {
            values.append(Self.value(mirror.pointer, place))
        }
        steps.append(Step(sentence: sentence, values: first..<values.count))
    }

    private static func value(_ row: OpaquePointer, _ place: Int32) -> Value {
        func bytes() -> UnsafeRawBufferPointer {
            let start = sqlite3_column_blob(row, place)
            let count = Int(sqlite3_column_bytes(row, place))
            let kept = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
            kept.copyMemory(from: UnsafeRawBufferPointer(start: start, count: count))
            return UnsafeRawBufferPointer(kept)
        }
        switch sqlite3_column_type(row, place) {
        case SQLITE_NULL: return .null
        case SQLITE_INTEGER: return .number(sqlite3_column_int64(row, place))
        case SQLITE_BLOB: return .blob(bytes())
        default: return .text(bytes())
        }
    }
}

import Foundation
import GRDB
import Testing

@testable import EnforcementStore

@Suite("the schema")
struct SchemaTests {
    private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let place = root.appending(path: "Sources/EnforcementStore/schema.sql")

    @Test("schema.sql is all migrations run; UPDATE_GOLDEN=1 writes it")
    func golden() throws {
        let scratch = try Scratch()
        let parts = try scratch.store.pool.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT sql
                      FROM sqlite_schema
                     WHERE sql IS NOT NULL
                       AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
                       AND name NOT LIKE 'grdb!_%' ESCAPE '!'
                       AND name NOT LIKE 'case!_text!_%' ESCAPE '!'
                       AND name NOT LIKE '%!_words!_%' ESCAPE '!'
                     ORDER BY rowid
                    """)
        }
        let made = parts.map { $0 + ";\n" }.joined()
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try made.write(to: Self.place, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: Self.place, encoding: .utf8) == made)
    }

    @Test("a published migration is never edited: it has its fingerprint here")
    func migrations() {
        let fingerprints = Migrations.steps.map { "\($0.name) \(Fingerprint(of: $0.sql))" }
        #expect(
            fingerprints == [
                "0001_journal 53f39859a077e5b0", "0002_linkage 8d7d7bc229147e7f",
                "0003_funds 1d9b791175969dd9", "0004_search 8132ac4dcb623d29",
            ])
    }

    @Test("every file of Migrations is run, in the order of its number")
    func files() throws {
        let folder = Self.root.appending(path: "Sources/EnforcementStore/Migrations")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
        #expect(files == Migrations.steps.map { $0.name + ".sql" })
        for (file, step) in zip(files, Migrations.steps) {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            #expect(text == step.sql)
        }
    }

    @Test("every table is STRICT, has rowids, and a key that begins with the court")
    func tables() throws {
        let scratch = try Scratch()
        try scratch.store.pool.read { db in
            let tables = try Row.fetchAll(db, sql: "PRAGMA table_list").filter {
                let name: String = $0["name"]
                return $0["type"] == "table" && $0["schema"] == "main"
                    && !name.hasPrefix("sqlite_") && !name.hasPrefix("grdb_")
            }
            #expect(tables.count == 29)
            for table in tables {
                let name: String = table["name"]
                #expect(table["strict"] == 1, "\(name)")
                #expect(table["wr"] == 0, "\(name)")
                #expect(try db.primaryKey(name).columns.first == "court", "\(name)")
            }
        }
    }
}

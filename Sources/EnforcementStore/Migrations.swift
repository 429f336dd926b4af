import GRDB

/// The numbered files of `Migrations/`, in order. A published one is never edited.
enum Migrations {
    struct Step: Sendable {
        let name: String
        let sql: String
    }

    static let steps = [
        Step(name: "0001_journal", sql: text(PackageResources._001_journal_sql)),
        Step(name: "0002_linkage", sql: text(PackageResources._002_linkage_sql)),
        Step(name: "0003_funds", sql: text(PackageResources._003_funds_sql)),
        Step(name: "0004_search", sql: text(PackageResources._004_search_sql)),
    ]

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for step in steps {
            migrator.registerMigration(step.name, foreignKeyChecks: .immediate) { db in
                try db.execute(sql: step.sql)
                if step.name == "0004_search" { try SearchFill.fill(db) }
            }
        }
        return migrator
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

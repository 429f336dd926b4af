import EnforcementCore
import EnforcementOffice
import EnforcementStore
import Foundation

extension FolderDocuments {
    /// The documents of a database; the folder is made with the first.
    init(beside database: String) throws {
        try self.init(folder: Self.folder(beside: database))
    }
}

/// Reads every document the record names and compares it with its hash.
func verifyDocuments(
    _ store: SQLiteStore, court: CourtID, beside database: String
) async throws -> (named: Int, faults: [DocumentAudit.Fault], orphans: Int) {
    var audit = DocumentAudit(line: .dengfeng)
    try await store.eachEntry(of: court) { try audit.take($0) }
    let folder = try FolderDocuments(beside: database)
    let bar = ProgressBar(title: "核对材料")
    let faults = await audit.faults(in: folder) { done, all in bar.show(done, of: all) }
    var named: Set<ContentHash> = []
    for other in try await store.courts() {
        var all = DocumentAudit(line: .dengfeng)
        try await store.eachEntry(of: other) { try all.take($0) }
        named.formUnion(all.hashes)
    }
    let orphans = try folder.hashes().subtracting(named).count
    return (audit.hashes.count, faults, orphans)
}

/// Copies the documents a database names from beside one database to beside another. Each is
/// checked on its way.
func copyDocuments(
    of database: String, from: String, to: String
) async throws -> Int {
    let store = try SQLiteStore.open(readOnlyCopy: database)
    var audit = DocumentAudit(line: .dengfeng)
    for court in try await store.courts() {
        try await store.eachEntry(of: court) { try audit.take($0) }
    }
    try store.close()
    let bar = ProgressBar(title: "材料")
    do {
        try await FolderDocuments(beside: from)
            .copy(audit.hashes, to: try FolderDocuments(beside: to)) { done, all in
                bar.show(done, of: all)
            }
    } catch let fault as DocumentFault {
        let places = audit.places.filter { "\(fault)".contains($0.hash.description) }
        let paper = places.first.map { "\($0.file) paper \($0.paper ?? 0): " } ?? ""
        throw Failure(paper + "\(fault)")
    }
    return audit.hashes.count
}

public import EnforcementCore
import Foundation

extension FolderDocuments {
    /// Copies what the other folder has not yet; each is checked on its way. Documents are kept
    /// before they are named, so a copy made after that of the database has all it names.
    ///
    /// - Parameter wanted: the documents the record names; others are not copied.
    /// - Throws: `DocumentFault` naming the first that is missing or changed.
    public func copy(
        _ wanted: Set<ContentHash>, to other: FolderDocuments,
        progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws {
        var done = 0
        for hash in wanted.sorted(by: { $0.description < $1.description }) {
            let kept = try await other.keep(try await bytes(of: hash))
            precondition(kept == hash, "a document changed its hash")
            done += 1
            if done % 20 == 0 || done == wanted.count { progress(done, wanted.count) }
        }
    }
}

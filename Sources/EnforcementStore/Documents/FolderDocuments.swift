public import EnforcementCore
public import EnforcementOffice
import Foundation

/// Documents as files in a folder beside the database, named by the hash of their bytes:
/// `NAME.documents/ab/abcdef…`. Nothing there is ever overwritten or taken away.
///
/// Several programs may keep and read at the same time: a document is written under a name of its
/// own and takes its place whole, or not at all.
public struct FolderDocuments: DocumentStore {
    public let folder: String
    /// Whether a document is on the disk before it counts as kept. Only a court that is being made
    /// anew, and can be made anew again, does without.
    private let isDurable: Bool

    /// - Throws: `DocumentFault.disk` where the folder cannot be made.
    public init(folder: String, isDurable: Bool = true) throws {
        self.folder = folder
        self.isDurable = isDurable
        try Self.make(folder)
    }

    /// The folder that belongs to a database: `court.sqlite` has `court.sqlite.documents`.
    public static func folder(beside database: String) -> String { database + ".documents" }

    public func keep(_ bytes: [UInt8]) async throws -> ContentHash {
        guard bytes.count <= PaperSize.archiveBytesMax else {
            throw DocumentFault.disk("a document of \(bytes.count) bytes is too large")
        }
        let hash = ContentHash(of: bytes)
        // A copy that was spoiled is made good by keeping it again.
        if FileManager.default.fileExists(atPath: path(of: hash)), isWhole(hash) { return hash }
        try write(bytes, hash)
        return hash
    }

    public func bytes(of hash: ContentHash) async throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path(of: hash)) else {
            throw DocumentFault.missing(hash)
        }
        let bytes = Array(data)
        guard ContentHash(of: bytes) == hash else { throw DocumentFault.changed(hash) }
        return bytes
    }

    /// Where a document lies.
    public func path(of hash: ContentHash) -> String {
        "\(folder)/\(hash.description.prefix(2))/\(hash)"
    }

    /// Every document that lies here, by hash; names that are no hash are not ours.
    public func hashes() throws -> Set<ContentHash> {
        var found: Set<ContentHash> = []
        let files = FileManager.default
        for part in try files.contentsOfDirectory(atPath: folder) where part.count == 2 {
            for name in try files.contentsOfDirectory(atPath: "\(folder)/\(part)") {
                if let hash = ContentHash(name) { found.insert(hash) }
            }
        }
        return found
    }

    private func isWhole(_ hash: ContentHash) -> Bool {
        FileManager.default.contents(atPath: path(of: hash))
            .map { ContentHash(of: Array($0)) == hash } ?? false
    }

    private func write(_ bytes: [UInt8], _ hash: ContentHash) throws {
        let place = path(of: hash)
        let shelf = URL(fileURLWithPath: place).deletingLastPathComponent().path
        let isNew = !FileManager.default.fileExists(atPath: shelf)
        try Self.make(shelf)
        let part = "\(shelf)/.part-\(UUID().uuidString)"
        defer { unlink(part) }
        let handle = open(part, O_WRONLY | O_CREAT | O_EXCL, 0o640)
        guard handle >= 0 else { throw Self.fault("write", part) }
        do {
            defer { close(handle) }
            try Self.put(bytes, handle, part)
            guard !isDurable || fsync(handle) == 0 else { throw Self.fault("flush", part) }
        }
        guard rename(part, place) == 0 else { throw Self.fault("name", place) }
        guard isDurable else { return }
        do {
            try SQLiteStore.flush(shelf)
            if isNew { try SQLiteStore.flush(folder) }
        } catch { throw Self.fault("flush", shelf) }
    }

    private static func put(_ bytes: [UInt8], _ handle: Int32, _ path: String) throws {
        try bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Foundation.write(
                    handle, buffer.baseAddress?.advanced(by: done), buffer.count - done)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw fault("write", path) }
                done += count
            }
        }
    }

    private static func make(_ folder: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o750])
        } catch { throw DocumentFault.disk("cannot make \(folder): \(error)") }
    }

    private static func fault(_ what: String, _ path: String) -> DocumentFault {
        .disk("cannot \(what) \(path): \(String(cString: strerror(errno)))")
    }
}

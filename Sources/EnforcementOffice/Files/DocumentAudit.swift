public import EnforcementCore

/// Which documents the record names, and whether the store still has them as they were kept.
public struct DocumentAudit: Sendable {
    /// A document of the record that is not as it was kept.
    public struct Fault: Sendable, Hashable, CustomStringConvertible {
        public let file: FileID
        /// The paper's number; nil: the bound file (归档卷).
        public let paper: Int?
        public let version: Int
        public let fault: DocumentFault

        public var description: String {
            let what = paper.map { "paper \($0) version \(version)" } ?? "bound file"
            return "\(file) \(what): \(fault)"
        }
    }

    /// Where the record names a document.
    public struct Place: Sendable, Hashable {
        public let file: FileID
        public let paper: Int?
        public let version: Int
        public let hash: ContentHash
    }

    private let codec: EntryCodec
    private var versions: [FileID: [Int: Int]] = [:]
    public private(set) var places: [Place] = []

    public init(line: Line) { codec = EntryCodec(line: line) }

    /// Every hash the record names.
    public var hashes: Set<ContentHash> { Set(places.map(\.hash)) }

    /// Takes the next entry; those of a file in their order.
    public mutating func take(_ row: EntryRow) throws {
        guard row.fact.hasPrefix("archive.") else { return }
        switch try codec.entry(row).fact {
        case let fact as Archive.PaperFiled: note(row.file, fact.paper, fact.hash)
        case let fact as Archive.PaperReplaced: note(row.file, fact.paper, fact.hash)
        case let fact as Archive.Bound:
            places.append(Place(file: row.file, paper: nil, version: 1, hash: fact.hash))
        default: break
        }
    }

    private mutating func note(_ file: FileID, _ paper: Int, _ hash: ContentHash) {
        let version = (versions[file]?[paper] ?? 0) + 1
        versions[file, default: [:]][paper] = version
        places.append(Place(file: file, paper: paper, version: version, hash: hash))
    }

    /// Reads every document once and tells of each place whose document is missing or changed.
    public func faults(
        in store: any DocumentStore, progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) async -> [Fault] {
        var known: [ContentHash: DocumentFault?] = [:]
        var faults: [Fault] = []
        for (index, place) in places.enumerated() {
            if known[place.hash] == nil {
                known[place.hash] = .some(await Self.fault(of: place.hash, store))
            }
            if let fault = known[place.hash] ?? nil {
                faults.append(
                    Fault(
                        file: place.file, paper: place.paper, version: place.version,
                        fault: fault))
            }
            if index % 50 == 49 { progress(index + 1, places.count) }
        }
        return faults
    }

    private static func fault(
        of hash: ContentHash, _ store: any DocumentStore
    ) async -> DocumentFault? {
        do {
            _ = try await store.bytes(of: hash)
            return nil
        } catch let fault as DocumentFault {
            return fault
        } catch { return .disk("\(error)") }
    }
}

import EnforcementCore
import EnforcementOffice

/// What was uploaded and waits to be named and placed: the bytes lie in the store, the record
/// knows nothing of them yet. Forgotten when the program ends; then they are uploaded again.
actor Uploads {
    struct Waiting: Sendable {
        let id: String
        let file: FileID
        let person: PersonID
        let hash: ContentHash
        let proposal: PaperProposal
        let pages: Int
    }

    /// The oldest are forgotten.
    private static let most = 2_000
    private var waiting: [Waiting] = []

    func add(
        _ hash: ContentHash, _ proposal: PaperProposal, pages: Int, of file: FileID,
        by person: PersonID
    ) {
        waiting.removeAll { $0.file == file && $0.person == person && $0.hash == hash }
        waiting.append(
            Waiting(
                id: Hash.hex(Hash.random(12)), file: file, person: person, hash: hash,
                proposal: proposal, pages: pages))
        if waiting.count > Self.most { waiting.removeFirst(waiting.count - Self.most) }
    }

    /// What the person has still to place in the case.
    func list(of file: FileID, by person: PersonID) -> [Waiting] {
        waiting.filter { $0.file == file && $0.person == person }
    }

    func find(_ id: String, of file: FileID, by person: PersonID) -> Waiting? {
        waiting.first { $0.id == id && $0.file == file && $0.person == person }
    }

    func remove(_ id: String) { waiting.removeAll { $0.id == id } }
}

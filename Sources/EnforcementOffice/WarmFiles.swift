import EnforcementCore

/// A case file kept in memory with the hash its next entry chains to.
struct WarmFile: Sendable {
    var file: CaseFile
    var hash: [UInt8]
}

/// Recently used case files, at most `capacity`; the one unused for longest goes first.
///
/// Two generations instead of a linked list: a look-up in the old one moves the file to the new;
/// when the new one is full the old one is dropped.
struct WarmFiles {
    private var new: [FileID: WarmFile] = [:]
    private var old: [FileID: WarmFile] = [:]
    private let half: Int

    init(capacity: Int) { half = max(1, capacity / 2) }

    mutating func find(_ id: FileID) -> WarmFile? {
        if let found = new[id] { return found }
        guard let found = old.removeValue(forKey: id) else { return nil }
        keep(found)
        return found
    }

    mutating func keep(_ warm: WarmFile) {
        new[warm.file.id] = warm
        old[warm.file.id] = nil
        if new.count >= half { (old, new) = (new, [:]) }
    }

    mutating func forget(_ id: FileID) {
        new[id] = nil
        old[id] = nil
    }
}

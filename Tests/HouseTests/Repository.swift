import Foundation
import Testing

/// The repository these tests are about, as text.
enum Repository {
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Every Swift file below a folder, by path, in a stable order.
    static func code(in folders: String...) throws -> [Code] {
        try folders.flatMap { folder in
            try files(in: folder).filter { $0.hasSuffix(".swift") }
                .map { Code(path: $0, text: try text($0)) }
        }
    }

    static func files(in folder: String) throws -> [String] {
        let place = root.appending(path: folder)
        guard let found = FileManager.default.enumerator(atPath: place.path()) else { return [] }
        return found.compactMap { ($0 as? String).map { "\(folder)/\($0)" } }.sorted()
    }

    /// Whether golden files are written instead of compared: `UPDATE_GOLDEN=1 swift test`.
    static var updatesGolden: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" }

    /// Compares a text with the file that keeps it, and names the first line that differs.
    static func expectGolden(_ path: String, _ text: String) throws {
        let place = root.appending(path: path)
        if updatesGolden { try text.write(to: place, atomically: true, encoding: .utf8) }
        let kept = FileManager.default.fileExists(atPath: place.path()) ? try self.text(path) : ""
        guard kept != text else { return }
        let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let row = zip(old, new).firstIndex { $0 != $1 } ?? min(old.count, new.count)
        let was = row < old.count ? old[row] : "(end)"
        let now = row < new.count ? new[row] : "(end)"
        Issue.record(
            """
            \(path):\(row + 1) kept “\(was)”
            now “\(now)”
            UPDATE_GOLDEN=1 rewrites it: read the diff
            """)
    }
}

extension Sequence {
    /// The index of the first element that fits, for sequences without indices.
    fileprivate func firstIndex(_ fits: (Element) -> Bool) -> Int? {
        for (index, element) in enumerated() where fits(element) { return index }
        return nil
    }
}

/// A rule that a file of ours may break, and why: `path | rule | reason`, one a line.
struct Exemptions {
    let reasons: [String: String]

    init() throws {
        let rows = try Repository.text("Tests/Golden/exemptions.txt").split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
        for row in rows { try #require(row.count == 3 && !row[2].isEmpty, "\(row): no reason") }
        reasons = Dictionary(uniqueKeysWithValues: rows.map { ("\($0[0]) | \($0[1])", $0[2]) })
    }

    /// Records what is not exempt, and exemptions nobody needs any more.
    func settle(_ faults: [(key: String, words: String)], rules: Set<String>) {
        for fault in faults where reasons[fault.key] == nil {
            Issue.record("\(fault.key): \(fault.words)")
        }
        let found = Set(faults.map(\.key))
        for key in reasons.keys where !found.contains(key) {
            let rule = key.split(separator: "|").last.map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            if rules.contains(rule ?? "") { Issue.record("exemption no longer needed: \(key)") }
        }
    }
}

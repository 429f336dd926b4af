import EnforcementOffice
import Foundation

/// A folder for one document, open to us alone. Whoever makes it removes it.
struct PrivateFolder: Sendable {
    let path: String

    init() throws(Unreadable) {
        var name = Array("\(NSTemporaryDirectory())/zhixing-intake-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else { throw .busy }
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    func write(_ bytes: [UInt8], to name: String) throws(Unreadable) {
        do { try Data(bytes).write(to: URL(filePath: file(name))) } catch { throw .busy }
    }

    func read(_ path: String) throws(Unreadable) -> [UInt8] {
        guard let file = FileManager.default.contents(atPath: path) else { throw .broken }
        return Array(file)
    }

    /// What could not be removed lies in the temporary folder of the machine.
    func remove() {
        do { try FileManager.default.removeItem(atPath: path) } catch { return }
    }
}

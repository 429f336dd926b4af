public import EnforcementOffice
import Foundation

/// Pages of PDFs as images, by poppler's `pdftoppm`: a process of its own for each, with bounds.
public struct PopplerPages: PageImages {
    /// The longest one page may take.
    private static let secondsMax = 20
    /// Wide enough to read on a court's screen.
    private static let pixels = 1_240

    public init() {}

    public func image(ofPage page: Int, of pdf: [UInt8]) async throws -> [UInt8] {
        let folder = try Scratch()
        defer { folder.remove() }
        try Data(pdf).write(to: folder.file("in.pdf"))
        try await OneProcess.run(
            "/usr/bin/timeout",
            [
                "\(Self.secondsMax)", "pdftoppm", "-png", "-singlefile", "-f", "\(page)", "-l",
                "\(page)", "-scale-to-x", "\(Self.pixels)", "-scale-to-y", "-1",
                folder.file("in.pdf").path, folder.file("out").path,
            ])
        return Array(try Data(contentsOf: folder.file("out.png")))
    }
}

/// A folder of one's own, gone afterwards.
struct Scratch {
    private let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("zhixing-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(
            at: url, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
    }

    var path: String { url.path }

    func file(_ name: String) -> URL { url.appendingPathComponent(name) }

    func remove() {
        do { try FileManager.default.removeItem(at: url) } catch {
            // The system clears its temporary folder; nobody waits for it.
            return
        }
    }
}

/// Runs a program once, to its end.
enum OneProcess {
    struct Failed: Error, CustomStringConvertible {
        let program: String
        let status: Int32

        var description: String { "\(program) ended with \(status)" }
    }

    static func run(_ program: String, _ arguments: [String]) async throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let status: Int32 = try await withCheckedThrowingContinuation { done in
            process.terminationHandler = { done.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch {
                process.terminationHandler = nil
                done.resume(throwing: error)
            }
        }
        guard status == 0 else { throw Failed(program: arguments[1], status: status) }
    }
}

import EnforcementOffice
import Dispatch
import Foundation
import Glibc

/// Runs a program of the machine with its hands tied: so much time, memory and output, no input.
///
/// No shell; arguments are ours, never a name somebody handed in.
struct LimitedProgram {
    let name: String
    let arguments: [String]
    let seconds: Int
    let outputMax: Int

    struct Result {
        let code: Int32
        let output: [UInt8]
        /// What it complained of, its beginning.
        let complaint: String
    }

    private static let complaintMax = 1 << 14
    private static let folders = ["/usr/bin", "/usr/local/bin"]

    static func path(of name: String) -> String? {
        folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
    }

    /// - Throws: `.notInstalled`, `.tooSlow`, `.textLength` where it says more than it may.
    func run() throws(Unreadable) -> Result {
        guard let path = Self.path(of: name) else { throw .notInstalled(name) }
        let process = Process()
        let (out, err) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/prlimit")
        process.arguments =
            [
                "--as=\(IntakeLimits.toolMemoryMax)", "--cpu=\(seconds + 5)", "--core=0",
                "--fsize=\(IntakeLimits.unpackedMax)", "--", path,
            ] + arguments
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = out
        process.standardError = err
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do { try process.run() } catch { throw .notInstalled("prlimit") }
        let end = ContinuousClock.now + .seconds(seconds)
        do throws(Unreadable) {
            let (output, complaint) = try read(
                out.fileHandleForReading.fileDescriptor, err.fileHandleForReading.fileDescriptor,
                until: end)
            let left = max(0, Int((end - .now) / .milliseconds(1)))
            guard ended.wait(timeout: .now() + .milliseconds(left)) == .success else {
                throw .tooSlow(seconds: seconds)
            }
            return Result(
                code: process.terminationReason == .exit ? process.terminationStatus : -1,
                output: output, complaint: String(decoding: complaint, as: UTF8.self))
        } catch {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            throw error
        }
    }

    /// Both channels to their ends.
    private func read(
        _ out: Int32, _ err: Int32, until end: ContinuousClock.Instant
    ) throws(Unreadable) -> ([UInt8], [UInt8]) {
        var (output, complaint): ([UInt8], [UInt8]) = ([], [])
        var places = [out, err].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while places.contains(where: { $0.fd >= 0 }) {
            let left = (end - .now) / .milliseconds(1)
            guard left > 0, poll(&places, 2, Int32(left)) != 0 else {
                throw .tooSlow(seconds: seconds)
            }
            for index in places.indices where places[index].fd >= 0 && places[index].revents != 0 {
                let count = Glibc.read(places[index].fd, &part, part.count)
                if count > 0, index == 0 {
                    output += part[..<count]
                } else if count > 0 {
                    complaint += part[..<min(count, Self.complaintMax - complaint.count)]
                } else if count == 0 || errno != EINTR {
                    places[index].fd = -1
                }
            }
            guard output.count <= outputMax else { throw .textLength(max: outputMax) }
        }
        return (output, complaint)
    }
}

import EnforcementCore
import EnforcementOffice
import Foundation

/// The process that recognises: one line of JSON in, one line out, over one socket.
///
/// Not to be shared: the desk owns it and talks to it from one thread. It ends when its socket is
/// closed, so it never outlives us.
final class ScanWorker {
    private let process = Process()
    private let socket: Int32
    private var unread: [UInt8] = []
    private static let answerMax = 8 << 20

    /// Starts the worker and waits until its models are loaded.
    ///
    /// - Parameter folder: holds the recogniser, as laid by `bin/setup-scan`.
    init(folder: String) throws(Unreadable) {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .busy }
        socket = ends[0]
        let theirs = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
        let source = String(decoding: PackageResources.worker_py, as: UTF8.self)
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", "-I", "-B", "-c", source, folder, "\(IntakeLimits.scanMemoryMax)",
        ]
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "LC_ALL": "C.UTF-8", "OMP_NUM_THREADS": "2",
        ]
        process.standardInput = theirs
        process.standardOutput = theirs
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { throw .notInstalled("python3") }
        // Its end is its alone: when it dies, ours is told.
        do { try theirs.close() } catch { throw .broken }
        let greeting = try line(until: .now + .seconds(IntakeLimits.pageSeconds))
        guard greeting["ready"] != nil else {
            throw .notInstalled(greeting["missing"]?.text ?? "the recogniser")
        }
    }

    deinit {
        close(socket)
        if process.isRunning { process.terminate() }
    }

    /// One question, one answer.
    ///
    /// - Throws: `.tooSlow`; `.broken` if the worker died. Either way it is spent.
    func ask(_ question: JSON) throws(Unreadable) -> JSON {
        let bytes = question.bytes + [10]
        // A question is a path: it fits into the socket at once.
        let count = bytes.withUnsafeBytes {
            send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard count == bytes.count else { throw .broken }
        return try line(until: .now + .seconds(IntakeLimits.pageSeconds))
    }

    private func line(until end: ContinuousClock.Instant) throws(Unreadable) -> JSON {
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while unread.last != 10 {
            let left = (end - .now) / .milliseconds(1)
            var place = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
            guard left > 0, poll(&place, 1, Int32(left)) != 0 else {
                throw .tooSlow(seconds: IntakeLimits.pageSeconds)
            }
            let count = recv(socket, &part, part.count, 0)
            if count > 0 {
                unread += part[..<count]
            } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
                throw .broken
            }
            guard unread.count <= Self.answerMax else { throw .broken }
        }
        defer { unread = [] }
        do { return try JSON(Array(unread.dropLast())) } catch { throw .broken }
    }

    /// Ends it at once, whatever it does.
    func kill() {
        guard process.isRunning else { return }
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}

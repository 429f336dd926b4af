import EnforcementCore
import EnforcementOffice
import Foundation

/// The process that sets type: one line of JSON in, one line out, over one socket.
///
/// Not to be shared: the press owns it and talks to it from one thread. It ends when its socket is
/// closed, so it never outlives us.
final class PressWorker {
    private let process = Process()
    private let socket: Int32
    private var unread: [UInt8] = []

    /// Longer answers are none: a paper of 10 000 rows takes some 20 MB.
    private static let answerMax = 128 << 20
    static let fontFolders = [
        "/usr/share/fonts/opentype/noto", "/usr/share/fonts/truetype/hanazono",
    ]

    /// Starts the worker and waits until it is ready.
    ///
    /// - Parameter folder: holds the module typst, as laid by `bin/setup-press`.
    init(folder: String, seconds: Int) throws(PaperFault) {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
            throw .failed("no socket: \(errno)")
        }
        socket = ends[0]
        let theirs = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
        let source = String(decoding: PackageResources.worker_py, as: UTF8.self)
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-I", "-B", "-c", source, folder]
        process.standardInput = theirs
        process.standardOutput = theirs
        do { try process.run() } catch { throw .notInstalled("python3") }
        // Its end is its alone: when it dies, ours is told.
        do { try theirs.close() } catch { throw .failed("\(error)") }
        try greet(seconds)
    }

    deinit {
        close(socket)
        if process.isRunning { process.terminate() }
    }

    private func greet(_ seconds: Int) throws(PaperFault) {
        let answer = try ask(
            .members([
                "templates": .members([
                    "paper": .string(String(decoding: PackageResources.paper_typ, as: UTF8.self)),
                    "document": .string(
                        String(decoding: PackageResources.document_typ, as: UTF8.self)),
                ]),
                "fonts": .array(Self.fontFolders.map(JSON.string)),
            ]), seconds: seconds)
        if let missing = answer["missing"]?.text { throw .notInstalled(missing) }
        guard answer["ready"] != nil else { throw .failed("the worker did not start") }
    }

    /// One question, one answer.
    ///
    /// - Throws: `.tooSlow` after `seconds`; `.failed` if the worker died. Either way it is spent.
    func ask(_ question: JSON, seconds: Int) throws(PaperFault) -> JSON {
        let end = ContinuousClock.now + .seconds(seconds)
        try write(question.bytes + [10], until: end, seconds)
        let line = try line(until: end, seconds)
        do { return try JSON(line) } catch { throw .failed("the worker's answer is no JSON") }
    }

    private func write(
        _ bytes: [UInt8], until end: ContinuousClock.Instant, _ seconds: Int
    ) throws(PaperFault) {
        var done = 0
        let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
        while done < bytes.count {
            try wait(POLLOUT, until: end, seconds)
            let count = bytes[done...].withUnsafeBytes { part in
                send(socket, part.baseAddress, part.count, flags)
            }
            if count > 0 {
                done += count
            } else if errno != EAGAIN && errno != EINTR {
                throw .failed("the worker is gone")
            }
        }
    }

    private func line(
        until end: ContinuousClock.Instant, _ seconds: Int
    ) throws(PaperFault) -> [UInt8] {
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while unread.count < Self.answerMax {
            if unread.last == 10 {
                defer { unread = [] }
                return unread.dropLast()
            }
            try wait(POLLIN, until: end, seconds)
            let count = recv(socket, &part, part.count, 0)
            if count > 0 {
                unread += part[..<count]
            } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
                throw .failed("the worker died")
            }
        }
        throw .failed("the worker's answer is too long")
    }

    private func wait(
        _ event: Int32, until end: ContinuousClock.Instant, _ seconds: Int
    ) throws(PaperFault) {
        let left = (end - .now) / .milliseconds(1)
        var place = pollfd(fd: socket, events: Int16(event), revents: 0)
        guard left > 0, poll(&place, 1, Int32(left)) != 0 else {
            throw .tooSlow(seconds: seconds)
        }
    }

    var processIdentifier: Int32 { process.processIdentifier }

    /// Ends it at once, whatever it does.
    func kill() {
        guard process.isRunning else { return }
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}

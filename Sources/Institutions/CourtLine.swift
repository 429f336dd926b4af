import Foundation
import Glibc
import Synchronization

/// Posts messages to the court over kept connections, plain HTTP/1.1 to this machine.
///
/// A connection is used again because a push that has to connect first measures the connecting. A
/// message that meets a connection the court has closed goes once more over a new one; that is
/// safe, since whatever is sent twice under one number counts once.
///
/// Each post waits on a thread of its own: a queue of Dispatch counts threads that wait as busy,
/// and lets the next post stand for seconds where the machine has few processors.
final class CourtLine: Sendable {
    private let host: String
    private let port: UInt16
    private let idle = Mutex<[Int32]>([])
    private let timeoutSeconds = 10
    private static let idleMax = 64

    /// Nil where it is not `http://` and a number of this machine.
    init?(_ url: String) {
        guard let match = url.wholeMatch(of: /http:\/\/(127\.0\.0\.1|localhost):(\d{1,5})\/?/),
            let port = UInt16(match.output.2), port > 0
        else { return nil }
        host = String(match.output.1)
        self.port = port
    }

    deinit {
        let left = idle.withLock { $0 }
        for socket in left { close(socket) }
    }

    /// The status of the answer; nil where none came.
    func post(
        _ path: String, headers: [(name: String, value: String)], body: [UInt8]
    ) async -> Int? {
        var text = "POST \(path) HTTP/1.1\r\nHost: \(host):\(port)\r\n"
        text += "Content-Type: application/json\r\nContent-Length: \(body.count)\r\n"
        for header in headers { text += "\(header.name): \(header.value)\r\n" }
        let request = Array((text + "\r\n").utf8) + body
        return await withCheckedContinuation { waiting in
            Thread.detachNewThread { waiting.resume(returning: self.exchange(request)) }
        }
    }

    private func exchange(_ request: [UInt8]) -> Int? {
        if let kept = idle.withLock({ $0.popLast() }) {
            if let status = exchange(request, over: kept) { return status }
        }
        guard let fresh = connected() else { return nil }
        return exchange(request, over: fresh)
    }

    /// Keeps the connection if the answer is whole and leaves it open; closes it otherwise.
    private func exchange(_ request: [UInt8], over socket: Int32) -> Int? {
        var sent = 0
        while sent < request.count {
            let count = request[sent...].withUnsafeBytes {
                send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else {
                close(socket)
                return nil
            }
            sent += count
        }
        var answer = CourtAnswer()
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while !answer.isWhole, answer.count < 65_536 {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            answer.append(buffer[..<count])
        }
        let isKept =
            answer.isWhole && answer.keepsOpen
            && idle.withLock { idle in
                guard idle.count < Self.idleMax else { return false }
                idle.append(socket)
                return true
            }
        if !isKept { close(socket) }
        return answer.status
    }

    private func connected() -> Int32? {
        let socket = Glibc.socket(
            AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { return nil }
        var limit = timeval(tv_sec: timeoutSeconds, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
        var yes: Int32 = 1
        setsockopt(
            socket, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let done = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard done == 0 else {
            close(socket)
            return nil
        }
        return socket
    }
}

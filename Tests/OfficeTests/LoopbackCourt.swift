import Foundation
import Glibc
import Synchronization

/// One HTTP message as it came over a line.
struct HeardMessage: Sendable {
    /// The words of the first line.
    let words: [String]
    let headers: [String: String]
    let body: [UInt8]

    var status: Int { words.count > 1 ? Int(words[1]) ?? 0 : 0 }
    var path: String { words.count > 1 ? words[1] : "" }
    var text: String { String(decoding: body, as: UTF8.self) }

    /// Reads one whole message from a socket; nil where the line is closed before.
    init?(_ socket: Int32) {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            if let whole = Self(bytes) {
                self = whole
                return
            }
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            bytes += buffer[..<count]
        }
    }

    private init?(_ bytes: [UInt8]) {
        let blank = Array("\r\n\r\n".utf8)
        guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: blank) }) else {
            return nil
        }
        let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
        words = lines.first?.split(separator: " ", maxSplits: 2).map(String.init) ?? []
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            headers[parts[0].lowercased()] = String(parts[1].drop { $0 == " " })
        }
        self.headers = headers
        body = Array(bytes[(end + 4)...])
        let length = headers["content-length"].flatMap { Int($0) } ?? 0
        guard body.count >= length else { return nil }
    }
}

/// A court on loopback that takes callbacks and answers them with each status in turn.
final class LoopbackCourt: Sendable {
    let port: Int
    private let socket: Int32
    private let statuses: [Int]
    private let heard = Mutex<[HeardMessage]>([])

    var messages: [HeardMessage] { heard.withLock { $0 } }

    init(_ statuses: Int...) {
        self.statuses = statuses
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Loopback.address(port: 0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        port = withUnsafeMutablePointer(to: &address) { [socket] pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                precondition(bind(socket, address, size) == 0 && listen(socket, 64) == 0)
                getsockname(socket, address, &size)
            }
            return Int(UInt16(bigEndian: pointer.pointee.sin_port))
        }
        Thread.detachNewThread { [self] in serve() }
    }

    func close() { shutdown(socket, Int32(SHUT_RDWR)) }

    private func serve() {
        while true {
            let line = accept(socket, nil, nil)
            guard line >= 0 else { return }
            Thread.detachNewThread { [self] in
                while let message = HeardMessage(line) {
                    let turn = heard.withLock { heard in
                        heard.append(message)
                        return heard.count - 1
                    }
                    let status = statuses[min(turn, statuses.count - 1)]
                    let answer = "HTTP/1.1 \(status) -\r\nContent-Length: 2\r\n\r\n{}"
                    _ = send(line, answer, answer.utf8.count, Int32(MSG_NOSIGNAL))
                }
                Glibc.close(line)
            }
        }
    }
}

/// Asks a server on this machine something over a line of its own.
enum Loopback {
    static func address(port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        return address
    }

    /// Nil where the line is closed without an answer.
    static func ask(
        _ port: Int, _ method: String, _ path: String,
        headers: [(name: String, value: String)] = [], body: [UInt8] = [],
        type: String = "application/json"
    ) async -> HeardMessage? {
        var text = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
        text += "Content-Type: \(type)\r\nContent-Length: \(body.count)\r\n"
        for header in headers { text += "\(header.name): \(header.value)\r\n" }
        let request = Array((text + "\r\n").utf8) + body
        return await withCheckedContinuation { waiting in
            Thread.detachNewThread {
                waiting.resume(returning: exchange(port, request))
            }
        }
    }

    private static func exchange(_ port: Int, _ request: [UInt8]) -> HeardMessage? {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = address(port: port)
        let done = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard done == 0 else { return nil }
        var sent = 0
        while sent < request.count {
            let count = request[sent...].withUnsafeBytes {
                send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { break }
            sent += count
        }
        return HeardMessage(socket)
    }
}

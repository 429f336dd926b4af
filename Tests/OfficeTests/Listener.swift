import Foundation
import Glibc
import Synchronization

/// A gateway of our own on loopback that does what a test tells it: answers, stays silent, hangs
/// up. It keeps the target of every request it got.
final class Listener: Sendable {
    enum Behaviour: Sendable {
        case answer(Int, String)
        /// The same with one more line in the head.
        case answerWith(Int, head: String, String)
        /// Takes the request and hangs up without a word.
        case hangUp
        /// Takes the request and keeps the line open without a word.
        case silence
    }

    let port: Int
    private let socket: Int32
    private let behaviours: [Behaviour]
    private let heard = Mutex<[String]>([])

    /// The targets of all requests so far, oldest first.
    var requests: [String] { messages.map(Self.target) }
    /// All requests so far as they came, head and body.
    var messages: [String] { heard.withLock { $0 } }

    /// Listens on a free port; does each behaviour in turn, and the last for ever after.
    init(_ behaviours: Behaviour...) {
        self.behaviours = behaviours
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        port = withUnsafeMutablePointer(to: &address) { [socket] pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                precondition(bind(socket, address, size) == 0 && listen(socket, 64) == 0)
                getsockname(socket, address, &size)
            }
            return Int(UInt16(bigEndian: pointer.pointee.sin_port))
        }
        // A thread of its own: a queue would wait a second for each one that blocks in `accept`.
        Thread.detachNewThread { [self] in serve() }
    }

    func close() { shutdown(socket, Int32(SHUT_RDWR)) }

    private func serve() {
        while true {
            let line = accept(socket, nil, nil)
            guard line >= 0 else { return }
            let message = read(line)
            let turn = heard.withLock { heard in
                heard.append(message)
                return heard.count - 1
            }
            switch behaviours[min(turn, behaviours.count - 1)] {
            case .answer(let status, let body): answer(line, status, "Server: test", body)
            case .answerWith(let status, let head, let body): answer(line, status, head, body)
            case .hangUp: Glibc.close(line)
            case .silence: break
            }
        }
    }

    private func answer(_ line: Int32, _ status: Int, _ head: String, _ body: String) {
        let length = "Content-Length: \(body.utf8.count)"
        let answer = Array("HTTP/1.1 \(status) -\r\n\(head)\r\n\(length)\r\n\r\n\(body)".utf8)
        var sent = 0
        while sent < answer.count {
            let count = answer[sent...].withUnsafeBytes { part in
                send(line, part.baseAddress, part.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { break }
            sent += count
        }
        Glibc.close(line)
    }

    /// Reads to the end of the head, and as much after it as the head says.
    private func read(_ line: Int32) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while !Self.isWhole(String(decoding: bytes, as: UTF8.self)) {
            let count = recv(line, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isWhole(_ message: String) -> Bool {
        guard let blank = message.firstRange(of: "\r\n\r\n") else { return false }
        let length = message.header("Content-Length").flatMap { Int($0) } ?? 0
        return message[blank.upperBound...].utf8.count >= length
    }

    private static func target(_ message: String) -> String {
        let words = message.split(separator: " ", maxSplits: 2)
        return words.count > 1 ? String(words[1]) : ""
    }
}

extension String {
    /// The value of a header in a request.
    func header(_ name: String) -> String? {
        let head = split(separator: "\r\n\r\n", maxSplits: 1).first ?? ""
        return head.split(separator: "\r\n").first {
            $0.lowercased().hasPrefix(name.lowercased() + ":")
        }.map { String($0.dropFirst(name.utf8.count + 1).drop { $0 == " " }) }
    }

    /// What stands after the head of a request.
    var afterHead: String {
        firstRange(of: "\r\n\r\n").map { String(self[$0.upperBound...]) } ?? ""
    }

    /// The value of a name in the query of a target, unescaped.
    func queryValue(_ name: String) -> String? {
        split(separator: "?", maxSplits: 1).last?.split(separator: "&")
            .first { $0.hasPrefix(name + "=") }?
            .dropFirst(name.count + 1).unescaped
    }
}

extension Substring {
    fileprivate var unescaped: String {
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%"),
                let code = UInt8(String(rest.prefix(2)) ?? "", radix: 16)
            else {
                bytes.append(byte)
                continue
            }
            bytes.append(code)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

import Dispatch
import Glibc
import Synchronization

/// A gateway of our own on loopback that does what a test tells it: answers, stays silent, hangs
/// up. It keeps the target of every request it got.
final class Listener: Sendable {
    enum Behaviour: Sendable {
        case answer(Int, String)
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
    var requests: [String] { heard.withLock { $0 } }

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
        DispatchQueue.global().async { [self] in serve() }
    }

    func close() { shutdown(socket, Int32(SHUT_RDWR)) }

    private func serve() {
        while true {
            let line = accept(socket, nil, nil)
            guard line >= 0 else { return }
            let target = read(line)
            let turn = heard.withLock { heard in
                heard.append(target)
                return heard.count - 1
            }
            switch behaviours[min(turn, behaviours.count - 1)] {
            case .answer(let status, let body):
                let answer =
                    "HTTP/1.1 \(status) -\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
                _ = send(line, answer, answer.utf8.count, Int32(MSG_NOSIGNAL))
                Glibc.close(line)
            case .hangUp: Glibc.close(line)
            case .silence: break
            }
        }
    }

    /// Reads to the end of the head; answers the target of the request line.
    private func read(_ line: Int32) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while !String(decoding: bytes, as: UTF8.self).hasSuffix("\r\n\r\n") {
            let count = recv(line, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        let words = String(decoding: bytes, as: UTF8.self).split(separator: " ", maxSplits: 2)
        return words.count > 1 ? String(words[1]) : ""
    }
}

extension String {
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

import Dispatch
import Glibc

/// One HTTP/1.1 request on one connection of its own, over plain TCP.
///
/// It exists because a courier must know whether a request can have left: a client that reuses
/// connections or repeats a request by itself cannot tell, and would send a message twice.
struct Wire: Sendable {
    /// What became of a request.
    enum Answer: Sendable, Hashable {
        case answered(status: Int, body: String)
        /// No connection, or not one byte was taken: nothing has left this house.
        case neverLeft(String)
        /// The request was under way and no answer came.
        case lost(String)
    }

    let host: String
    let port: Int
    /// For connecting, sending and reading together.
    let timeoutSeconds: Int

    /// More than this is not read of any answer.
    static let answerBytesMax = 16_384
    private static let queue = DispatchQueue(label: "links.wire", attributes: .concurrent)

    /// Asks for `target` (path and query, already escaped).
    func get(_ target: String) async -> Answer {
        await withCheckedContinuation { waiting in
            Self.queue.async { waiting.resume(returning: exchange(target)) }
        }
    }

    private func exchange(_ target: String) -> Answer {
        let deadline = ContinuousClock.now + .seconds(timeoutSeconds)
        let socket: Int32
        switch connected(until: deadline) {
        case .success(let open): socket = open
        case .failure(let fault): return .neverLeft(fault.reason)
        }
        defer { close(socket) }
        let request =
            "GET \(target) HTTP/1.1\r\nHost: \(host):\(port)\r\nConnection: close\r\n"
            + "User-Agent: zhixing\r\nAccept: */*\r\n\r\n"
        let bytes = Array(request.utf8)
        var sent = 0
        while sent < bytes.count {
            guard wait(socket, for: POLLOUT, until: deadline) else {
                return sent == 0 ? .neverLeft("timeout") : .lost("timeout while sending")
            }
            let count = bytes[sent...].withUnsafeBytes { part in
                send(socket, part.baseAddress, part.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count > 0 else { return sent == 0 ? .neverLeft(reason()) : .lost(reason()) }
            sent += count
        }
        return read(socket, until: deadline)
    }

    private func read(_ socket: Int32, until deadline: ContinuousClock.Instant) -> Answer {
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        var fault = "closed without an answer"
        while answer.count < Self.answerBytesMax {
            guard wait(socket, for: POLLIN, until: deadline) else {
                fault = "timeout"
                break
            }
            let count = recv(socket, &buffer, buffer.count, 0)
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            if count < 0 { fault = reason() }
            guard count > 0 else { break }
            answer += buffer[..<count]
            if let head = AnswerHead(answer), head.isWhole(answer) { break }
        }
        guard let head = AnswerHead(answer) else { return .lost(fault) }
        return .answered(status: head.status, body: head.body(of: answer))
    }

    private struct Fault: Error { let reason: String }

    /// Tries each address of the host in turn.
    private func connected(
        until deadline: ContinuousClock.Instant
    ) -> Result<Int32, Fault> {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(host, String(port), &hints, &found)
        guard code == 0 else { return .failure(Fault(reason: String(cString: gai_strerror(code)))) }
        defer { freeaddrinfo(found) }
        var last = Fault(reason: "no address")
        var next = found
        while let address = next?.pointee {
            switch open(address, until: deadline) {
            case .success(let socket): return .success(socket)
            case .failure(let fault): last = fault
            }
            next = address.ai_next
        }
        return .failure(last)
    }

    private func open(
        _ address: addrinfo, until deadline: ContinuousClock.Instant
    ) -> Result<Int32, Fault> {
        let kind = address.ai_socktype | Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let socket = Glibc.socket(address.ai_family, kind, address.ai_protocol)
        guard socket >= 0 else { return .failure(Fault(reason: reason())) }
        if connect(socket, address.ai_addr, address.ai_addrlen) == 0 { return .success(socket) }
        var state = errno
        if state == EINPROGRESS {
            state = ETIMEDOUT
            if wait(socket, for: POLLOUT, until: deadline) {
                var size = socklen_t(MemoryLayout<Int32>.size)
                getsockopt(socket, SOL_SOCKET, SO_ERROR, &state, &size)
            }
        }
        guard state == 0 else {
            close(socket)
            return .failure(Fault(reason: String(cString: strerror(state))))
        }
        return .success(socket)
    }

    private func wait(
        _ socket: Int32, for event: Int32, until deadline: ContinuousClock.Instant
    ) -> Bool {
        while true {
            let left = deadline - ContinuousClock.now
            guard left > .zero else { return false }
            var poll = pollfd(fd: socket, events: Int16(event), revents: 0)
            let milliseconds = Int32(left / .milliseconds(1)) + 1
            let ready = Glibc.poll(&poll, 1, milliseconds)
            if ready > 0 { return true }
            if ready < 0, errno != EINTR { return false }
        }
    }

    private func reason() -> String { String(cString: strerror(errno)) }
}

/// The head of an HTTP answer, once all of it has come.
private struct AnswerHead {
    let status: Int
    let length: Int?
    /// Where the body begins.
    let end: Int

    init?(_ bytes: [UInt8]) {
        let blank = Array("\r\n\r\n".utf8)
        guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: blank) }) else {
            return nil
        }
        let lines = String(decoding: bytes[..<start], as: UTF8.self).split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count >= 2, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]) else {
            return nil
        }
        self.status = status
        length =
            lines.lazy.compactMap { line -> Int? in
                let parts = line.split(separator: ":", maxSplits: 1)
                guard parts.count == 2, parts[0].lowercased() == "content-length" else {
                    return nil
                }
                return Int(parts[1].filter { $0 != " " })
            }.first
        end = start + blank.count
    }

    func isWhole(_ bytes: [UInt8]) -> Bool { length.map { bytes.count >= end + $0 } ?? false }

    func body(of bytes: [UInt8]) -> String { String(decoding: bytes[end...], as: UTF8.self) }
}

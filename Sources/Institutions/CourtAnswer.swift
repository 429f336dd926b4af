/// The bytes of an answer of the court as they come in: its status, and when it is whole.
struct CourtAnswer {
    private var bytes: [UInt8] = []
    /// Set once the head is there.
    private var head: (status: Int, length: Int?, end: Int, keepsOpen: Bool)?

    var count: Int { bytes.count }
    var status: Int? { head?.status }
    /// Whether the connection can be used again.
    var keepsOpen: Bool { head.map { $0.keepsOpen && $0.length != nil } ?? false }

    var isWhole: Bool {
        guard let head, let length = head.length else { return false }
        return bytes.count >= head.end + length
    }

    mutating func append(_ more: ArraySlice<UInt8>) {
        bytes += more
        if head == nil { readHead() }
    }

    private mutating func readHead() {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let blank = text.firstRange(of: "\r\n\r\n") else { return }
        let lines = text[..<blank.lowerBound].split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count >= 2, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]) else {
            return
        }
        var length: Int? = status == 204 ? 0 : nil
        var keepsOpen = words[0] == "HTTP/1.1"
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let value = parts[1].filter { $0 != " " }.lowercased()
            if parts[0].lowercased() == "content-length" { length = Int(value) }
            if parts[0].lowercased() == "connection", value == "close" { keepsOpen = false }
        }
        let end = text.utf8.distance(
            from: text.utf8.startIndex,
            to: blank.upperBound.samePosition(in: text.utf8) ?? blank.upperBound)
        head = (status, length, end, keepsOpen)
    }
}

import CZip
import Foundation

/// Makes packages: honest ones by libzip, others byte by byte.
enum ZipMaker {
    /// - Parameter password: locks every part.
    static func zip(_ parts: [(String, [UInt8])], password: String? = nil) throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("zip-\(UUID().uuidString)").path
        defer { unlink(path) }
        var code: Int32 = 0
        let archive = try opened(zip_open(path, ZIP_CREATE, &code))
        var kept: [UnsafeMutableBufferPointer<UInt8>] = []
        defer { for room in kept { room.deallocate() } }
        for (name, bytes) in parts {
            let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
            _ = room.initialize(from: bytes)
            kept.append(room)
            let source = zip_source_buffer(archive, room.baseAddress, UInt64(bytes.count), 0)
            let index = zip_file_add(archive, name, source, 0)
            if let password, index >= 0 {
                zip_file_set_encryption(archive, UInt64(index), UInt16(ZIP_EM_AES_256), password)
            }
        }
        guard zip_close(archive) == 0 else { throw Broken() }
        return Array(try Data(contentsOf: URL(filePath: path)))
    }

    static func zip(_ parts: [(String, String)]) throws -> [UInt8] {
        try zip(parts.map { ($0.0, Array($0.1.utf8)) })
    }

    struct Broken: Error {}

    private static func opened(_ value: OpaquePointer?) throws -> OpaquePointer {
        guard let value else { throw Broken() }
        return value
    }

    // MARK: byte by byte

    /// One stored part whose list may lie about its size.
    struct Entry {
        let name: String
        var body: [UInt8] = []
        var said: Int?
        var method = 0
    }

    /// A package whose list says what it is told to.
    static func raw(_ entries: [Entry], comment: [UInt8] = []) -> [UInt8] {
        var bytes: [UInt8] = []
        var list: [UInt8] = []
        for entry in entries {
            let name = Array(entry.name.utf8)
            let size = entry.said ?? entry.body.count
            let place = bytes.count
            let head =
                short(20) + short(0) + short(entry.method) + long(0) + long(crc(entry.body))
                + long(entry.body.count) + long(size) + short(name.count) + short(0)
            bytes += [0x50, 0x4B, 3, 4] + head + name + entry.body
            list += [0x50, 0x4B, 1, 2] + short(20) + head + short(0) + short(0) + short(0)
            list += long(0) + long(place) + name
        }
        let count = short(min(entries.count, 0xFFFF))
        let end = [0x50, 0x4B, 5, 6] + short(0) + short(0) + count + count
        return bytes + list + end + long(list.count) + long(bytes.count) + short(comment.count)
            + comment
    }

    private static func short(_ value: Int) -> [UInt8] {
        [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)]
    }

    private static func long(_ value: Int) -> [UInt8] {
        short(value & 0xFFFF) + short(value >> 16 & 0xFFFF)
    }

    static func crc(_ bytes: [UInt8]) -> Int {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return Int(~sum)
    }
}

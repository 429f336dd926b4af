import EnforcementOffice
import CZip

/// The parts of a DOCX or XLSX, looked at as a whole before any is unpacked.
///
/// Parts are found by their names and unpacked into memory, one at a time and only those asked for;
/// a name is never a path of this machine. Not to be shared.
final class ZipPackage {
    private let archive: OpaquePointer
    /// Keeps the bytes where libzip reads them.
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private var places: [String: (index: UInt64, size: Int)] = [:]
    private var unpacked = 0

    /// - Throws: `.truncated`, `.broken`, `.entries`, `.encrypted`, `.partName`, `.unpacked`,
    ///   `.ratio`: the sizes the list tells of; what a part really unpacks to is counted again.
    init(_ file: [UInt8]) throws(Unreadable) {
        guard let end = ZipEnd(file) else { throw .truncated }
        guard end.entries <= IntakeLimits.entriesMax else {
            throw .entries(max: IntakeLimits.entriesMax)
        }
        guard end.listPlace + end.listLength <= file.count else { throw .truncated }
        bytes = .allocate(capacity: file.count)
        _ = bytes.initialize(from: file)
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        let source = zip_source_buffer_create(
            bytes.baseAddress, UInt64(bytes.count), 0, &error)
        guard let source, let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            if let source { zip_source_free(source) }
            bytes.deallocate()
            throw .broken
        }
        self.archive = archive
        try look(fileCount: file.count)
    }

    deinit {
        zip_discard(archive)
        bytes.deallocate()
    }

    /// Every entry of the list: its name, its lock, its size.
    private func look(fileCount: Int) throws(Unreadable) {
        let count = zip_get_num_entries(archive, 0)
        guard count >= 0, count <= IntakeLimits.entriesMax else {
            throw .entries(max: IntakeLimits.entriesMax)
        }
        var total = 0
        for index in 0..<UInt64(count) {
            var told = zip_stat_t()
            guard zip_stat_index(archive, index, 0, &told) == 0, let raw = told.name else {
                throw .broken
            }
            let name = String(cString: raw)
            guard Self.isInside(name) else { throw .partName }
            if told.encryption_method != UInt16(ZIP_EM_NONE) { throw .encrypted }
            guard let size = Int(exactly: told.size), let packed = Int(exactly: told.comp_size),
                size <= IntakeLimits.unpackedMax, total + size <= IntakeLimits.unpackedMax
            else { throw .unpacked(bytesMax: IntakeLimits.unpackedMax) }
            total += size
            if size > IntakeLimits.ratioFrom, size > packed * IntakeLimits.ratioMax {
                throw .ratio(max: IntakeLimits.ratioMax)
            }
            // The first of two with one name is the one most readers take.
            if places[name] == nil { places[name] = (index, size) }
        }
        if total > IntakeLimits.ratioFrom, total > fileCount * IntakeLimits.ratioMax {
            throw .ratio(max: IntakeLimits.ratioMax)
        }
    }

    /// Whether a name stays in the package: no root, no drive, no way up.
    private static func isInside(_ name: String) -> Bool {
        guard !name.isEmpty, !name.hasPrefix("/"), !name.contains("\\"), !name.contains(":")
        else { return false }
        return !name.split(separator: "/").contains("..")
    }

    func has(_ name: String) -> Bool { places[name] != nil }

    /// The bytes of a part.
    ///
    /// - Throws: `.part` where there is none, `.unpacked` where it is larger than it said or all
    ///   parts together are, `.broken` where it does not unpack or its sum is wrong.
    func part(_ name: String) throws(Unreadable) -> [UInt8] {
        guard let (index, size) = places[name] else { throw .part(name) }
        unpacked += size
        guard unpacked <= IntakeLimits.unpackedMax else {
            throw .unpacked(bytesMax: IntakeLimits.unpackedMax)
        }
        guard let file = zip_fopen_index(archive, index, 0) else { throw .broken }
        defer { _ = zip_fclose(file) }
        var part = [UInt8](repeating: 0, count: size + 1)
        var done = 0
        while done <= size {
            let count = part.withUnsafeMutableBytes { room in
                zip_fread(file, room.baseAddress.map { $0 + done }, UInt64(size + 1 - done))
            }
            guard count >= 0 else { throw .broken }
            if count == 0 { break }
            done += Int(count)
        }
        guard done == size else {
            throw done > size ? .unpacked(bytesMax: IntakeLimits.unpackedMax) : .truncated
        }
        part.removeLast()
        return part
    }
}

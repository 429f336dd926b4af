import EnforcementCore
import EnforcementOffice
import EnforcementStore
import Foundation
import Testing

@Suite("documents beside the database")
struct FolderDocumentsTests {
    private func folder() throws -> FolderDocuments {
        try FolderDocuments(
            folder: FileManager.default.temporaryDirectory.path + "/documents-\(UUID())")
    }

    @Test("the same bytes twice are kept once, and come back as they were")
    func keep() async throws {
        let store = try folder()
        defer { try? FileManager.default.removeItem(atPath: store.folder) }
        let first = try await store.keep([1, 2, 3])
        #expect(try await store.keep([1, 2, 3]) == first)
        #expect(try await store.bytes(of: first) == [1, 2, 3])
        #expect(try store.hashes() == [first])
    }

    @Test("one changed byte is found; kept again, it is made good")
    func changed() async throws {
        let store = try folder()
        defer { try? FileManager.default.removeItem(atPath: store.folder) }
        let hash = try await store.keep(Array("示例".utf8))
        try Data([0]).write(to: URL(fileURLWithPath: store.path(of: hash)))
        await #expect(throws: DocumentFault.changed(hash)) { try await store.bytes(of: hash) }
        _ = try await store.keep(Array("示例".utf8))
        #expect(try await store.bytes(of: hash) == Array("示例".utf8))
        try FileManager.default.removeItem(atPath: store.path(of: hash))
        await #expect(throws: DocumentFault.missing(hash)) { try await store.bytes(of: hash) }
    }

    @Test("many writers of the same and of other bytes lose nothing")
    func together() async throws {
        let store = try folder()
        defer { try? FileManager.default.removeItem(atPath: store.folder) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<64 {
                group.addTask { _ = try await store.keep([UInt8(number % 8)]) }
            }
            try await group.waitForAll()
        }
        #expect(try store.hashes().count == 8)
    }

    @Test("what the record names is copied, checked on its way")
    func copy() async throws {
        let (store, other) = (try folder(), try folder())
        defer {
            try? FileManager.default.removeItem(atPath: store.folder)
            try? FileManager.default.removeItem(atPath: other.folder)
        }
        let hash = try await store.keep([7])
        _ = try await store.keep([8])
        try await store.copy([hash], to: other)
        #expect(try other.hashes() == [hash])
    }
}

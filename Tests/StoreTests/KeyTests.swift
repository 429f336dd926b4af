import EnforcementCore
import EnforcementOffice
import Testing

@testable import EnforcementStore

@Suite("passwords, sessions and tokens")
struct KeyTests {
    let scratch: Scratch
    var store: SQLiteStore { scratch.store }

    init() throws { scratch = try Scratch() }

    private func key(_ byte: UInt8, of person: String, _ kind: KeyRow.Kind) -> KeyRow {
        KeyRow(
            hash: Array(repeating: byte, count: 32), kind: kind, court: 1,
            person: PersonID(person), until: noon(monday), label: "报表")
    }

    @Test("a password is kept, replaced, and only its own court's")
    func passwords() async throws {
        let li = PersonID("li")
        #expect(try await store.password(of: li, court: 1) == nil)
        try await store.setPassword("one", of: li, court: 1)
        try await store.setPassword("two", of: li, court: 1)
        #expect(try await store.password(of: li, court: 1) == "two")
        #expect(try await store.password(of: li, court: 2) == nil)
    }

    @Test("a key is found by its hash until it is forgotten")
    func keys() async throws {
        let kept = [
            key(1, of: "li", .session), key(2, of: "li", .token), key(3, of: "zhao", .token),
        ]
        for key in kept { try await store.keep(key) }
        #expect(try await store.key(hash: kept[1].hash) == kept[1])
        try await store.forget(hash: kept[1].hash)
        #expect(try await store.key(hash: kept[1].hash) == nil)
        try await store.forgetAll(of: PersonID("li"), court: 1)
        #expect(try await store.key(hash: kept[0].hash) == nil)
        #expect(try await store.key(hash: kept[2].hash) == kept[2])
    }
}

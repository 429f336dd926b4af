import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementSim
import EnforcementStore
import Foundation
import Logging
import Synchronization
import Testing

/// A courier that answers as it is told, and remembers what it was handed.
private final class ScriptedCourier: Courier {
    private let state: Mutex<(answers: [CourierAnswer], carried: [String])>

    init(_ answers: CourierAnswer...) { state = Mutex((answers, [])) }

    var carried: [String] { state.withLock { $0.carried } }

    func send(_ letter: ClaimedLetter) async -> CourierAnswer {
        state.withLock { state in
            state.carried.append(letter.id)
            return state.answers.count > 1 ? state.answers.removeFirst() : state.answers[0]
        }
    }
}

@Suite("邮差 the postman: every letter leaves once, or is somebody's work")
struct PostmanTests {
    /// A court on a store of its own, with one letter written and not sent.
    private struct Post {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "zhixing-post-\(UUID().uuidString)")
        let court: SmallCourt
        let file: FileID
        let postman: Postman
        let courier: ScriptedCourier

        init(_ courier: ScriptedCourier) async throws {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let store = try SQLiteStore(path: folder.appending(path: "court.sqlite").path())
            court = try await SmallCourt(journal: store)
            file = try await court.filed()
            // The court was changed within this minute: its moments run ahead of the clock.
            court.clock.advance(minutes: 1)
            self.courier = courier
            postman = Postman(
                office: court.office, outbox: store, courier: courier, court: court.court,
                name: "post-1", log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        }

        var state: PostedLetter.State? {
            get async throws { try await court.office.file(file).letters.first?.state }
        }

        func clear() throws { try FileManager.default.removeItem(at: folder) }
    }

    @Test("taken by the gateway: sent once, and never again")
    func taken() async throws {
        let post = try await Post(ScriptedCourier(.accepted("0: Accepted")))
        for _ in 1...3 { try await post.postman.round() }
        #expect(post.courier.carried == ["1-\(post.file.number)-1"])
        #expect(try await post.state == .sent)
        try post.clear()
    }

    @Test("refused or unreachable: again after 1, 10 and 60 minutes, then the clerk's (10.2-12)")
    func retried() async throws {
        let post = try await Post(ScriptedCourier(.unreachable("refused")))
        var tried: [Int] = []
        for minute in 0...80 {
            let before = post.courier.carried.count
            try await post.postman.round()
            if post.courier.carried.count > before { tried.append(minute) }
            post.court.clock.advance(minutes: 1)
        }
        #expect(tried == [0, 1, 11, 71])
        #expect(try await post.state == .failed)
        let file = try await post.court.office.file(post.file)
        #expect(file.deadline("10.2-12", Subject(.letter, 1))?.owner == .clerk)
        try post.clear()
    }

    @Test("the gateway is away for a while: nothing lost, nothing twice")
    func away() async throws {
        let post = try await Post(
            ScriptedCourier(.unreachable("refused"), .refused("503"), .accepted("0: Accepted")))
        for _ in 0...30 {
            try await post.postman.round()
            post.court.clock.advance(minutes: 1)
        }
        #expect(post.courier.carried.count == 3)
        #expect(try await post.state == .sent)
        try post.clear()
    }

    @Test("no answer: it may have left, so it is not sent again but given to the clerk")
    func silent() async throws {
        let post = try await Post(ScriptedCourier(.uncertain("timeout")))
        for _ in 0...40 {
            try await post.postman.round()
            post.court.clock.advance(minutes: 1)
        }
        #expect(post.courier.carried.count == 1)
        #expect(try await post.state == .failed)
        try post.clear()
    }

    @Test("at night only what may leave at night leaves (10.2-9)")
    func night() async throws {
        let post = try await Post(ScriptedCourier(.accepted("0: Accepted")))
        post.court.clock.set(post.court.clock.now.day, 20, 0)
        try await post.postman.round()
        #expect(post.courier.carried.isEmpty)
        post.court.clock.set(post.court.clock.now.day.adding(days: 1), 8, 0)
        try await post.postman.round()
        #expect(post.courier.carried.count == 1)
        try post.clear()
    }
}

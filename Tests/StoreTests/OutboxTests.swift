import EnforcementCore
import EnforcementOffice
import Testing

@testable import EnforcementStore

@Suite("the outbox")
struct OutboxTests {
    let scratch: Scratch
    var store: SQLiteStore { scratch.store }
    let now = noon(monday)

    init() throws { scratch = try Scratch() }

    private func claim(
        _ sender: String, isNight: Bool = false, at moment: Moment? = nil, limit: Int = 100
    ) async throws -> [ClaimedLetter] {
        try await store.claim(
            court: 1, sender: sender, now: moment ?? now, isNight: isNight, limit: limit)
    }

    private func later(_ minutes: Int64) -> Moment { now.adding(seconds: minutes * 60) }

    private func queue(_ letters: LetterRow...) async throws {
        try await store.keep(writing(file(1)) { $0.letters = letters })
    }

    @Test("each letter is claimed once, by however many senders")
    func once() async throws {
        try await store.keep(
            writing(file(1)) { rows in
                rows.letters = (1...60).map { letter(file(1), $0) }
            })
        let claimed = try await withThrowingTaskGroup(of: [ClaimedLetter].self) { group in
            for sender in ["post-1", "post-2", "post-3"] {
                group.addTask {
                    var mine: [ClaimedLetter] = []
                    for _ in 1...10 { mine += try await claim(sender, limit: 5) }
                    return mine
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(claimed.map(\.number).sorted() == Array(1...60))
        #expect(try await claim("post-4").isEmpty)
    }

    @Test("at night only urgent letters leave (handbook 10.2 rule 9)")
    func night() async throws {
        try await queue(letter(file(1), 1), letter(file(1), 2, isUrgent: true))
        #expect(try await claim("post", isNight: true).map(\.number) == [2])
        #expect(try await claim("post").map(\.number) == [1])
    }

    @Test("a letter given back is free again at its hour, one more attempt counted")
    func giveBack() async throws {
        try await queue(letter(file(1), 1))
        let first = try #require(try await claim("post").first)
        #expect(first.attempts == 0)
        try await store.beginSending(first, now: now)
        try await store.giveBack(first, error: "no route", retryAt: later(5))
        #expect(try await claim("post").isEmpty)
        let listed = try await store.letters(LetterQuery(court: 1)).rows.first
        #expect(listed?.attempts == 1)
        #expect(listed?.lastError == "no route")
        let second = try await claim("post", at: later(5)).first
        #expect(second?.attempts == 1)
    }

    @Test("given back without an hour it never leaves again by itself")
    func never() async throws {
        try await queue(letter(file(1), 1))
        let first = try #require(try await claim("post").first)
        try await store.giveBack(first, error: "number barred", retryAt: nil)
        #expect(try await claim("post", at: later(60 * 24 * 30)).isEmpty)
    }

    @Test("a letter begun is never claimed again; its silence is reported")
    func silence() async throws {
        try await queue(letter(file(1), 1))
        let first = try #require(try await claim("post").first)
        try await store.beginSending(first, now: now)
        let hour = later(60)
        #expect(try await claim("other", at: hour).isEmpty)
        #expect(try await store.unanswered(court: 1, before: now, limit: 9).isEmpty)
        #expect(try await store.unanswered(court: 1, before: hour, limit: 9) == [first])
        try await store.finish(first)
        #expect(try await store.unanswered(court: 1, before: hour, limit: 9).isEmpty)
    }

    @Test("a claim nobody began from is taken over; the first holder may not send any more")
    func takeOver() async throws {
        try await queue(letter(file(1), 1))
        let dead = try #require(try await claim("dead").first)
        #expect(try await claim("alive", at: later(9)).isEmpty)
        let ten = later(10)
        let taken = try #require(try await claim("alive", at: ten).first)
        await #expect(throws: ClaimLost()) { try await store.beginSending(dead, now: ten) }
        try await store.beginSending(taken, now: ten)
        await #expect(throws: ClaimLost()) { try await store.beginSending(taken, now: ten) }
    }

    @Test("a letter whose state moves on leaves the outbox; queued again it comes back")
    func leaves() async throws {
        try await queue(letter(file(1), 1), letter(file(1), 2))
        for (place, state) in ["sent", "failed", "queued"].enumerated() {
            try await store.keep(
                writing(file(1), after: place + 1) {
                    $0.letters = [letter(file(1), 1, state: state)]
                })
            let free = try await claim("post \(place)", limit: 1).map(\.number)
            switch state {
            case "sent": #expect(free == [2])
            case "failed": #expect(free == [])
            default: #expect(free == [1])
            }
        }
    }

    @Test("a job runs once a day")
    func jobs() async throws {
        #expect(try await !store.hasBegun(job: "digest", on: monday, court: 1))
        #expect(try await store.begin(job: "digest", on: monday, court: 1))
        #expect(try await store.hasBegun(job: "digest", on: monday, court: 1))
        #expect(try await !store.begin(job: "digest", on: monday, court: 1))
        #expect(try await store.begin(job: "digest", on: monday, court: 2))
        #expect(try await store.begin(job: "digest", on: monday.adding(days: 1), court: 1))
    }
}

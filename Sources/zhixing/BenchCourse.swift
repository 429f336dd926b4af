import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementStore
import Foundation
import Logging
import Synchronization

/// The plain course (王某军's case) of many cases at once: everybody does one step of all cases,
/// then the calendar moves on to the next.
struct BenchCourse {
    let cases: Int
    let inFlight: Int

    /// One measurement, and the batches the office made.
    struct Outcome {
        let line: String
        let seconds: Double
        let batches: [[Writing]]
    }

    func pipeline() async throws -> Outcome {
        let folder = try BenchFolder()
        let store = try SQLiteStore(path: folder.path("pipeline.sqlite"))
        let tape = RecordingJournal(before: store)
        let (before, written) = (processorSeconds(), bytesWritten())
        let run = try await play(on: tape)
        let cpu = processorSeconds() - before
        let bytes = bytesWritten() - written
        try store.close()
        try folder.remove()
        let acts = run.latencies.count
        let sorted = run.latencies.sorted()
        let line = """
            {"bench":"pipeline","cases":\(cases),"inFlight":\(inFlight),"acts":\(acts),\
            "seconds":\(digits(run.seconds)),"actsPerSecond":\(Int(Double(acts) / run.seconds)),\
            "cpuMillisecondsPerAct":\(digits(cpu * 1_000 / Double(acts))),\
            "p50Milliseconds":\(digits(sorted[acts / 2])),\
            "p99Milliseconds":\(digits(sorted[acts * 99 / 100])),\
            "bytesWrittenPerAct":\(bytes / acts),"commits":\(await tape.batches.count)}
            """
        return Outcome(line: line, seconds: run.seconds, batches: await tape.batches)
    }

    /// The same rows in batches of the same middle size, by prepared statements in C.
    func raw(_ batches: [[Writing]]) async throws -> Outcome {
        let folder = try BenchFolder()
        let writings = batches.flatMap { $0 }
        let floor = try RawFloor(path: folder.path("raw.sqlite"), writings: writings)
        let (before, written) = (processorSeconds(), bytesWritten())
        let duration = try floor.run(batch: max(1, writings.count / max(1, batches.count)))
        let seconds = duration / .seconds(1)
        let cpu = processorSeconds() - before
        let bytes = bytesWritten() - written
        try folder.remove()
        let line = """
            {"bench":"raw","acts":\(writings.count),"seconds":\(digits(seconds)),\
            "actsPerSecond":\(Int(Double(writings.count) / seconds)),\
            "cpuMillisecondsPerAct":\(digits(cpu * 1_000 / Double(writings.count))),\
            "bytesWrittenPerAct":\(bytes / writings.count)}
            """
        return Outcome(line: line, seconds: seconds, batches: batches)
    }

    func batchesInMemory() async throws -> [[Writing]] {
        let tape = RecordingJournal(before: MemoryJournal())
        _ = try await play(on: tape)
        return await tape.batches
    }

    private func play(
        on journal: RecordingJournal
    ) async throws -> (seconds: Double, latencies: [Double]) {
        let scenes = SeedCase.wang
        let clock = PretendClock(scenes[0].at.adding(minutes: -60))
        let office = Office(
            line: .dengfeng, journal: journal, clock: clock,
            log: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }, batchMax: inFlight)
        try await Roster.dengfeng.found(1, in: office)
        await journal.forget()
        var files = [FileID?](repeating: nil, count: cases)
        let papers = PaperMaker(EFile(office: office, documents: MemoryDocuments()))
        var latencies: [Double] = []
        let start = ContinuousClock.now
        for (number, scene) in scenes.enumerated() {
            clock.set(scene.at)
            if scene.act == "archive.archive" {
                for file in files { if let file { try await papers.complete(file) } }
            }
            let step = try await perform(scene, number, files, office)
            for (place, file, took) in step {
                files[place] = file
                latencies.append(took)
            }
        }
        return ((ContinuousClock.now - start) / .seconds(1), latencies)
    }

    /// The scene's answers; a line of the bank has a reference of its own in every case.
    private static func answers(_ scene: Scene, _ place: Int) -> JSON {
        guard case .object(let members) = scene.answers else { return scene.answers }
        return .object(
            members.map { member in
                guard member.name == "reference", let text = member.value.text else {
                    return member
                }
                return JSON.Member(member.name, .string("\(text)-\(place)"))
            })
    }

    /// One act of every case, so many in flight. Milliseconds each.
    private func perform(
        _ scene: Scene, _ number: Int, _ files: [FileID?], _ office: Office
    ) async throws -> [(Int, FileID, Double)] {
        let turn = Turn(of: files.count)
        return try await withThrowingTaskGroup(of: [(Int, FileID, Double)].self) { group in
            for _ in 0..<inFlight {
                group.addTask {
                    var done: [(Int, FileID, Double)] = []
                    while let place = turn.next() {
                        let start = ContinuousClock.now
                        let file = try await office.perform(
                            OfficeRequest(
                                actor: scene.person, court: 1, file: files[place], act: scene.act,
                                answers: Self.answers(scene, place), actID: "\(number)-\(place)")
                        ).file
                        done.append((place, file, (ContinuousClock.now - start) / .milliseconds(1)))
                    }
                    return done
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }
}

/// Hands the cases out one after another to whoever asks.
private final class Turn: Sendable {
    private let count: Int
    private let place = Mutex(0)

    init(of count: Int) { self.count = count }

    func next() -> Int? {
        place.withLock { place in
            guard place < count else { return nil }
            place += 1
            return place - 1
        }
    }
}

/// Hands out 0, 1, 2 … to whoever asks, until there are no more.
private final class Tickets: Sendable {
    private let next = Mutex(0)
    private let count: Int

    init(_ count: Int) { self.count = count }

    func take() -> Int? {
        next.withLock { next in
            guard next < count else { return nil }
            next += 1
            return next - 1
        }
    }
}

/// A journal that remembers every batch it passes on.
actor RecordingJournal: Journal {
    private let journal: any Journal
    private(set) var batches: [[Writing]] = []

    init(before journal: any Journal) { self.journal = journal }

    /// What the founding of the court wrote is not measured.
    func forget() { batches = [] }

    func commit(_ writings: [Writing]) async throws -> [WriteFault?] {
        batches.append(writings)
        return try await journal.commit(writings)
    }

    func entries(of file: FileID, after version: Int, limit: Int) async throws -> [EntryRow] {
        try await journal.entries(of: file, after: version, limit: limit)
    }

    func books(_ asks: BooksAsk, court: CourtID) async throws -> Books {
        try await journal.books(asks, court: court)
    }

    func answer(to actID: String, court: CourtID) async throws -> PastAnswer? {
        try await journal.answer(to: actID, court: court)
    }

    func lastFile(of court: CourtID) async throws -> Int {
        try await journal.lastFile(of: court)
    }

    func serials(of court: CourtID) async throws -> [String: Int] {
        try await journal.serials(of: court)
    }

    func loads(of court: CourtID) async throws -> Loads { try await journal.loads(of: court) }

    func namesakes(
        _ name: String, court: CourtID, limit: Int
    ) async throws -> [FileID] {
        try await journal.namesakes(name, court: court, limit: limit)
    }

    func courts() async throws -> [CourtID] { try await journal.courts() }
}

/// User and system seconds of this process so far.
private func processorSeconds() -> Double {
    var usage = rusage()
    getrusage(Int32(0), &usage)
    let parts = [usage.ru_utime, usage.ru_stime]
    return parts.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1_000_000 }
}

/// Bytes this process has caused to be written to disks, by the kernel's count; 0 where it keeps
/// none.
private func bytesWritten() -> Int {
    guard let text = FileManager.default.contents(atPath: "/proc/self/io") else { return 0 }
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    let line = lines.first { $0.hasPrefix("write_bytes: ") }
    return line.flatMap { Int($0.dropFirst("write_bytes: ".count)) } ?? 0
}

import ArgumentParser
import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementStore
import Foundation

/// `zhixing bench search`: what an answer of the search costs in a large court, each beside one
/// look for a case by its number, in turn.
struct BenchSearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Searches of ten kinds over many cases, beside an indexed look-up.",
        discussion: """
            Prints a line a kind and one for all; latencies in microseconds, the ratio of the p99s.
            """)

    @Option(help: "Cases of the court, each with a paper.") var cases = 100_000
    @Option(help: "Searches of each kind.") var looks = 200
    @Option(help: "Seed of names, numbers and words.") var seed: UInt64 = 1
    @Option(help: "Keep or reuse the database at this path.") var database: String?

    func run() async throws {
        let folder = try BenchFolder()
        let court = SearchCourt(seed: seed)
        let store = try await made(court, at: database ?? folder.path("search.sqlite"))
        var searches: [SearchCourt.Typed: [Double]] = [:]
        var lookups: [SearchCourt.Typed: [Double]] = [:]
        for turn in 0..<looks {
            for kind in SearchCourt.Typed.allCases {
                let number = court.number((turn * 7_919) % cases + 1)
                let typed = court.query(kind, turn, cases: cases)
                // Which goes first changes, so that neither always finds the other's warmth.
                if turn % 2 == 0 {
                    lookups[kind, default: []].append(try await look(number, store))
                }
                searches[kind, default: []].append(try await search(typed, store))
                if turn % 2 == 1 {
                    lookups[kind, default: []].append(try await look(number, store))
                }
            }
        }
        for kind in SearchCourt.Typed.allCases {
            say(kind.rawValue, searches[kind] ?? [], lookups[kind] ?? [])
        }
        say("all", searches.values.flatMap { $0 }, lookups.values.flatMap { $0 })
        try store.close()
        try folder.remove()
    }

    private func made(_ court: SearchCourt, at path: String) async throws -> SQLiteStore {
        let start = ContinuousClock.now
        let store = try SQLiteStore(path: path)
        let journal: any Journal = store
        let last = try await journal.lastFile(of: SearchCourt.court)
        guard last < cases else { return store }
        for first in stride(from: last + 1, through: cases, by: 2_000) {
            let numbers = first...min(first + 1_999, cases)
            let faults = try await store.commit(numbers.map(court.writing)).compactMap(\.self)
            guard faults.isEmpty else { throw Failure("could not lay out \(path): \(faults[0])") }
            try await store.index(
                texts: numbers.map {
                    let file = FileID(court: SearchCourt.court, number: $0)
                    return PaperText(
                        file: file, paper: 1, isInner: $0 % 10 == 0, text: court.text($0))
                })
        }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        Standard.output.say(
            "{\"bench\":\"search\",\"made\":\(cases),\"seconds\":\(digits(seconds))}")
        return store
    }

    private func search(_ typed: String, _ store: SQLiteStore) async throws -> Double {
        let start = ContinuousClock.now
        _ = try await store.search(
            SearchQuery(typed, account: SearchCourt.account), in: SearchCourt.court,
            by: Sight(person: PersonID("zhang-1"), teams: ["1"]))
        return microseconds(ContinuousClock.now - start)
    }

    private func look(_ number: String, _ store: SQLiteStore) async throws -> Double {
        let start = ContinuousClock.now
        guard try await store.file(numbered: number, court: SearchCourt.court) != nil else {
            throw Failure("\(number) is not there")
        }
        return microseconds(ContinuousClock.now - start)
    }

    private func say(_ name: String, _ searches: [Double], _ lookups: [Double]) {
        let (searches, lookups) = (searches.sorted(), lookups.sorted())
        guard let longest = searches.last, let longestLookup = lookups.last else { return }
        let p99 = searches[searches.count * 99 / 100]
        let lookupP99 = lookups[lookups.count * 99 / 100]
        Standard.output.say(
            """
            {"bench":"search","kind":"\(name)","looks":\(searches.count),\
            "p50":\(Int(searches[searches.count / 2])),"p99":\(Int(p99)),"max":\(Int(longest)),\
            "lookupP50":\(Int(lookups[lookups.count / 2])),"lookupP99":\(Int(lookupP99)),\
            "lookupMax":\(Int(longestLookup)),"ratio":\(digits(p99 / lookupP99))}
            """)
    }
}

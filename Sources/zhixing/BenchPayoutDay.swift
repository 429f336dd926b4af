import ArgumentParser
import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementStore
import Foundation
import Synchronization

/// `zhixing bench payout-day`: the process that is killed. Says how many acts are left, at last
/// `done`.
struct BenchPayoutDayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "payout-day", abstract: "The process of `bench payout`.",
        shouldDisplay: false)

    @Option var database: String
    @Option var inFlight: Int

    func run() async throws {
        try await failing {
            let store = try SQLiteStore(path: database)
            let office = Office(
                line: .dengfeng, journal: store, clock: PretendClock(PayoutCourt.payday),
                log: Log.make(), warmFiles: 100_000, batchMax: 1_000)
            let day = PayoutDay(office: office, queue: store, inFlightMax: inFlight)
            let batch = PayoutBatch(court: PayoutCourt.court, name: "2026-11-20-1")
            let said = Said()
            let ordered = try await store.orderedCount(of: batch)
            let orders = try await day.run(batch: batch, by: PayoutCourt.payer) {
                said.say(ordered + ($0.total - $0.done) * 2 + $0.done)
            }
            try refuse(orders)
            try await results(day, store, batch, said)
            try store.close()
            Standard.output.say("done")
        }
    }

    /// The bank answers for every transfer of the batch: paid.
    private func results(
        _ day: PayoutDay, _ store: SQLiteStore, _ batch: PayoutBatch, _ said: Said
    ) async throws {
        let pageSize = 20_000
        var left = try await store.orderedCount(of: batch)
        var after: TransferNumber?
        while true {
            let page = try await store.ordered(of: batch, after: after, limit: pageSize)
            guard let last = page.last else { return }
            let outcomes = page.map { TransferOutcome(transfer: $0, result: .paid) }
            let before = left
            let report = try await day.record(results: outcomes, by: PayoutCourt.payer) {
                said.say(before - $0.done)
            }
            try refuse(report)
            left -= page.count
            after = last
        }
    }

    private func refuse(_ report: PayoutReport) throws {
        if let first = report.refusals.first {
            throw Failure("\(report.refused) refused, first \(first.refusal.code)")
        }
    }
}

/// Says a number at most every twenty milliseconds, the first at once.
private final class Said: Sendable {
    private let next = Mutex(ContinuousClock.now)

    func say(_ left: Int) {
        let isTime = next.withLock { next in
            guard ContinuousClock.now >= next else { return false }
            next = .now + .milliseconds(20)
            return true
        }
        if isTime { Standard.output.say("\(left)") }
    }
}

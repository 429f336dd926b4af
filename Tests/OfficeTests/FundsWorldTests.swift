import EnforcementCore
import EnforcementSim
import Testing

@Suite("案款随机 money under chance")
struct FundsWorldTests {
    @Test(
        "every fen is where a bookkeeper outside the house says, whatever is asked by whom",
        arguments: [UInt64(1), 50_001])
    func bookkeeper(first: UInt64) throws {
        var total = FundsReport()
        for seed in first..<first + 400 {
            var world = FundsWorld(seed: seed)
            do { try world.run() } catch {
                var again = FundsWorld(seed: seed, tells: true)
                Issue.record(
                    "seed \(seed): \(error.what)\n\(again.runTold().joined(separator: "\n"))")
                return
            }
            total.add(world.report)
        }
        // Every act of the money was done, every gate turned the wrong person away.
        for act in Self.acts { #expect(total.done[act] ?? 0 > 0, "\(act) was never done") }
        for code in ["funds.same-person", "funds.cooling", "funds.line-twice"] {
            #expect(total.refusals[code] ?? 0 > 0, "\(code) never met")
        }
    }

    private static let acts = [
        "funds.receive", "funds.book-line", "funds.claim", "funds.bank-cash", "funds.reverse",
        "funds.notify-arrival", "funds.compute", "funds.supervise", "funds.approve",
        "funds.send-back", "funds.pay-out", "funds.record-result", "funds.reissue",
        "funds.match-payment", "funds.propose-keeping", "funds.approve-keeping",
        "funds.end-keeping", "funds.ask-account", "funds.check-account", "funds.take-statement",
        "funds.settle-line", "funds.close-day",
    ]
}

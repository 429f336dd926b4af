import Institutions
import LinkContract
import Testing

/// Orders of all kinds by chance, through a month, with everything that can go wrong.
@Suite("示例机构 a month by chance at a pretend bank")
struct InstitutionsMonthTests {
    @Test("no account is ever frozen above its balance, no order done twice, no fen lost")
    func month() throws {
        let faults = try #require(Faults("twice=20,disorder=20,malformed=20,half=20,fail=5"))
        let bank = try SmallBank(balance: "5000.00", faults: faults)
        bank.world.watch(SmallBank.debtor, at: bank.code)
        var dice = Chance(seed: 44)
        var now = try bank.time("2022-08-09T10:00")
        var freezes: [String] = []
        for number in 1...1_500 {
            now = now.adding(seconds: dice.within(60...3_400))
            let name = "A\(number)"
            let measure = dice.pick(["01", "01", "02", "03", "04", "05", "06", "08"]) ?? "01"
            let original = dice.pick(Array(freezes.suffix(12)))
            let last = now.day.adding(days: dice.within(0...20)).text
            let sum = Amount(fen: Int64(dice.within(1...90_000))).text
            let order = bank.order(name, measure, sum, until: last, original: original)
            for _ in 1...dice.within(1...2) { _ = bank.world.take(order, at: bank.code, now: now) }
            if ["01", "03", "08"].contains(measure) { freezes.append(name) }
            bank.world.credit(
                Amount(fen: Int64(dice.within(1...50_000))), to: SmallBank.account,
                at: bank.code, now: now)
            try check(bank)
        }
        _ = bank.world.advance(to: now.adding(seconds: 60 * 86_400))
        try check(bank)
        #expect(bank.world.ledger(of: bank.code)?.frozen == "0.00", "all have lapsed")
    }

    private func check(_ bank: SmallBank) throws {
        let ledger = try #require(bank.world.ledger(of: bank.code))
        let balance = try #require(bank.world.balance(of: SmallBank.account, at: bank.code))
        let frozen = try #require(Amount(ledger.frozen))
        let credited = try #require(Amount(ledger.credited))
        let taken = try #require(Amount(ledger.taken))
        #expect(ledger.isSound && ledger.mostExecutions <= 1)
        #expect(balance.free + frozen == balance.all)
        #expect(balance.all + taken == Amount(yuan: 5_000) + credited)
        let paid = ledger.payments.compactMap { Amount($0.amount) }.reduce(.zero, +)
        #expect(paid == taken)
    }
}

import EnforcementCore
import Testing

@Suite("分配顺序 order of distribution (handbook 3.5)")
struct DistributionTests {
    /// Creditors as `rank:amount` or `rank:amount@order`, numbered from 1.
    private static func creditors(_ text: String) throws -> [Distribution.Creditor] {
        let ranks: [Character: Distribution.Rank] = [
            "m": .medical, "p": .priority, "r": .restitution, "o": .ordinary, "f": .fine,
            "c": .confiscation,
        ]
        return try text.split(separator: " ").enumerated().map { index, cell in
            let parts = cell.dropFirst(2).split(separator: "@")
            return Distribution.Creditor(
                number: index + 1, amount: try #require(Money(yuan: String(parts[0]))),
                rank: try #require(cell.first.flatMap { ranks[$0] }),
                order: parts.count > 1 ? Int(parts[1]) : nil)
        }
    }

    @Test(
        "who gets what",
        arguments: Table.rows(
            """
            rule           pool    creditors                         paid                why
            participation  343.7   o:500 o:300 o:200                 171.85 103.11 68.74  D1
            seizure        343.7   o:500@2 o:300@1 o:200@3           43.70 300.00 0.00   D2
            participation  100     o:100 o:100 o:100                 33.34 33.33 33.33   D3
            participation  0.02    o:1 o:1 o:1                       0.01 0.01 0.00      ties
            participation  0.01    o:1 o:2 o:1                       0.00 0.01 0.00      largest
            participation  50      p:60 o:40                         50.00 0.00          D4
            participation  100     p:60@2 p:60@1 o:40                40.00 60.00 0.00    created
            participation  60      o:50 m:50 r:20                    25.00 25.00 10.00   ordinary
            seizure        100     o:80 o:50@1                       50.00 50.00         unsealed
            measures       100     o:80@2 o:70@1                     30.00 70.00         case 3
            measures       100     o:60@2 o:30@1                     60.00 30.00         enough
            oneDocument    90      o:100 o:50                        60.00 30.00         case 4
            oneDocument    90      o:100 p:60 o:50                   20.00 60.00 10.00   security
            criminal       100     c:9 f:9 o:30 r:20 p:40 m:10       0 0 30 20 40 10  case 5
            criminal       45      c:9 f:9 o:30 r:20 p:40 m:10       0 0 0 0 35 10  case 5
            criminal       75      f:9 o:30 o:20 r:20 p:40 m:10      0 3 2 20 40 10  case 5
            criminal       105     c:9 f:9 o:30 r:20 p:40 m:10       0 5 30 20 40 10  case 5
            participation  45      f:9 o:40 c:9                      5.00 40.00 0.00     CC20 187
            """))
    func shares(row: [String]) throws {
        let rule = try #require(Distribution.Rule(rawValue: row[0]))
        let result = Distribution(
            of: try #require(Money(yuan: row[1])), among: try Self.creditors(row[2]), by: rule)
        let paid = row[3].split(separator: " ").map { Money(yuan: String($0)) }
        #expect(result.shares.map(\.paid) == paid)
    }

    @Test("costs and fee go first, or behind the creditors where the court says so (U6)")
    func costsFirst() throws {
        let creditors = try Self.creditors("p:60 o:40")
        let first = Distribution(
            of: "90.00", costs: "20.00", fee: "5.00", among: creditors, by: .participation)
        #expect((first.costs, first.fee, first.surplus) == ("20.00", "5.00", .zero))
        #expect(first.shares.map(\.paid) == ["60.00", "5.00"])
        let last = Distribution(
            of: "110.00", costs: "20.00", fee: "5.00", among: creditors, by: .participation,
            costsFirst: false)
        #expect((last.costs, last.fee) == ("10.00", .zero))
        #expect(last.shares.map(\.paid) == ["60.00", "40.00"])
        let poor = Distribution(
            of: "22.00", costs: "20.00", fee: "5.00", among: creditors, by: .participation)
        #expect((poor.costs, poor.fee, poor.shared) == ("20.00", "2.00", .zero))
    }

    @Test("D4 nothing is left for ordinary claims: a sale without benefit (AU20 6)")
    func leavesNothing() throws {
        let creditors = try Self.creditors("p:60 o:40")
        func result(_ proceeds: Money) -> Distribution {
            Distribution(of: proceeds, costs: "10.00", among: creditors, by: .participation)
        }
        #expect(result("69.99").leavesNothing && result("70.00").leavesNothing)
        #expect(!result("70.01").leavesNothing)
        let secured = Distribution(
            of: "10.00", among: try Self.creditors("p:60"), by: .participation)
        #expect(!secured.leavesNothing)
    }

    @Test("nothing is lost, nobody gets too much, and no rank goes before one above it")
    func property() {
        var chance = SeededGenerator(seed: 35)
        for _ in 0..<3_000 {
            let creditors = (0..<Int.random(in: 0...9, using: &chance)).map { number in
                Distribution.Creditor(
                    number: number, amount: Money(fen: .random(in: 0...90_000, using: &chance)),
                    rank: .allCases.randomElement(using: &chance) ?? .ordinary,
                    order: Bool.random(using: &chance)
                        ? .random(in: 1...5, using: &chance) : nil)
            }
            let rule = Distribution.Rule.allCases.randomElement(using: &chance) ?? .criminal
            let proceeds = Money(fen: .random(in: 0...300_000, using: &chance))
            let result = Distribution(
                of: proceeds, costs: Money(fen: .random(in: 0...9_000, using: &chance)),
                fee: Money(fen: .random(in: 0...9_000, using: &chance)), among: creditors,
                by: rule, costsFirst: .random(using: &chance))
            #expect(result.costs + result.fee + result.shared + result.surplus == proceeds)
            #expect(result.shares.map(\.creditor) == creditors)
            #expect(result.shares.allSatisfy { $0.paid >= .zero && $0.short >= .zero })
            if result.surplus > .zero {
                #expect(result.shares.allSatisfy { $0.short == .zero })
            }
            let fine = result.shares.filter { $0.creditor.rank == .fine }
            if fine.contains(where: { $0.paid > .zero }) {
                let above = result.shares.filter { $0.creditor.rank < .fine }
                #expect(above.allSatisfy { $0.short == .zero })
            }
            proportional(result, rule)
        }
    }

    /// Ordinary claims that share by proportion differ from it by less than a fen.
    private func proportional(_ result: Distribution, _ rule: Distribution.Rule) {
        guard rule == .criminal else { return }
        let ordinary = result.shares.filter { $0.creditor.rank == .ordinary }
        let total = Money.sum(ordinary.map(\.creditor.amount)).fen
        let paid = Money.sum(ordinary.map(\.paid)).fen
        for share in ordinary {
            let exact = share.creditor.amount.fen * paid
            #expect(abs(share.paid.fen * total - exact) < max(total, 1))
        }
    }

    @Test("the largest amounts there are still divide exactly")
    func large() {
        let most = Money.most
        let third = Money(fen: most.fen / 3)
        let result = Distribution(
            of: Money(fen: most.fen - 7),
            among: (1...3).map { .init(number: $0, amount: third, rank: .ordinary) },
            by: .participation)
        #expect(result.shared + result.surplus == Money(fen: most.fen - 7))
    }
}

extension Distribution.Rank {
    static func < (left: Self, right: Self) -> Bool {
        let all = allCases
        return (all.firstIndex(of: left) ?? 0) < (all.firstIndex(of: right) ?? 0)
    }
}

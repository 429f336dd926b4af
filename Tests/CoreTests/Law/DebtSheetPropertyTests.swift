import EnforcementCore
import Testing

@Suite("债务计算表 random claims")
struct DebtSheetPropertyTests {
    /// A claim of one to six items over two years, as a document might grant it.
    private static func items(_ chance: inout SeededGenerator) -> [ClaimItem] {
        let sums: [ClaimItem.Kind] = [
            .principal, .price, .penalty, .damages, .lawyerFee, .courtCosts, .other, .interest,
        ]
        let first = Day(number: 18_900)
        return (1...Int.random(in: 1...6, using: &chance)).map { number in
            let day = first.adding(days: .random(in: 0...300, using: &chance))
            guard number > 1, Int.random(in: 0...2, using: &chance) == 0 else {
                return ClaimItem(
                    number: number,
                    kind: number == 1 ? .principal : sums.randomElement(using: &chance) ?? .other,
                    label: "", amount: Money(fen: .random(in: 1...90_000_000, using: &chance)),
                    due: Int.random(in: 0...9, using: &chance) == 0 ? nil : day,
                    debtors: [Int.random(in: 2...3, using: &chance)])
            }
            return ClaimItem(
                number: number, kind: .interest, label: "", amount: nil,
                terms: .init(
                    on: 1, from: day,
                    until: Bool.random(using: &chance) ? day.adding(days: 400) : nil,
                    by: Bool.random(using: &chance)
                        ? .fixed(Rate("0.0\(Int.random(in: 1...99, using: &chance))") ?? .one)
                        : .prime(.oneYear, multiple: Rate("1.3") ?? .one),
                    yearDays: Bool.random(using: &chance) ? 360 : 365), due: nil)
        }
    }

    static func sheet(_ chance: inout SeededGenerator) throws -> DebtSheet {
        let first = Day(number: 18_900)
        func day(_ chance: inout SeededGenerator) -> Day {
            first.adding(days: .random(in: 0...900, using: &chance))
        }
        let items = Self.items(&chance)
        let payments = (0..<Int.random(in: 0...5, using: &chance)).map { _ in
            DelayInterest.Payment(
                on: day(&chance), amount: Money(fen: .random(in: 0...50_000_000, using: &chance)))
        }
        let stays = (0..<Int.random(in: 0...2, using: &chance)).map { _ in
            let from = day(&chance)
            return from..<from.adding(days: .random(in: 0...120, using: &chance))
        }
        return try DebtSheet(
            items: items, payments: payments, stays: stays, asOf: day(&chance),
            order: ApplyPayment(interestFirst: .random(using: &chance)))
    }

    @Test("the lines add up to the totals exactly, whatever the claim")
    func addsUp() throws {
        var chance = SeededGenerator(seed: 31)
        for round in 0..<2_500 {
            let sheet = try Self.sheet(&chance)
            func sum(_ kind: DebtSheet.Row.Kind) -> Money {
                Money.sum(sheet.rows.filter { $0.kind == kind }.map(\.amount))
            }
            #expect(sum(.delayInterest) == sheet.delayInterest.owed, "\(round)")
            #expect(sum(.payment) == sheet.total.paid + sheet.surplus, "\(round)")
            for item in sheet.items {
                let rows = sheet.rows.filter { $0.items == [item.item.number] }
                let owed = rows.filter { $0.kind == .item || $0.kind == .interest }
                #expect(Money.sum(owed.map(\.amount)) == item.sum.owed, "\(round)")
                let paid = sheet.rows.flatMap(\.parts).filter { $0.item == item.item.number }
                #expect(Money.sum(paid.map(\.amount)) == item.sum.paid, "\(round)")
                #expect(item.sum.paid >= .zero && item.sum.left >= .zero, "\(round)")
            }
            let doubled = sheet.rows.flatMap(\.parts).filter { $0.item == nil }
            #expect(Money.sum(doubled.map(\.amount)) == sheet.delayInterest.paid, "\(round)")
            #expect(sheet.owed.total == sheet.total.owed && sheet.paid.total == sheet.total.paid)
            #expect(sheet.left.total + sheet.total.paid == sheet.total.owed, "\(round)")
        }
    }

    @Test("every line comes out by hand from its own formula")
    func byHand() throws {
        var chance = SeededGenerator(seed: 32)
        var seen = 0
        for _ in 0..<2_000 {
            for row in try Self.sheet(&chance).rows where row.rate != nil {
                #expect(try Self.product(of: row.formula) == row.amount, "\(row.formula)")
                let from = try #require(row.from)
                let to = try #require(row.to)
                #expect(row.days <= from.days(until: to) && from < to)
                seen += 1
            }
        }
        #expect(seen > 5_000)
    }

    /// The product a party with a pocket calculator gets, half up to the fen.
    private static func product(of formula: String) throws -> Money {
        var numerator: Int128 = 1
        var denominator: Int128 = 1
        let plain = formula.prefix { $0 != "（" }.replacing(",", with: "")
        for (place, part) in plain.split(separator: " ").enumerated() where place % 2 == 0 {
            let digits = part.filter { $0.isNumber && $0.isASCII }
            let value = try #require(Int128(digits))
            let isDivided = place > 0 && plain.split(separator: " ")[place - 1] == "÷"
            if isDivided { denominator *= value } else { numerator *= value }
            let decimals =
                part.split(separator: ".").count > 1
                ? part.split(separator: ".")[1].count(where: { $0.isNumber && $0.isASCII }) : 0
            for _ in 0..<(decimals + (part.hasSuffix("%") ? 2 : 0)) { denominator *= 10 }
        }
        let fen = (2 * 100 * numerator + denominator) / (2 * denominator)
        return Money(fen: Int64(fen))
    }

    @Test("with one sum the doubled part is what the primitive says, rule by rule")
    func agrees() throws {
        var chance = SeededGenerator(seed: 33)
        for _ in 0..<500 {
            let due = Day(number: .random(in: 18_900...19_200, using: &chance))
            let until = due.adding(days: .random(in: 0...700, using: &chance))
            let amount = Money(fen: .random(in: 10_000_000...90_000_000, using: &chance))
            let payments = (0..<3).map { _ in
                DelayInterest.Payment(
                    on: due.adding(days: .random(in: -50...700, using: &chance)),
                    amount: Money(fen: .random(in: 1...3_000_000, using: &chance)))
            }
            let stays = [due.adding(days: 30)..<due.adding(days: 90)]
            let expected = try DelayInterest(
                on: amount, due: due, until: until, payments: payments, stays: stays)
            let item = ClaimItem(
                number: 1, kind: .principal, label: "", amount: amount, due: due)
            let sheet = try DebtSheet(
                items: [item], payments: payments, stays: stays, asOf: until)
            #expect(sheet.delayInterest.owed == expected.interest)
            #expect(sheet.left.principal == expected.base)
        }
    }

    @Test(
        "a list that cannot be reckoned is refused, naming item and rule",
        arguments: [
            ("number", "claim-item.number", "items[1].number"),
            ("both", "claim-item.amount", "items[1].amount"),
            ("kind", "claim-item.kind", "items[1].kind"),
            ("on", "claim-item.on", "items[1].on"),
            ("self", "claim-item.on", "items[1].on"),
            ("year", "claim-item.yearDays", "items[1].yearDays"),
            ("rate", "claim-item.rate", "items[1].rate"),
            ("until", "claim-item.until", "items[1].until"),
        ])
    func refused(fault: String, code: String, field: String) {
        let terms = ClaimItem.Terms(
            on: fault == "on" ? 7 : fault == "self" ? 2 : 1, from: "2022-01-01",
            until: fault == "until" ? "2021-12-31" : nil,
            by: .fixed(Rate(fault == "rate" ? "14.8" : "0.148") ?? .one),
            yearDays: fault == "year" ? 364 : 365)
        let items = [
            ClaimItem(number: 1, kind: .principal, label: "", amount: "100.00", due: nil),
            ClaimItem(
                number: fault == "number" ? 3 : 2, kind: fault == "kind" ? .penalty : .interest,
                label: "", amount: fault == "both" ? "1.00" : nil, terms: terms, due: nil),
        ]
        let refusal = #expect(throws: Refusal.self) {
            try DebtSheet(items: items, asOf: "2022-02-01")
        }
        #expect((refusal?.code, refusal?.field) == (code, field))
    }
}

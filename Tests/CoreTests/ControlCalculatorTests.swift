import EnforcementCore
import EnforcementOffice
import Testing

@Suite("计算器 plan-controls (handbook 3.8)")
struct ControlCalculatorTests {
    let calculator = Calculator()

    /// Holdings as `A:available`, with `!` for a freeze before ours and `#` for protected; controls
    /// as `A:amount`, with `?` while they wait. Orders as `+A:amount` and `-A:amount`.
    private func plan(_ target: String, _ holdings: String, _ controls: String) -> JSON {
        let holdings = Self.cells(holdings).map { name, amount, mark in
            JSON.object([
                .init("id", .string(name)), .init("institution", "示例银行"),
                .init("kind", "deposit"), .init("available", .string(amount)),
                .init("priorFreeze", .bool(mark == "!")), .init("protected", .bool(mark == "#")),
            ])
        }
        let controls = Self.cells(controls).enumerated().map { number, cell in
            JSON.object([
                .init("id", .string("\(number + 1)")), .init("holding", .string(cell.0)),
                .init("amount", .string(cell.1)), .init("effective", .bool(cell.2 != "?")),
            ])
        }
        return calculator.answer(
            .object([
                .init("op", "plan-controls"), .init("target", .string(target)),
                .init("holdings", .array(holdings)), .init("controls", .array(controls)),
            ]))
    }

    private static func cells(_ text: String) -> [(String, String, Character?)] {
        guard text != "-" else { return [] }
        return text.split(separator: " ").map { cell in
            let parts = cell.split(separator: ":")
            let mark = parts[1].last.flatMap { "!#?".contains($0) ? $0 : nil }
            return (String(parts[0]), String(mark == nil ? parts[1] : parts[1].dropLast()), mark)
        }
    }

    private static func written(_ answer: JSON) -> String {
        let orders = (answer["orders"]?.items ?? []).map { order in
            (order["action"]?.text == "freeze" ? "+" : "-") + (order["holding"]?.text ?? "")
                + ":" + (order["amount"]?.text ?? "")
        }
        return orders.isEmpty ? "-" : orders.joined(separator: " ")
    }

    @Test(
        "what is ordered",
        arguments: Table.rows(
            """
            target      holdings           controls                   orders                  why
            160000.00   A:0 B:0            A:40000.00                 +B:120000.00            O1
            160000.00   A:40000 B:150000   A:40000.00                 +B:120000.00            O1
            160000.00   A:0 B:30000        A:40000.00 B:120000.00     -                       O2
            160000.00   A:0 B:0 C:0        A:40000 B:120000 C:100000  -C:100000.00            O3
            160000.00   A:0 B:0 C:0        A:40000 B:120000 C:40000   -C:40000.00             newest
            100000.00   A:0 B:0            A:80000 B:60000            -B:40000.00             part
            50000.00    A:0 B:0            A:80000 B:60000            -B:60000.00 -A:30000.00  both
            0.00        A:0 B:0!           A:10 B:20?                 -B:20.00 -A:10.00       paid
            0.01        A:0.01             -                          +A:0.01                 1 fen
            100.00      A:40 B:30          -                          +A:70.00 +B:30.00       limit
            100.00      B:30 A:140         -                          +B:30.00 +A:70.00       order
            100.00      A:140# B:30        -                          +B:100.00               #
            100.00      A:140#             -                          -                       #
            100.00      A:140! B:30        A:70.00?                   +B:100.00               !
            100.00      A:140!             -                          +A:100.00               !
            100.00      A:0!               A:100.00?                  -                       !
            100.00      A:0 B:0!           A:100.00 B:50.00?          -B:50.00                !
            0.00        -                  -                          -                       none
            100.00      -                  -                          -                       none
            """))
    func orders(row: [String]) {
        #expect(Self.written(plan(row[0], row[1], row[2])) == row[3])
    }

    @Test("what is in force and what is ordered never exceed the target", arguments: 1...300)
    func property(seed: Int) throws {
        var chance = SeededGenerator(seed: UInt64(seed))
        func amount() -> String { "\(Int.random(in: 0...9, using: &chance) * 1_000)" }
        let names = ["A", "B", "C", "D"].prefix(Int.random(in: 1...4, using: &chance))
        let holdings = names.map { name in
            name + ":" + amount() + (["", "", "!", "#"].randomElement(using: &chance) ?? "")
        }
        // The last account has the waiting ones, so that it is plain what a release ends.
        let controls = (0..<Int.random(in: 0...4, using: &chance)).map { _ in
            let name = names.randomElement(using: &chance) ?? "A"
            return name + ":" + amount() + (name == names.last ? "?" : "")
        }
        let target = amount()
        let answer = plan(
            target, holdings.joined(separator: " "),
            controls.isEmpty ? "-" : controls.joined(separator: " "))
        var total = Money.sum(
            Self.cells(controls.isEmpty ? "-" : controls.joined(separator: " "))
                .compactMap { $0.2 == "?" ? nil : Money(yuan: $0.1) })
        let waiting = Set(controls.filter { $0.hasSuffix("?") }.map { $0.prefix(1) })
        for order in try #require(answer["orders"]?.items) {
            let amount = try #require(order["amount"]?.text.flatMap { Money(yuan: $0) })
            let holding = try #require(order["holding"]?.text)
            if order["action"]?.text == "freeze" {
                #expect(holdings.contains { $0.hasPrefix(holding) && !$0.hasSuffix("#") })
                total += amount
            } else if !waiting.contains(holding[...]) {
                total -= amount
            }
        }
        #expect(total <= (try #require(Money(yuan: target))), "\(holdings) \(controls)")
    }

    @Test(
        "an error names its field",
        arguments: [
            ("{}", "field.missing", "target"),
            (#"{"target":"1"}"#, "field.missing", "holdings"),
            (#"{"target":"1","holdings":[]}"#, "field.missing", "controls"),
            (#"{"target":"-1","holdings":[],"controls":[]}"#, "field.value", "target"),
            (#"{"target":1,"holdings":[],"controls":[]}"#, "field.type", "target"),
            (#"{"target":"1","holdings":{},"controls":[]}"#, "field.type", "holdings"),
            (#"{"target":"1","holdings":[1],"controls":[]}"#, "field.type", "holdings[0]"),
            (#"{"target":"1","holdings":[@A, @A],"controls":[]}"#, "field.value", "holdings[1].id"),
            (
                #"{"target":"1","holdings":[{"id":"A","institution":"1","kind":"flat","#
                    + #""available":"1"}],"controls":[]}"#, "field.value", "holdings[0].kind"
            ),
            (
                #"{"target":"1","holdings":[{"id":"A","institution":"1","kind":"deposit"}],"#
                    + #""controls":[]}"#, "field.missing", "holdings[0].available"
            ),
            (
                #"{"target":"1","holdings":[@A],"controls":[{"id":"1","holding":"B","#
                    + #""amount":"1","effective":true}]}"#, "field.value", "controls[0].holding"
            ),
            (
                #"{"target":"1","holdings":[@A],"controls":[{"id":"1","holding":"A","#
                    + #""amount":"1.001","effective":true}]}"#, "field.value", "controls[0].amount"
            ),
            (
                #"{"target":"1","holdings":[@A],"controls":[{"id":"1","holding":"A","#
                    + #""amount":"1"}]}"#, "field.missing", "controls[0].effective"
            ),
            (
                #"{"target":"1","holdings":[@A],"controls":[@1, @1]}"#, "field.value",
                "controls[1].id"
            ),
            (
                #"{"target":"1","holdings":[@A],"controls":[@1, {"id":"2","holding":"A","#
                    + #""amount":"90000000000000.00","effective":true}]}"#, "field.value",
                "controls[1].amount"
            ),
        ])
    func errors(question: String, code: String, field: String) throws {
        let text =
            question
            .replacing(
                "@A",
                with: #"{"id":"A","institution":"1","kind":"deposit","available":"1","x":null}"#
            )
            .replacing("@1", with: #"{"id":"1","holding":"A","amount":"1","effective":true}"#)
            .replacing("{\"target\"", with: #"{"op":"plan-controls","target""#)
            .replacing("{}", with: #"{"op":"plan-controls"}"#, maxReplacements: 1)
        let answer = calculator.answer(try JSON(text: text))
        #expect(answer["error"]?["code"]?.text == code)
        #expect(answer["error"]?["field"]?.text == field)
    }
}

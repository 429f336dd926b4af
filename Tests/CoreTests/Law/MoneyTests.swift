import EnforcementCore
import Testing

@Suite("金额 money")
struct MoneyTests {
    @Test(
        "yuan are read strictly",
        arguments: [
            ("160000.00", 16_000_000), ("160000", 16_000_000), ("0.1", 10), ("-0.05", -5), ("0", 0),
            ("90000000000000.00", 9_000_000_000_000_000), ("007", 700),
        ])
    func read(text: String, fen: Int64) { #expect(Money(yuan: text)?.fen == fen) }

    @Test(
        "anything else is refused",
        arguments: [
            "", "-", ".5", "5.", "1.234", "1,000", " 1", "1e3", "+1", "--1", "1-", "１", "1.2.3",
            "90000000000000.01", "999999999999999999999999", "NaN", "-.",
        ])
    func refused(text: String) { #expect(Money(yuan: text) == nil) }

    @Test("written back the same, and grouped for people")
    func written() {
        #expect(Money(fen: 16_000_000).description == "160000.00")
        #expect(Money(fen: -5).description == "-0.05")
        #expect(Money(fen: 123_456_789).grouped == "1,234,567.89")
        #expect(Money(fen: -10_000_000).grouped == "-100,000.00")
        #expect(Money(fen: 99_999).grouped == "999.99")
        #expect(Money.sum(["0.10", "0.20"]) == "0.30")
    }

    @Test(
        "in capitals (大写)",
        arguments: Table.rows(
            """
            yuan               capital
            160000.00          壹拾陆万元整
            0.00               零元整
            0.05               伍分
            0.50               伍角整
            1.05               壹元零伍分
            10.50              壹拾元伍角整
            1005.00            壹仟零伍元整
            10000.01           壹万元零壹分
            100010.00          壹拾万零壹拾元整
            15500.00           壹万伍仟伍佰元整
            895.13             捌佰玖拾伍元壹角叁分
            100000000.00       壹亿元整
            100000001.00       壹亿零壹元整
            100010000.00       壹亿零壹万元整
            1234567890.12      壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分
            1000000000000.00   壹万亿元整
            1000100000000.00   壹万零壹亿元整
            -2300.00           负贰仟叁佰元整
            """))
    func capital(row: [String]) { #expect(Money(yuan: row[0])?.capital == row[1]) }
}

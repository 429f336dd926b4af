import EnforcementCore
import Testing

@Suite("费用 fees (handbook 3.3)")
struct FeeTests {
    @Test(
        "the fee for enforcement, FEE07 14(1)",
        arguments: Table.rows(
            """
            amount         fee
            0.00           50.00
            0.01           50.00
            10000          50.00
            10000.33       50.00
            10000.34       50.01
            15500          132.50
            50000          650.00
            100000         1400.00
            160000         2300.00
            500000         7400.00
            500001         7400.01
            800000         10400.00
            1000000        12400.00
            5000000        52400.00
            10000000       77400.00
            20000000       87400.00
            """))
    func enforcement(row: [String]) throws {
        #expect(EnforcementFee.on(try #require(Money(yuan: row[0]))) == Money(yuan: row[1]))
    }

    @Test(
        "the fee for preservation, FEE07 14(2)",
        arguments: Table.rows(
            """
            amount      fee
            1000        30.00
            1001        30.01
            50000       520.00
            100000      1020.00
            500000      3020.00
            895999.99   5000.00
            896000      5000.00
            5000000     5000.00
            """))
    func preservation(row: [String]) throws {
        #expect(PreservationFee.on(try #require(Money(yuan: row[0]))) == Money(yuan: row[1]))
    }

    @Test("the fee agrees with the closed forms on whole yuan")
    func closedForms() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<1_000 {
            let yuan = Int64.random(in: 1...30_000_000, using: &random)
            // Ten-thousandths of a yuan; a yuan has 100 fen, so divide by 100 half up.
            let exact: Int64 =
                switch yuan {
                case ...10_000: 500_000
                case ...500_000: 150 * yuan - 1_000_000
                case ...5_000_000: 100 * yuan + 24_000_000
                case ...10_000_000: 50 * yuan + 274_000_000
                default: 10 * yuan + 674_000_000
                }
            #expect(EnforcementFee.on(Money(fen: yuan * 100)).fen == (exact + 50) / 100)
        }
    }
}

import Testing

@testable import EnforcementCore

@Suite("查控上限 what may be held of an itemised claim")
struct ItemisedOwedTests {
    @Test("general interest that runs on counts; the court fee bears no doubled interest")
    func runsOn() throws {
        var scene = try Scene.handled()
        let plain = scene.file.owed(on: "2022-08-20")
        // 160,000.00 + fee 2,300.00 + 50 days of 28.00.
        #expect(plain == "163700.00")
        scene.file.items = [
            ClaimItem(
                number: 1, kind: .principal, label: "本金", amount: "157700.00",
                due: "2022-07-01"),
            ClaimItem(
                number: 2, kind: .courtCosts, label: "案件受理费", amount: "2300.00",
                due: "2022-07-01"),
            ClaimItem(
                number: 3, kind: .interest, label: "利息", amount: nil,
                terms: .init(
                    on: 1, from: "2022-07-01", by: .fixed(try #require(Rate("0.0365")))),
                due: nil),
        ]
        // Doubled 157,700.00 × 0.0175 % × 50 = 1,379.88; interest 157,700.00 × 3.65 % ÷ 365 × 50 =
        // 788.50; the fee on all of it, 162,168.38: 2,332.53, as a computation will keep it.
        #expect(scene.file.owed(on: "2022-08-20") == "164500.91")
        #expect(
            scene.file.target(on: "2022-08-20", projected: 10) > scene.file.owed(on: "2022-08-20"))
    }
}

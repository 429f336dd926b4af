import EnforcementCore
import EnforcementSim
import Testing

@Suite("查控方案 worlds by chance under the plan of controls")
struct ControlWorldTests {
    @Test("1,500 worlds break no promise of the plan, and every kind of step is taken")
    func worlds() throws {
        var total = ControlReport()
        for seed in UInt64(1)...1_500 {
            var world = ControlWorld(seed: seed)
            do throws(BrokenPromise) {
                try world.run()
            } catch {
                Issue.record("\(error.what) (seed \(seed))")
                return
            }
            total.add(world.report)
        }
        for action in ControlPlan.Action.allCases {
            #expect(total.steps[action] ?? 0 > 100, "\(action)")
        }
    }

    @Test(
        "worlds that once broke a promise",
        arguments: [5_638, 1_002_880, 1_367_871, 1_990_555] as [UInt64])
    func remembered(seed: UInt64) throws {
        var world = ControlWorld(seed: seed)
        try world.run()
    }
}

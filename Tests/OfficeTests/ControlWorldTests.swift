import EnforcementCore
import EnforcementSim
import Testing

@Suite("查控方案 worlds by chance under the plan of controls")
struct ControlWorldTests {
    @Test("1,500 worlds break no promise of the plan", arguments: 0..<15)
    func worlds(block: Int) throws {
        var total = ControlReport()
        for seed in (block * 100 + 1)...(block * 100 + 100) {
            var world = ControlWorld(seed: UInt64(seed))
            do {
                try world.run()
            } catch {
                Issue.record("\(error.what) (seed \(seed))")
                return
            }
            total.add(world.report)
        }
        #expect(total.worlds == 100)
        #expect((total.steps[.freeze] ?? 0) > 100 && (total.steps[.release] ?? 0) > 10)
    }
}

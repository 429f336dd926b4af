import Testing

@testable import EnforcementCore

@Suite("控制反馈 answers to orders")
struct AnswerTests {
    let left = Money(fen: 4_000_000)

    @Test("a release told of twice, the older word first: the newer one counts (6.4)")
    func newerWord() throws {
        var scene = try Scene.linked()
        try scene.perform(
            Control.Release(hold: 1, reason: "示例：超出部分"), by: "王", on: "2022-08-13")
        let order = try #require(scene.orders(.release).last?.number)
        func told(_ sequence: Int, _ held: Money) -> Control.RecordAnswer {
            Control.RecordAnswer(
                order: order, sequence: sequence, done: true, waiting: false, held: held,
                limit: left, from: nil, until: nil, reason: nil)
        }
        try scene.perform(told(1, .zero), by: "system", on: "2022-08-13")
        #expect(scene.file.holds[0].held == .zero)
        try scene.perform(told(2, left), by: "system", on: "2022-08-14")
        #expect(scene.file.holds[0].held == left)
        #expect(try scene.perform(told(1, .zero), by: "system", on: "2022-08-15").isEmpty)
        #expect(scene.file.controlled == left)
    }
}

import EnforcementCore
import EnforcementOffice
import EnforcementSim
import Testing

@Suite("journey: 王某军申请执行王某战")
struct WangTests {
    @Test("closes on day 9, 160,000 yuan paid, every message in its order")
    func wang() async throws {
        let journey = try await Journey(SeedCase.wang)
        let seen = try await journey.seen()
        #expect(seen["filed"]?.text == "2022-08-09")
        #expect(seen["closed"]?.text == "2022-08-18")
        #expect(seen["mode"]?.text == "fulfilled")
        #expect(seen["archived"]?.text == "2022-08-25")
        let isInOrder = journey.hasLetters(
            inOrder: [
                "已立案", "由普执1团队办理", "执行通知书和报告财产令", "已于2022年8月12日控制",
                "执行款160,000.00元", "尾号8018", "执行完毕",
            ])
        #expect(isInOrder, "\(journey.letters)")
    }

    @Test("frozen on the third day, told to collect on 08-18, no clock late")
    func days() async throws {
        let journey = try await Journey(SeedCase.wang)
        let day = { (name: String) in journey.facts.first { $0.name == name }?.day.description }
        #expect(day("control.inquired") == "2022-08-09")
        #expect(day("control.hold-confirmed") == "2022-08-12")
        #expect(day("funds.paid-out") == "2022-08-18")
        let file = try await journey.court.office.file(FileID(court: 1, number: journey.file))
        let late = file.deadlines.filter { ($0.met ?? $0.due) > $0.due }.map(\.limit)
        #expect(late.isEmpty)
        #expect(file.balance == .zero)
    }

    @Test("reads back as sentences")
    func explained() async throws {
        let journey = try await Journey(SeedCase.wang)
        let text = try await journey.explained()
        let parts = [
            "收到执行申请", "立案，案号（2022）豫0185执1号", "已控制存款160,000.00元", "归档",
            "结案用时9日",
        ]
        let missing = parts.filter { !text.contains($0) }
        #expect(missing.isEmpty, "\(text)")
    }
}

import EnforcementCore
import EnforcementOffice
import EnforcementSim
import Testing

@Suite("journey: 楚某某申请执行李某某")
struct ChuTests {
    @Test("enforced on the spot after the fruitless inquiry, closed on 05-20")
    func chu() async throws {
        let journey = try await Journey(SeedCase.chu)
        let seen = try await journey.seen()
        #expect(seen["closed"]?.text == "2022-05-20")
        #expect(seen["mode"]?.text == "fulfilled")
        #expect(seen["paid"]?.text == "15500.00")
        let names = journey.facts.map { $0.name }
        let inquiry = try #require(names.firstIndex(of: "control.feedback-recorded"))
        let cash = try #require(names.firstIndex(of: "funds.received"))
        #expect(inquiry < cash)
        let isInOrder = journey.hasLetters(
            inOrder: ["已立案", "暂未发现可供执行财产", "限制消费", "15,500.00元", "执行完毕"])
        #expect(isInOrder, "\(journey.letters)")
    }

    @Test("reads back as sentences, the bailiffs among them")
    func explained() async throws {
        let journey = try await Journey(SeedCase.chu)
        let text = try await journey.explained()
        let parts = ["未发现财产", "拍卖行", "法警", "现金，李某某", "归档"]
        let missing = parts.filter { !text.contains($0) }
        #expect(missing.isEmpty, "\(text)")
    }
}

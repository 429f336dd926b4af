import EnforcementCore
import EnforcementOffice
import EnforcementSim
import Hummingbird
import Testing

@Suite("import of annotated judgments")
struct ImportTests {
    /// An invented record in the shape of the annotation.
    static let record = """
        {"file": "示例-001.txt", "document_kind": "civil_judgment",
         "case_number": "（2021）豫0185民初9号", "court": "示例人民法院", "cause": "买卖合同纠纷",
         "applicants": [{"name": "示例建材有限公司", "kind": "organisation"}],
         "respondents": [
          {"name": "张某某", "kind": "person"}, {"name": "李某某", "kind": "person"}],
         "money_items": [{"kind": "principal", "amount_yuan": 120000.5}],
         "total_fixed_amount_yuan": 120000.5, "non_monetary_duty": false,
         "performance_deadline": {"days": 10, "date": null}, "document_date": "2022-01-10",
         "enforcement": null}
        """

    @Test("a record becomes an application: sum to the fen, both sides, last day counted")
    func application() throws {
        let reading = GoldRecord.read(try JSON(text: Self.record), number: 1, masks: false)
        guard case .application(let made) = reading else {
            Issue.record("not an application")
            return
        }
        #expect(made.amount == Money(yuan: "120000.50"))
        #expect(made.applicants == 1)
        #expect(made.debtors == 2)
        #expect(made.answers["due"]?.text == "2022-01-20")
        #expect(made.maskedTitle == "示例某单位 诉 张某等2人")
    }

    @Test("a record that orders no money is told apart with the reason")
    func nothing() throws {
        let text = Self.record.replacing(
            #"[{"kind": "principal", "amount_yuan": 120000.5}]"#, with: "[]")
        let reading = GoldRecord.read(try JSON(text: text), number: 1, masks: false)
        guard case .none(_, let reason) = reading else {
            Issue.record("became an application")
            return
        }
        #expect(reason == "不责令付款（civil_judgment）")
    }

    @Test("a scripted crew takes it to archive through the API, paid to the fen")
    func crew() async throws {
        guard
            case .application(let application) = GoldRecord.read(
                try JSON(text: Self.record), number: 1, masks: true)
        else { return }
        let court = try await WebCourt(start: "2022-08-01T08:00:00+08:00")
        var file: Int?
        for (place, step) in CrewCourse(application, number: 3).steps.enumerated() {
            let day = try #require(Day("2022-08-02")).adding(days: step.day)
            court.clock.set(day, 9, place % 60)
            if step.act == "archive.archive", let file {
                try await court.papers.complete(FileID(court: 1, number: file))
            }
            let path = file.map { "/api/v1/cases/\($0)/acts/\(step.act)" } ?? "/api/v1/cases"
            let answer = try await court.ask(step.person.text, .post, path, step.answers)
            let isDone = answer.status < 300
            #expect(isDone, "\(step.act): \(answer.text)")
            file = try answer.json()["file"]?.integer ?? file
        }
        let seen = try await court.ask("juzhang", .get, "/api/v1/cases/\(file ?? 0)").json()
        #expect(seen["paid"]?.text == "120000.50")
        #expect(seen["archived"]?.text == "2022-08-17")
    }
}

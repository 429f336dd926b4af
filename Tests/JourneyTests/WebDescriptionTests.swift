import EnforcementCore
import EnforcementOffice
import Hummingbird
import Testing
@testable import EnforcementWeb

@Suite("web: what the house says of itself")
struct WebDescriptionTests {
    @Test("OpenAPI has one path for every act, and every reference in it leads somewhere")
    func openAPI() async throws {
        let answer = try await WebCourt().send(.get, "/api/v1/openapi.json")
        let document = try answer.json()
        #expect(document["openapi"]?.text == "3.1.0")
        let paths = try #require(document["paths"])
        for act in Line.dengfeng.acts.values where !act.form.opens {
            let operation = paths["/api/v1/cases/{case}/acts/\(act.name)"]?["post"]
            #expect(operation?["requestBody"] != nil, "\(act.name)")
            let schema = document["components"]?["schemas"]?[act.name]
            #expect(schema?["properties"]?.members?.count == act.form.fields.count, "\(act.name)")
        }
        for act in Line.dengfeng.courtActs.values {
            #expect(paths["/api/v1/court/acts/\(act.name)"] != nil, "\(act.name)")
        }
        for reference in references(in: document) {
            let parts = reference.split(separator: "/").dropFirst().map(String.init)
            let target = parts.reduce(Optional(document)) { $0?[$1] }
            #expect(target != nil, "\(reference)")
        }
    }

    private func references(in value: JSON) -> [String] {
        switch value {
        case .object(let members):
            members.flatMap { member in
                member.name == "$ref" ? [member.value.text ?? ""] : references(in: member.value)
            }
        case .array(let items): items.flatMap(references)
        default: []
        }
    }

    @Test("every route of the description answers something else than 404 and 405")
    func routes() async throws {
        let court = try await WebCourt()
        let document = try await court.send(.get, "/api/v1/openapi.json").json()
        for path in document["paths"]?.members ?? [] {
            for method in path.value.members ?? [] {
                let real = path.name.replacing("{case}", with: "1")
                let answer = try await court.send(method.name == "get" ? .get : .post, real)
                #expect(![404, 405].contains(answer.status), "\(method.name) \(path.name)")
            }
        }
    }

    @Test("both catalogues hold every phrase, in their own language, with the same slots")
    func catalogues() {
        let isHan = { (scalar: Unicode.Scalar) in (0x4E00...0x9FFF).contains(scalar.value) }
        for phrase in Phrase.allCases {
            let chinese = Phrase.chinese[phrase]
            let english = Phrase.english[phrase]
            #expect(chinese?.isEmpty == false && english?.isEmpty == false, "\(phrase)")
            let slots = { (text: String?) in (text ?? "").filter { $0 == "{" }.count }
            #expect(slots(chinese) == slots(english), "\(phrase)")
            guard phrase != .otherLanguage else { continue }
            #expect(!(english ?? "").unicodeScalars.contains(where: isHan), "\(phrase)")
        }
    }

    @Test("every limit's next act has a form, and every form a control for each field")
    func forms() async throws {
        let court = CourtFile(id: .own(of: 1))
        for act in Line.dengfeng.acts.values {
            let view = FormView(
                fields: act.form.fields, language: .zh, court: court,
                file: CaseFile(id: FileID(court: 1, number: 1)))
            let html = String(decoding: view.html.bytes, as: UTF8.self)
            for field in act.form.fields {
                #expect(
                    html.contains("\"\(field.name)") || html.contains("\(field.name)["),
                    "\(act.name)")
            }
        }
    }

    @Test("what people type is never taken for markup")
    func escaping() {
        let name = "<script>\"'&"
        let html: HTML = "<b title=\"\(name)\">\(name)</b>"
        let text = String(decoding: html.bytes, as: UTF8.self)
        let safe = "&lt;script&gt;&quot;&#39;&amp;"
        #expect(text == "<b title=\"\(safe)\">\(safe)</b>")
    }

    @Test("personal data are masked as handbook 10.3 says")
    func masks() {
        #expect(Mask.identity("410185199001011234", of: .person) == "410185********1234")
        #expect(Mask.identity("91410185MA00000000", of: .enterprise) == "91410185MA00000000")
        #expect(Mask.phone("13812345678") == "138****5678")
        #expect(Mask.address("河南省登封市示例路1号") == "河南省登封市***")
        #expect(Mask.account(PayeeAccount(bank: "示例银行", number: "6200001234")) == "**** 1234")
    }
}

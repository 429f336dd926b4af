import EnforcementCore
import EnforcementOffice
import Testing

@Suite("计算器 calc")
struct CalculatorTests {
    let calculator = Calculator()

    private func ask(_ question: String) -> String {
        String(decoding: calculator.answer(Array(question.utf8)), as: UTF8.self)
    }

    @Test(
        "every operation answers as the manual says",
        arguments: [
            (
                #"{"op":"deadline","from":"2022-09-22","period":"10d"}"#,
                #"{"end":"2022-10-08","nominal":"2022-10-02","provisional":false}"#
            ),
            (
                #"{"op":"deadline","from":"2022-09-22","period":"10d","roll":false}"#,
                #"{"end":"2022-10-02","nominal":"2022-10-02","provisional":false}"#
            ),
            (
                #"{"op":"deadline","from":"2022-08-09","period":"6m","excludedDays":45}"#,
                #"{"end":"2023-03-27","nominal":"2023-03-26","provisional":false}"#
            ),
            (
                #"{"op":"deadline","from":"2027-01-01","period":"1d"}"#,
                #"{"end":"2027-01-04","nominal":"2027-01-02","provisional":true}"#
            ),
            (
                #"{"op":"case-limit","filed":"2022-08-09","exclusions":"#
                    + #"[["2022-09-01","2022-10-01"],["2022-09-16","2022-10-16"]]}"#,
                #"{"end":"2023-03-27","excludedDays":45}"#
            ),
            (
                #"{"op":"control-expiry","from":"2022-08-10","kind":"immovable"}"#,
                #"{"until":"2025-08-09"}"#
            ),
            (#"{"op":"enforcement-fee","amount":"160000.00"}"#, #"{"fee":"2300.00"}"#),
            (#"{"op":"preservation-fee","amount":"50000"}"#, #"{"fee":"520.00"}"#),
            (
                #"{"op":"delay-interest","base":"100000.00","due":"2022-03-10","#
                    + #""until":"2022-04-09"}"#,
                #"{"interest":"525.00","base":"100000.00","days":30}"#
            ),
            (
                #"{"op":"general-interest","principal":"100000.00","from":"2021-01-01","#
                    + #""to":"2022-09-10","rate":"0.148"}"#,
                #"{"interest":"25018.08","segments":[{"from":"2021-01-01","to":"2022-09-10","#
                    + #""days":617,"rate":"0.148","interest":"25018.08"}]}"#
            ),
            (#"{"op":"resident-id","value":"999999180001010011"}"#, #"{"valid":false}"#),
            (#"{"op":"credit-code","value":"x"}"#, #"{"valid":false}"#),
            (
                #"{"op":"case-number","text":"(2022)豫0185执恢12号之一"}"#,
                #"{"canonical":"（2022）豫0185执恢12号之一","year":2022,"court":"豫0185","#
                    + #""type":"执恢","number":12,"suffix":"之一"}"#
            ),
        ])
    func answers(question: String, answer: String) { #expect(ask(question) == answer) }

    @Test("the example of every operation works", arguments: Calculator.operations.map { $0.name })
    func examples(name: String) throws {
        let operation = try #require(Calculator.operations.first { $0.name == name })
        let members = try #require(operation.example.members)
        let answer = calculator.answer(.object([.init("op", .string(name))] + members))
        #expect(answer["error"] == nil)
        #expect(answer["valid"]?.flag != false)
        let known = Set(operation.question.map { $0.name })
        #expect(members.allSatisfy { known.contains($0.name) })
        for field in operation.answer where !field.isOptional {
            #expect(answer[field.name] != nil, "\(field.name)")
        }
    }

    @Test(
        "what was given as id comes back first, in an error too",
        arguments: [
            "17", "\"a\"", "null", "{\"k\":[1]}", "1.50", "[]",
        ])
    func identifiers(id: String) {
        #expect(
            ask("{\"op\":\"reinquiries\",\"closed\":\"2022-11-15\",\"id\":\(id)}")
                .hasPrefix("{\"id\":\(id),\"dates\":[\"2023-05-15\","))
        #expect(ask("{\"op\":\"nothing\",\"id\":\(id)}").hasPrefix("{\"id\":\(id),\"error\":{"))
    }

    @Test(
        "an error names its code and the field",
        arguments: [
            ("", "json.invalid", nil), ("{", "json.invalid", nil), ("[1]", "json.object", nil),
            ("{}", "field.missing", "op"), (#"{"op":1}"#, "field.type", "op"),
            (#"{"op":"x"}"#, "op.unknown", "op"), (#"{"op":"deadline"}"#, "field.missing", "from"),
            (#"{"op":"deadline","from":"2022-02-30","period":"3d"}"#, "field.value", "from"),
            (#"{"op":"deadline","from":20220809,"period":"3d"}"#, "field.type", "from"),
            (#"{"op":"deadline","from":"2022-08-09","period":"3"}"#, "field.value", "period"),
            (#"{"op":"deadline","from":"2022-08-09","period":"24h"}"#, "field.value", "period"),
            (
                #"{"op":"deadline","from":"2022-08-09","period":"3d","roll":1}"#, "field.type",
                "roll"
            ),
            (
                #"{"op":"deadline","from":"2022-08-09","period":"3d","excludedDays":-1}"#,
                "field.value", "excludedDays"
            ),
            (
                #"{"op":"deadline","from":"2022-08-09","period":"3d","excludedDays":"1"}"#,
                "field.type", "excludedDays"
            ),
            (#"{"op":"deadline","from":"9999-12-31","period":"1d"}"#, "date.range", nil),
            (#"{"op":"control-expiry","from":"2022-08-09","kind":"gold"}"#, "field.value", "kind"),
            (
                #"{"op":"case-limit","filed":"2022-08-09","exclusions":[["2022-09-01"]]}"#,
                "field.value", "exclusions[0]"
            ),
            (
                #"{"op":"case-limit","filed":"2022-08-09","#
                    + #""exclusions":[["2022-09-02","2022-09-01"]]}"#,
                "field.value", "exclusions[0]"
            ),
            (#"{"op":"enforcement-fee","amount":"-1"}"#, "field.value", "amount"),
            (#"{"op":"enforcement-fee","amount":1}"#, "field.type", "amount"),
            (
                #"{"op":"delay-interest","base":"1","due":"2022-01-01","until":"2022-02-01","#
                    + #""payments":[{"on":"2022-01-02"}]}"#, "field.missing", "payments[0].amount"
            ),
            (
                #"{"op":"delay-interest","base":"1","due":"2013-01-01","until":"2022-02-01"}"#,
                "delay-interest.old-rule", "due"
            ),
            (
                #"{"op":"general-interest","principal":"1","from":"2022-01-01","to":"2022-02-01"}"#,
                "field.missing", "rate"
            ),
            (
                #"{"op":"general-interest","principal":"1","from":"2018-01-01","to":"2022-02-01","#
                    + #""lpr":"1y"}"#, "lpr.none", "from"
            ),
            (#"{"op":"case-number","text":"豫0185"}"#, "field.value", "text"),
        ] as [(String, String, String?)])
    func errors(question: String, code: String, field: String?) throws {
        let error = try #require(try JSON(text: ask(question))["error"])
        #expect(error["code"]?.text == code)
        #expect(error["field"]?.text == field)
        #expect(error["message"]?.text?.isEmpty == false)
    }

    @Test("members nobody asks for are passed over, and null counts as left out")
    func unknown() {
        #expect(
            ask(#"{"op":"enforcement-fee","amount":"1","colour":[{}],"id":null}"#)
                == #"{"id":null,"fee":"50.00"}"#)
        #expect(
            !ask(#"{"op":"deadline","from":"2022-08-09","period":"3d","roll":null}"#)
                .contains("error"))
    }

    @Test("a stream answers line by line however the bytes are cut, and goes on after an error")
    func stream() {
        let input = Array(
            """
            {"op":"enforcement-fee","amount":"1"}\r
            nonsense

            {"op":"case-number","text":"（2022）豫0185执1号"}
            """.utf8)
        var whole = CalculatorStream(calculator)
        let expected = whole.take(input) + whole.finish()
        #expect((whole.lines, whole.failures) == (4, 2))
        #expect(expected.count(where: { $0 == 10 }) == 4)
        for size in [1, 2, 7, 30] {
            var stream = CalculatorStream(calculator)
            var answers: [UInt8] = []
            for start in stride(from: 0, to: input.count, by: size) {
                answers += stream.take(input[start..<min(start + size, input.count)])
            }
            answers += stream.finish()
            #expect(answers == expected)
        }
    }

    @Test("a line beyond a mebibyte is an error, and the next one is answered")
    func longLine() {
        var stream = CalculatorStream(calculator)
        var answers: [UInt8] = []
        let blank = [UInt8](repeating: 32, count: 1 << 18)
        for _ in 0..<5 { answers += stream.take(blank) }
        answers += stream.take(Array("\n{\"op\":\"credit-code\",\"value\":\"\"}\n".utf8))
        let lines = String(decoding: answers, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.contains("line.long") == true)
        #expect(lines.last == #"{"valid":false}"#)
    }
}

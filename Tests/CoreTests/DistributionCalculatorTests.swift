import EnforcementCore
import EnforcementOffice
import Testing

@Suite("计算器 distribute (handbook 3.5)")
struct DistributionCalculatorTests {
    let calculator = Calculator()

    private func ask(_ members: String) -> String {
        String(
            decoding: calculator.answer(Array(("{\"op\":\"distribute\"," + members + "}").utf8)),
            as: UTF8.self)
    }

    private static let mortgage =
        #""proceeds":"1000000.00","costs":"5900.00","fee":"12400.00","#
        + #""priority":[{"id":"m","amount":"638000.00"}],"ordinary":[{"id":"c1","#
        + #""amount":"500000.00"},{"id":"c2","amount":"300000.00"},{"id":"c3","#
        + #""amount":"200000.00"}]"#

    @Test("D1 by proportion, D2 by order of seizure")
    func mortgage() {
        #expect(
            ask(Self.mortgage + #","debtor":"person""#)
                == #"{"shares":{"m":"638000.00","c1":"171850.00","c2":"103110.00","#
                + #""c3":"68740.00"},"costs":"5900.00","fee":"12400.00","surplus":"0.00"}"#)
        #expect(
            ask(Self.mortgage + #","debtor":"enterprise","seizureOrder":["c2","c1","c3"]"#)
                == #"{"shares":{"m":"638000.00","c1":"43700.00","c2":"300000.00","c3":"0.00"},"#
                + #""costs":"5900.00","fee":"12400.00","surplus":"0.00"}"#)
    }

    @Test("D3 the largest remainder, ties to the earlier claim; D4 nothing for ordinary claims")
    func remainders() {
        let three =
            #""costs":"0","fee":"0","priority":[],"ordinary":[{"id":"a","amount":"100"},"#
            + #"{"id":"b","amount":"100"},{"id":"c","amount":"100"}],"debtor":"person""#
        #expect(
            ask(#""proceeds":"100.00","# + three)
                == #"{"shares":{"a":"33.34","b":"33.33","c":"33.33"},"costs":"0.00","#
                + #""fee":"0.00","surplus":"0.00"}"#)
        #expect(
            ask(#""proceeds":"301.00","# + three)
                == #"{"shares":{"a":"100.00","b":"100.00","c":"100.00"},"costs":"0.00","#
                + #""fee":"0.00","surplus":"1.00"}"#)
        let poor = ask(
            Self.mortgage.replacing(#""1000000.00""#, with: #""600000.00""#)
                + #","debtor":"enterprise""#)
        #expect(
            poor == #"{"shares":{"m":"581700.00","c1":"0.00","c2":"0.00","c3":"0.00"},"#
                + #""costs":"5900.00","fee":"12400.00","surplus":"0.00","leavesNothing":true}"#)
    }

    @Test(
        "an error names its field and the rule",
        arguments: [
            ("", "field.missing", "debtor", "缺少"),
            (#""debtor":"court""#, "field.value", "debtor", "person, enterprise"),
            (#""debtor":"enterprise""#, "field.missing", "seizureOrder", "查封先后"),
            (
                #""debtor":"enterprise","seizureOrder":["c2","c1"]"#, "field.value",
                "seizureOrder", "全部"
            ),
            (
                #""debtor":"enterprise","seizureOrder":["c2","c9"]"#, "field.value",
                "seizureOrder[1]", "c9"
            ),
            (
                #""debtor":"enterprise","seizureOrder":["c2","m"]"#, "field.value",
                "seizureOrder[1]", "m"
            ),
            (
                #""debtor":"enterprise","seizureOrder":["c2","c1","c2"]"#, "field.value",
                "seizureOrder[2]", "重复"
            ),
            (
                #""debtor":"enterprise","seizureOrder":[1]"#, "field.type", "seizureOrder[0]",
                "字符串"
            ),
            (#""debtor":"enterprise","seizureOrder":"c1""#, "field.type", "seizureOrder", "列表"),
        ])
    func orderErrors(members: String, code: String, field: String, text: String) throws {
        let question = Self.mortgage + (members.isEmpty ? "" : ",") + members
        try expect(ask(question), code, field, text)
    }

    @Test(
        "an amount or an id that is wrong is named with its place",
        arguments: [
            (#""638000.00"}"#, #""-1"}"#, "field.value", "priority[0].amount", "非负"),
            (
                #""id":"c3","amount":"#, #""id":"c3","sum":"#, "field.missing",
                "ordinary[2].amount", ""
            ),
            (#""id":"c3""#, #""id":"m""#, "field.value", "ordinary[2].id", "重复"),
            (#""id":"c1""#, #""id":1"#, "field.type", "ordinary[0].id", "字符串"),
            (#""5900.00""#, "5900", "field.type", "costs", "字符串"),
            (#""12400.00""#, #""1.001""#, "field.value", "fee", "金额"),
            (#""200000.00""#, #""89999999999999.00""#, "field.value", "ordinary[2].amount", "合计"),
        ])
    func claimErrors(
        old: String, new: String, code: String, field: String, text: String
    ) throws {
        let question = Self.mortgage.replacing(old, with: new) + #","debtor":"person""#
        try expect(ask(question), code, field, text)
    }

    private func expect(
        _ answer: String, _ code: String, _ field: String, _ text: String
    ) throws {
        let error = try #require(try JSON(text: answer)["error"])
        #expect(error["code"]?.text == code)
        #expect(error["field"]?.text == field)
        let message = try #require(error["message"]?.text)
        #expect(text.isEmpty || message.contains(text))
    }

    @Test("where the order decides nothing, it may be left out")
    func enough() {
        let rich = Self.mortgage.replacing(#""1000000.00""#, with: #""2000000.00""#)
        #expect(ask(rich + #","debtor":"enterprise""#).contains(#""surplus":"343700.00""#))
    }

    @Test("a list of ten thousand claims is divided at once")
    func many() throws {
        let claims = (0..<10_000).map { JSON.members(["id": .string("\($0)"), "amount": "7.77"]) }
        let answer = calculator.answer(
            .members([
                "op": "distribute", "proceeds": "10000.01", "costs": "0", "fee": "0",
                "priority": [], "ordinary": .array(claims), "debtor": "person",
            ]))
        let shares = try #require(answer["shares"]?.members)
        #expect(shares.first?.value.text == "1.01" && shares.last?.value.text == "1.00")
    }
}

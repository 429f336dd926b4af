import EnforcementCore
import EnforcementReading
import Testing

/// Invented documents; every name and number is made up.
enum Invented {
    static let judgment = """
        示例市城关区人民法院
        民 事 判 决 书
        （2024）示0102民初123号
        原告：示例银行股份有限公司城关支行，住所地：示例市城关区一号街1号。
        负责人：钱某某，行长。
        被告：张某某，男，1980年1月1日出生，汉族，住示例市城关区。
        被告：样品机械有限公司，住所地：示例市城关区二号街2号。
        法定代表人：李某某，经理。
        原告示例银行股份有限公司城关支行与被告张某某、样品机械有限公司金融借款合同纠纷一案，本院立案后，\
        公开开庭进行了审理。本案现已审理终结。
        依照《中华人民共和国民法典》第六百七十五条之规定，判决如下：
        一、被告张某某于本判决生效之日起十日内偿还原告示例银行股份有限公司城关支行借款本金120,000.50元及利息\
        （截至2024年3月1日的利息为3000元；自2024年3月2日起以120,000.50元为基数，按照年利率6%计算至实际清偿之日止）；
        二、被告样品机械有限公司对上述债务承担连带清偿责任；
        三、驳回原告的其他诉讼请求。
        如果未按本判决指定的期间履行给付金钱义务，应当加倍支付迟延履行期间的债务利息。
        案件受理费2760元，由被告张某某、样品机械有限公司负担2700元，由原告示例银行股份有限公司城关支行负担60元。
        如不服本判决，可在判决书送达之日起十五日内，向本院递交上诉状。
        审判员　　王某某
        二〇二四年五月六日
        书记员　　赵某某
        """

    static let dormancy = """
        示例市城关区人民法院
        执 行 裁 定 书
        （2024）示0102执45号之一
        申请执行人：孙某某，女，1990年2月2日出生，汉族，住示例市。
        被执行人：样品商贸有限公司，住所地示例市三号街3号。
        法定代表人：周某某。
        本院在执行孙某某与样品商贸有限公司买卖合同纠纷一案中，（2023）示0102民初9号民事判决书已经发生法律效力，\
        被执行人应给付申请执行人货款5万元及利息、案件受理费1050元，现无执行回款。裁定如下：
        终结本次执行程序。
        本裁定送达后即发生法律效力。
        审判员　　吴某某
        二〇二四年七月八日
        """
}

@Suite("reading a judgment")
struct JudgmentReaderTests {
    @Test("a judgment on a loan gives parties, amounts, deadline and liability")
    func judgment() {
        let reading = JudgmentReader.read(Invented.judgment)
        #expect(reading.kind.value == .civilJudgment)
        #expect(reading.caseNumber?.value == "(2024)示0102民初123号")
        #expect(reading.court?.value == "示例市城关区人民法院")
        #expect(reading.cause?.value == "金融借款合同纠纷")
        #expect(reading.applicants.map(\.name) == ["示例银行股份有限公司城关支行"])
        #expect(reading.respondents.map(\.name) == ["张某某", "样品机械有限公司"])
        #expect(reading.respondents.map(\.kind) == [.person, .organisation])
        let fixed = reading.money.filter { $0.amount != nil }
        #expect(fixed.map(\.kind) == [.principal, .interest, .costs])
        #expect(fixed.compactMap(\.amount?.fen) == [12_000_050, 300_000, 270_000])
        #expect(reading.total?.fen == 12_570_050)
        #expect(reading.money.contains { $0.rate == "年利率6%" && $0.base?.fen == 12_000_050 })
        #expect(reading.deadline?.value.days == 10)
        #expect(reading.jointLiability.value)
        #expect(reading.latePerformanceInterestClause.value)
        #expect(reading.documentDate?.value == Day("2024-05-06"))
    }

    @Test("a closing without property gives the basis, the target and what was received")
    func dormancy() {
        let reading = JudgmentReader.read(Invented.dormancy)
        #expect(reading.kind.value == .dormancyRuling)
        #expect(reading.enforcement?.basis.map(\.number) == ["(2023)示0102民初9号"])
        #expect(reading.money.compactMap(\.amount?.fen) == [5_000_000, 105_000])
        #expect(reading.enforcement?.received == .zero)
        #expect(reading.deadline == nil)
    }

    @Test("spans point at the words; any truncation is read without a crash, the same each time")
    func spans() {
        for text in [Invented.judgment, Invented.dormancy] {
            let scalars = Array(text.unicodeScalars)
            for end in 0...scalars.count {
                let part = String(String.UnicodeScalarView(scalars[..<end]))
                let reading = JudgmentReader.read(part)
                for span in reading.money.map(\.span) { #expect(span.upperBound <= end) }
                guard end % 97 == 0 else { continue }
                let json = reading.json(file: nil, text: part)
                #expect(json == JudgmentReader.read(part).json(file: nil, text: part))
            }
            let party = JudgmentReader.read(text).applicants[0]
            #expect(String(String.UnicodeScalarView(scalars[party.span])) == party.name)
        }
    }
}

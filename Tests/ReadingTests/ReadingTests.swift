import EnforcementCore
import EnforcementReading
import EnforcementSim
import Testing

@Suite("reading a court document")
struct ReadingTests {
    @Test("a judgment with header, orders, costs and signature")
    func judgment() throws {
        let read = JudgmentReader.read(Invented.judgment)
        #expect(read.kind.value == .civilJudgment)
        #expect(read.caseNumber?.value == "（2024）示0102民初123号")
        #expect(read.court?.value == "示例市示例区人民法院")
        #expect(read.cause?.value == "民间借贷纠纷")
        #expect(read.names == ["张某某", "/", "示例有限公司", "王某某"])
        #expect(read.respondents.map(\.kind) == [.organisation, .person])
        #expect(read.respondents[0].identity == "91000000MA00000000")
        #expect(read.sums == ["principal 1234567.89", "other 12000.00", "costs 7000.00"])
        #expect(read.total?.description == "1253567.89")
        let interest = try #require(read.money.first { $0.amount == nil })
        #expect(interest.kind == .interest && interest.rate == "年利率6%")
        #expect(interest.from?.description == "2023-02-03")
        #expect(interest.base?.description == "1234567.89")
        #expect(read.deadline?.value.days == 10)
        #expect(read.deadline?.value.countedFrom == .effective)
        #expect(read.jointLiability.value && read.priorityOverCollateral.value)
        #expect(read.latePerformanceInterestClause.value && !read.supplementaryLiability.value)
        #expect(read.documentDate?.value.description == "2024-05-06")
        #expect(read.enforcement == nil)
    }

    @Test("a body without header: who is who stands in the orders")
    func body() {
        let read = JudgmentReader.read(Invented.body)
        #expect(read.kind.value == .civilJudgmentBody)
        #expect(read.names == ["示例钢铁股份有限公司", "/", "示例建材有限公司第二分公司", "陈某甲"])
        #expect(read.sums == ["principal 800000.00", "costs 5900.00"])
        #expect(read.deadline?.value.days == 30)
        #expect(read.caseNumber == nil && read.court == nil)
    }

    @Test("a ruling that closes for want of property: basis, target, what came in")
    func dormancy() {
        let read = JudgmentReader.read(Invented.dormancy)
        #expect(read.kind.value == .dormancyRuling)
        #expect(read.caseNumber?.value == "（2023）示01执恢45号之一")
        #expect(read.enforcement?.basis.map(\.number) == ["（2021）示01民初67号"])
        #expect(read.enforcement?.basis.first?.kind == "民事判决书")
        #expect(read.enforcement?.received?.description == "12000.00")
        #expect(read.money.first?.amount?.description == "300000.00")
        #expect(read.deadline == nil && !read.jointLiability.value)
    }

    @Test("an administrative decision to be enforced")
    func decision() {
        let read = JudgmentReader.read(Invented.decision)
        #expect(read.kind.value == .adminNonlitigation)
        #expect(read.names == ["示例市环境保护局", "/", "郑某某"])
        #expect(read.enforcement?.basis.map(\.number) == ["示环罚字〔2021〕9号"])
        #expect(read.sums == ["penalty 50000.00"])
    }

    @Test("a public duty entry, a mediation, a payment order")
    func others() {
        let duty = JudgmentReader.read(Invented.duty)
        #expect(duty.kind.value == .dutyText)
        #expect(duty.names == ["何某某", "/", "示例商贸有限公司", "施某某"])
        #expect(duty.enforcement?.basis.map(\.number) == ["（2022）示0102民初99号"])
        #expect(duty.deadline?.value.date?.description == "2023-03-01")
        #expect(duty.sums == ["principal 200000.00", "costs 4300.00"])
        let mediation = JudgmentReader.read(Invented.mediation)
        #expect(mediation.kind.value == .mediationOperative)
        #expect(mediation.instalments.map { $0.amount?.description } == ["20000.00", "40000.00"])
        let order = JudgmentReader.read(Invented.order)
        #expect(order.kind.value == .paymentOrder)
        #expect(order.deadline?.value.countedFrom == .receipt && order.deadline?.value.days == 15)
        #expect(order.names == ["韩某某", "/", "示例物流有限公司"])
    }

    @Test(
        "amounts and days in every shape a court writes",
        arguments: [
            ("12,345.67元", "12345.67"), ("3.5万元", "35000.00"), ("２万元", "20000.00"),
            ("壹拾陆万元", "160000.00"), ("三十万零五百元", "300500.00"),
            (
                "1 234 567元",
                "1234567.00"
            ),
            ("叁佰元伍角整", "300.50"), ("0.8亿元", "80000000.00"),
        ])
    func amounts(_ written: String, _ fen: String) {
        let read = JudgmentReader.read(
            "判决如下：一、被告李某某于本判决生效之日起五日内偿还原告张某某借款\(written)。")
        #expect(read.money.first?.amount?.description == fen, "\(written)")
    }

    @Test("every invented judgment gives back its parties and amounts, exactly")
    func invented() {
        for number in 0..<400 {
            let judgment = InventedJudgment(seed: 20_261_124, number: number)
            let read = JudgmentReader.read(judgment.paragraphs.joined(separator: "\n"))
            #expect(read.applicants.map(\.name) == judgment.plaintiffs, "\(number)")
            #expect(read.respondents.map(\.name) == judgment.defendants, "\(number)")
            let owed = read.money.filter { $0.kind != .costs }.compactMap(\.amount)
            #expect(owed == judgment.amounts, "\(number)")
            #expect(read.caseNumber?.value == judgment.number, "\(number)")
        }
    }
}

@Suite("reading: what always holds")
struct ReadingPropertyTests {
    @Test("a name's span covers the words it was read from")
    func spans() {
        for text in Invented.all {
            let scalars = Array(text.unicodeScalars)
            let read = JudgmentReader.read(text)
            for party in read.applicants + read.respondents {
                var words = String.UnicodeScalarView()
                words.append(contentsOf: scalars[party.span])
                let plain = String(words).filter { !$0.isWhitespace }
                #expect(plain == party.name)
            }
        }
    }

    @Test("any part of a text, and any text spoiled, is read to the same end twice")
    func spoiled() {
        for (place, text) in Invented.all.enumerated() {
            let scalars = Array(text.unicodeScalars)
            var chance = Seeded(seed: 7, branch: place)
            for _ in 0..<60 {
                var part = Array(scalars.prefix(chance.whole(0...scalars.count)))
                for _ in 0..<chance.whole(0...20) where !part.isEmpty {
                    part[chance.whole(0...part.count - 1)] =
                        scalars[chance.whole(0...scalars.count - 1)]
                }
                var view = String.UnicodeScalarView()
                view.append(contentsOf: part)
                let spoiled = String(view)
                let one = JudgmentReader.read(spoiled).json(file: nil, text: spoiled)
                let two = JudgmentReader.read(spoiled).json(file: nil, text: spoiled)
                #expect(one == two)
            }
        }
    }

    @Test(
        "no text and signs alone are no document",
        arguments: [
            "", "。", "（", "元元元",
            "一、二、三",
        ])
    func nothing(_ text: String) {
        let read = JudgmentReader.read(text)
        #expect(read.money.isEmpty && read.applicants.isEmpty && read.respondents.isEmpty)
    }
}

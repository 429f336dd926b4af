import EnforcementCore
import EnforcementOffice
import Testing

@Suite("a read document becomes a form")
struct FilingDraftTests {
    /// An invented judgment, and what a reader would find in it.
    static let text = """
        示例市人民法院民事判决书(2022)豫0185民初77号 原告张某某，被告李某某。\
        判决：被告偿还借款120000元及自2021年3月1日起按年利率6%计算的利息，受理费1350元。
        """

    static func span(_ words: String) -> Range<Int> {
        let all = Array(text.unicodeScalars)
        let part = Array(words.unicodeScalars)
        let start = all.indices.first { Array(all[$0...].prefix(part.count)) == part } ?? 0
        return start..<start + part.count
    }

    static var document: ReadDocument {
        var read = ReadDocument(text: text)
        read.number = ReadValue("(2022)豫0185民初77号", at: span("(2022)豫0185民初77号"))
        read.kind = ReadValue(.judgment, at: span("民事判决书"))
        read.court = ReadValue("示例市人民法院", at: span("示例市人民法院"))
        read.cause = ReadValue("民间借贷纠纷", at: span("借款"), confidence: 0.6)
        read.parties = [
            ReadValue(
                ReadParty(side: .applicant, kind: .person, name: "张某某"), at: span("张某某")),
            ReadValue(ReadParty(side: .debtor, kind: .person, name: "李某某"), at: span("李某某")),
        ]
        read.items = [
            ReadValue(
                ReadItem(.principal, label: "借款", amount: Money(yuan: "120000")),
                at: span("120000元")),
            ReadValue(ReadItem(.courtCosts, amount: Money(yuan: "1350")), at: span("1350元")),
            ReadValue(interest("年利率6%"), at: span("年利率6%")),
        ]
        read.deadline = ReadValue(.afterEffect(days: 10), at: 0..<0)
        return read
    }

    static func interest(_ rate: String, base: String? = nil) -> ReadItem {
        var item = ReadItem(.interest)
        item.rate = rate
        item.from = Day("2021-03-01")
        item.base = base.flatMap { Money(yuan: $0) }
        return item
    }

    @Test("each field with its words; brackets as printed; the sum of the fixed amounts")
    func fields() throws {
        let draft = FilingDraft(of: Self.document)
        let rows: [(String, String, String?)] = [
            ("basis", "（2022）豫0185民初77号", "(2022)豫0185民初77号"),
            ("basisKind", "judgment", "民事判决书"),
            ("basisCourt", "示例市人民法院", "示例市人民法院"),
            ("parties[0].name", "张某某", "张某某"), ("parties[0].side", "applicant", "张某某"),
            ("parties[1].name", "李某某", "李某某"), ("amount", "121350.00", nil),
            ("items[0].amount", "120000.00", "120000元"),
            ("items[0].label", "借款", "120000元"),
            ("items[1].kind", "courtCosts", "1350元"), ("items[2].rate", "0.06", "年利率6%"),
            ("items[2].on", "1", "年利率6%"),
            // 起算日 is the day before the first day counted.
            ("items[2].from", "2021-02-28", "年利率6%"),
        ]
        for (name, value, words) in rows {
            let filled = try #require(draft[name], "\(name)")
            #expect(filled.value == value, "\(name)")
            #expect(filled.span == words.map(Self.span), "\(name)")
            #expect(filled.doubt == nil, "\(name)")
        }
        #expect(draft.daysAfterEffect == 10)
        #expect(draft["due"] == nil, "nothing is invented: no day of effect, no last day")
        #expect(draft["duty"] == nil)
    }

    @Test("what is not certain says why, and the whole is then no certain application")
    func doubts() throws {
        let draft = FilingDraft(of: Self.document)
        #expect(draft["cause"]?.doubt?.zh.contains("60%") == true)
        #expect(!draft.isCertain)
        var sure = Self.document
        sure.cause?.confidence = 1
        #expect(FilingDraft(of: sure).isCertain)
        sure.parties.removeLast()
        #expect(!FilingDraft(of: sure).isCertain)
    }

    @Test(
        "rates in words",
        arguments: [
            ("年利率6%", "0.06", nil, false), ("按年利率14.8%计算", "0.148", nil, false),
            ("月利率1.5%", "0.18", nil, true), ("一年期LPR的四倍", "4", "1y", false),
            ("全国银行间同业拆借中心公布的一年期贷款市场报价利率", "1", "1y", false),
            ("五年期以上LPR的1.3倍", "1.3", "5y", false), ("LPR加计50%", "1", "1y", true),
            ("每日万分之五", nil, nil, false), ("年利率", nil, nil, false),
        ] as [(String, String?, String?, Bool)])
    func rates(words: String, rate: String?, lpr: String?, isDoubtful: Bool) {
        var read = Self.document
        read.items[2].value = Self.interest(words, base: "120000.00")
        let draft = FilingDraft(of: read)
        #expect(draft["items[2].rate"]?.value == rate)
        #expect(draft["items[2].lpr"]?.value == lpr)
        #expect((draft["items[2].rate"]?.doubt != nil) == isDoubtful)
        #expect(draft.remarks.isEmpty == (rate != nil))
    }

    @Test("instalments stand as items with their days; the last is the last day to perform")
    func instalments() throws {
        var read = Self.document
        read.instalments = [("50000", "2022-05-31"), ("70000", "2022-06-30")].map { amount, due in
            var item = ReadItem(.other, amount: Money(yuan: amount))
            item.due = Day(due)
            return ReadValue(item, at: 0..<2)
        }
        let draft = FilingDraft(of: read)
        #expect(draft["due"]?.value == "2022-06-30")
        #expect(draft["items[0].amount"]?.value == "50000.00")
        #expect(draft["items[0].kind"]?.value == "principal")
        #expect(draft["items[1].due"]?.value == "2022-06-30")
        #expect(draft["amount"]?.value == "121350.00")
    }

    @Test("a conditional sum is not counted; several debtors without 连带 are remarked")
    func remarks() {
        var read = Self.document
        read.items[1].value.isInTotal = false
        let third = ReadParty(side: .debtor, kind: .enterprise, name: "示例建材有限公司")
        read.parties.append(ReadValue(third, at: 0..<1))
        let draft = FilingDraft(of: read)
        #expect(draft["amount"]?.value == "120000.00")
        #expect(draft.remarks.count == 2)
        read.isJoint = true
        #expect(FilingDraft(of: read).remarks.count == 1)
    }
}

public import EnforcementCore

/// A judgment nobody ever gave, with what a reader should find in it. The same seed gives the same.
public struct InventedJudgment: Sendable {
    public let number: String
    public let plaintiffs: [String]
    public let defendants: [String]
    /// What is to be paid, each amount as it stands in the text.
    public let amounts: [Money]
    /// Paragraphs without their indent; the first three are head lines.
    public let paragraphs: [String]

    public var parties: [String] { plaintiffs + defendants }

    /// How many of the parties and of the amounts stand in a text, letter by letter.
    public func found(in text: String) -> (parties: Int, amounts: Int) {
        let text = String(text.filter { !$0.isWhitespace })
        return (
            parties.count { text.contains($0) }, amounts.count { text.contains("\($0.grouped)元") }
        )
    }

    public init(seed: UInt64, number: Int) {
        var chance = Seeded(seed: seed, branch: number)
        var writer = InventedJudgmentWriter(number: number, chance: &chance)
        writer.write(&chance)
        self.number = writer.caseNumber
        plaintiffs = writer.plaintiffs
        defendants = writer.defendants
        amounts = writer.amounts
        paragraphs = writer.paragraphs
    }
}

/// Writes it from the top down, in one of several kinds.
struct InventedJudgmentWriter {
    let caseNumber: String
    let plaintiffs: [String]
    let defendants: [String]
    private(set) var amounts: [Money] = []
    private(set) var paragraphs: [String] = []
    private let kind: Kind

    private enum Kind: Int, CaseIterable { case loan, sale, lease, work, injury }

    init(number: Int, chance: inout Seeded) {
        kind = Kind.allCases[number % Kind.allCases.count]
        let year = chance.whole(2019...2025)
        let serial = chance.whole(101...19_999)
        caseNumber = "（\(year)）示0102民初\(serial)号"
        let person = Invented.person(&chance)
        let firm = Invented.enterprise(&chance)
        switch kind {
        case .loan, .injury:
            plaintiffs = [person]
            defendants =
                chance.happens(50) ? [Invented.person(&chance), firm] : [Invented.person(&chance)]
        case .sale:
            plaintiffs = [firm]
            defendants = [Invented.enterprise(&chance)]
        case .lease:
            plaintiffs = [firm]
            defendants = [person]
        case .work:
            plaintiffs = [person]
            defendants = [firm]
        }
    }

    mutating func write(_ chance: inout Seeded) {
        paragraphs = ["示例市示例区人民法院", "民事判决书", caseNumber]
        for name in plaintiffs { paragraphs.append("原告：\(party(name, &chance))") }
        for name in defendants { paragraphs.append("被告：\(party(name, &chance))") }
        paragraphs.append(
            "\(plaintiffs[0])诉\(defendants.joined(separator: "、"))\(cause)一案，本院"
                + "立案后，依法适用"
                + "普通程序，公开开庭进行了审理。本案现已审理终结。")
        let items = self.items(&chance)
        paragraphs.append(reason)
        paragraphs.append(
            "依照《中华人民共和国民法典》第五百零九条、第五百七十七条，《中华人民共和"
                + "国民事诉讼法》第"
                + "六十七条规定，判决如下：")
        for (number, item) in zip("一二三四五", items) { paragraphs.append("\(number)、\(item)") }
        paragraphs.append(
            "如果未按本判决指定的期间履行给付金钱义务，应当依照《中华人民共和国民事诉"
                + "讼法》第二百六十四条"
                + "规定，加倍支付迟延履行期间的债务利息。")
        let fee = amount(50_000...900_000, &chance)
        paragraphs.append("案件受理费\(fee.grouped)元，由\(defendants[0])负担。")
        paragraphs.append(
            "如不服本判决，可以在判决书送达之日起十五日内，向本院递交上诉状，上诉于示"
                + "例市中级人民法院。")
    }

    private var cause: String {
        switch kind {
        case .loan: "民间借贷纠纷"
        case .sale: "买卖合同纠纷"
        case .lease: "房屋租赁合同纠纷"
        case .work: "劳务合同纠纷"
        case .injury: "机动车交通事故责任纠纷"
        }
    }

    private func party(_ name: String, _ chance: inout Seeded) -> String {
        guard name.hasSuffix("公司") else {
            let birth =
                "\(chance.whole(1_960...1_999))年\(chance.whole(1...12))月\(chance.whole(1...28))日"
            return "\(name)，\(chance.happens(50) ? "男" : "女")，\(birth)出生，汉族，住"
                + "\(Invented.address(&chance))。"
        }
        return "\(name)，住所地\(Invented.address(&chance))。法定代表人"
            + "：\(Invented.person(&chance))，"
            + "该公司总经理。"
    }

    private var reason: String {
        switch kind {
        case .loan:
            "本院认为，合法的借贷关系受法律保护。双方之间的借贷合同系真实意思表示，合"
                + "法有效。被告未按约定还款，"
                + "已构成违约，应当承担归还借款并支付利息的责任。"
        case .sale:
            "本院认为，双方签订的买卖合同合法有效。原告已依约交付货物，被告未付清货款"
                + "，应当承担支付货款及逾期付款"
                + "损失的责任。"
        case .lease:
            "本院认为，租赁合同依法成立并生效。承租人应当按照约定的期限支付租金，逾期"
                + "不支付的，出租人可以要求其"
                + "支付租金及违约金。"
        case .work:
            "本院认为，原告提供劳务后，被告应当按照约定支付报酬，拖欠不付应当"
                + "承担相应的民事责任。"
        case .injury: "本院认为，侵害他人造成人身损害的，应当赔偿医疗费、护理费、误工费等合理费用。"
        }
    }

    private mutating func items(_ chance: inout Seeded) -> [String] {
        let payer = defendants[0]
        let payee = plaintiffs[0]
        let within = "于本判决生效之日起\(["十", "十五", "三十"][chance.whole(0...2)])日内"
        let main = amount(800_000...300_000_000, &chance)
        amounts.append(main)
        let since =
            "\(chance.whole(2_018...2_024))年\(chance.whole(1...12))月\(chance.whole(1...28))日"
        var items: [String] = []
        switch kind {
        case .loan:
            items.append(
                "被告\(payer)\(within)归还原告\(payee)借款本金\(main.grouped)元并支付利息（以"
                    + "\(main.grouped)元为基数，自\(since)起至实际付清之日止，按年利"
                    + "率\(rate(&chance))计算）；")
            if defendants.count > 1 {
                items.append(
                    "被告\(defendants[1])对上述债务承担"
                        + "连带清偿责任；")
            }
        case .sale:
            let penalty = amount(50_000...9_000_000, &chance)
            amounts.append(penalty)
            items.append("被告\(payer)\(within)支付原告\(payee)货款\(main.grouped)元；")
            items.append("被告\(payer)\(within)支付原告\(payee)违约金\(penalty.grouped)元；")
        case .lease:
            items.append(
                "被告\(payer)\(within)支付原告\(payee)租金\(main.grouped)元及逾期付款"
                    + "违约金（自\(since)"
                    + "起，按全国银行间同业拆借中心公布的一年期贷款市场报价利率计算至"
                    + "付清之日止）；")
        case .work: items.append("被告\(payer)\(within)支付原告\(payee)劳务费\(main.grouped)元；")
        case .injury:
            items.append("被告\(payer)\(within)赔偿原告\(payee)各项损失共计\(main.grouped)元；")
        }
        items.append("驳回原告\(payee)的其他诉讼请求。")
        return items
    }

    private func rate(_ chance: inout Seeded) -> String {
        "\(chance.whole(3...14)).\(chance.whole(0...9))%"
    }

    /// In fen; every other one of whole yuan.
    private func amount(_ fen: ClosedRange<Int>, _ chance: inout Seeded) -> Money {
        let fen = chance.whole(fen)
        return Money(fen: Int64(chance.happens(50) ? fen / 100 * 100 : fen))
    }
}

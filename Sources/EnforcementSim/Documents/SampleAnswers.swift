public import EnforcementCore

extension SampleCase {
    /// What a document of the sample is about.
    public static func about(_ code: String) -> Subject {
        switch code {
        case "W09": Subject(.ruling, 1)
        case "W09b": Subject(.ruling, 2)
        case "W10": Subject(.hold, 1)
        case "W11", "W12", "W13", "W21", "W21a", "W22", "W25", "W25a", "W25b", "W25c":
            Subject(.asset, 1)
        case "W14", "W15", "W16", "W17", "W20", "W40": Subject(.party, 2)
        case "W34": Subject(.payout, 1)
        case "W35", "W36": Subject(.receipt, 1)
        default: .whole
        }
    }

    /// Invented answers to what a template asks for.
    public static func answers(_ code: String) -> [String: String] {
        var answers = firstAnswers.merging(secondAnswers) { old, _ in old }
            .merging(thirdAnswers) { old, _ in old }.merging(fourthAnswers) { old, _ in old }
        for (name, lines) in severalLines { answers[name] = lines.joined(separator: "\n") }
        answers["财产状况"] = code == "W11" ? "完好，正常使用" : knownProperty
        answers["裁定结果"] =
            "一、追加李某某为本案被执行人；\n二、李某某在未依法出资的四十万元范围内承担责任。"
        answers["适用条款"] =
            switch code {
            case "W31": "第二百六十七条第一款第二项"
            case "W44": "第二百六十八条第一项"
            default: "第十七条"
            }
        if code == "W44" { answers["救济途径"] = "本裁定送达后立即生效。" }
        return answers
    }

    private static let knownProperty =
        "被执行人在示例银行开立账户，名下有示例路8号房屋一套、小客车一辆。"

    private static let severalLines: [String: [String]] = [
        "笔录内容": [
            "问：你是否收到执行通知书？",
            "答：收到了。",
            "问：示例有限公司现有哪些财产？",
            "答：有一套房屋，另有部分应收账款。",
            "问：何时履行？",
            "答：年底前筹款履行。",
        ],
        "和解内容": [
            "（一）乙方于2026年12月31日前支付甲方200,000元；",
            "（二）余款于2027年3月31日前付清；",
            "（三）款项汇入本院案款专户。",
        ],
        "评议意见": [
            "王某正：财产已处置完毕，符合条件。",
            "郑某：同意，限制消费措施应当继续。",
            "冯某：同意。",
        ],
        "物品清单": [
            "双人床一张，完好，存放于示例仓库",
            "书柜两个，完好，存放于示例仓库",
        ],
    ]
}

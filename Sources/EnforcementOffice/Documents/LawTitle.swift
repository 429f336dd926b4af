public import EnforcementCore

/// How a document of the court cites the law: by its full title, articles in Chinese numerals.
enum LawTitle {
    private static let court = "最高人民法院关于"

    private static let titles: [String: String] = [
        "CPL23": "中华人民共和国民事诉讼法", "CC20": "中华人民共和国民法典",
        "INT22": court + "适用〈中华人民共和国民事诉讼法〉的解释",
        "EXP20": court + "适用〈中华人民共和国民事诉讼法〉执行程序若干问题的解释",
        "EW20": court + "人民法院执行工作若干问题的规定（试行）",
        "PI20": court + "民事执行中财产调查若干问题的规定",
        "NQ13": court + "网络查询、冻结被执行人存款的规定",
        "SZ20": court + "人民法院民事执行中查封、扣押、冻结财产的规定",
        "RP18": court + "人民法院确定财产处置参考价若干问题的规定",
        "NA16": court + "人民法院网络司法拍卖若干问题的规定",
        "AU20": court + "人民法院民事执行中拍卖、变卖财产的规定",
        "OB20": court + "人民法院办理执行异议和复议案件若干问题的规定",
        "SET20": court + "执行和解若干问题的规定", "GUA20": court + "执行担保若干问题的规定",
        "CHG20": court + "民事执行中变更、追加当事人若干问题的规定",
        "DEL20": court + "委托执行若干问题的规定",
        "DI14": court + "执行程序中计算迟延履行期间的债务利息适用法律若干问题的解释",
        "FEE07": "诉讼费用交纳办法", "OL21": "人民法院在线诉讼规则",
        "PXX": court + "限制被执行人高消费及有关消费的若干规定",
        "PSX": court + "公布失信被执行人名单信息的若干规定",
        "P26": court + "执行案件立案、结案若干问题的意见",
        "P373": court + "严格规范终结本次执行程序的规定（试行）",
        "P6": court + "执行款物管理工作的规定", "P35": court + "人民法院办理执行案件若干期限的规定",
        "P27": court + "严格规范执行事项委托工作的管理办法（试行）",
    ]

    /// Nil for what our documents do not cite.
    static func of(_ document: Law.Document) -> String? { titles[document.code] }

    /// `《中华人民共和国民事诉讼法》第二百五十三条、第二百五十四条`.
    static func cite(_ document: Law.Document, _ articles: [String]) -> String {
        let title = "《\(of(document) ?? document.title)》"
        return title + articles.map(article).joined(separator: "、")
    }

    /// `251` is 第二百五十一条, `9(6)` is 第九条第六项.
    private static func article(_ text: String) -> String {
        let parts = text.split { $0 == "(" || $0 == ")" }
        let numbers = parts.map { Int($0).map { ChineseNumeral.of($0) } ?? String($0) }
        guard let first = numbers.first else { return text }
        return "第\(first)条" + (numbers.count > 1 ? "第\(numbers[1])项" : "")
    }
}

/// Numbers as documents of the court write them.
public enum ChineseNumeral {
    private static let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// `二百五十一`; 0 to 9 999.
    public static func of(_ number: Int) -> String {
        guard (1...9_999).contains(number) else { return number == 0 ? "零" : String(number) }
        var text = ""
        var hasGap = false
        for (size, unit) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = number / size % 10
            if digit == 0 {
                hasGap = !text.isEmpty
                continue
            }
            if hasGap { text += "零" }
            hasGap = false
            text += digits[digit] + unit
        }
        return number >= 10 && number < 20 ? String(text.dropFirst()) : text
    }

    /// `二〇二六年十一月二十四日`.
    public static func date(_ day: Day) -> String {
        let year = String(day.year).map { digits[Int(String($0)) ?? 0] }.joined()
        return "\(year)年\(of(day.month))月\(of(day.dayOfMonth))日"
    }
}

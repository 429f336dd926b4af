/// What money is called, and which kind that is.
struct MoneyWords {
    struct Name: Sendable {
        let word: Word
        let kind: FoundMoney.Kind
        let text: String

        init(_ text: StaticString, _ kind: FoundMoney.Kind) {
            (word, self.kind, self.text) = (Word(stringLiteral: text), kind, "\(text)")
        }
    }

    static let costs: [Name] = names(
        .costs,
        "受理费", "诉讼费", "保全费", "保全申请费", "申请费", "执行费", "公告费", "反诉费",
        "评估费", "诉讼费用",
        "申请执行费", "上诉费", "鉴定费", "执行申请费")
    static let other: [Name] = names(
        .other,
        "律师费", "律师代理费", "代理费", "担保费", "保全担保费", "保函费", "保险费", "公证费",
        "追偿费", "律师服务费",
        "保全保险费", "责任保险费", "差旅费", "实现债权费用", "实现债权的费用", "违法所得", "退赔",
        "追缴", "赃款")
    static let penalty: [Name] = names(
        .penalty,
        "违约金", "罚息", "滞纳金", "罚款", "罚金", "逾期付款损失", "加处罚款", "逾期损失",
        "逾期付款违约金",
        "逾期付款经济损失", "逾期还款违约金", "处罚", "迟延履行金")
    static let interest: [Name] = names(
        .interest,
        "利息", "复利", "资金占用费", "资金占用损失", "孳息", "利息损失", "资金占用使用费",
        "期内利息", "欠息",
        "占用费利息", "利息金额", "单利")
    static let principal: [Name] = names(
        .principal,
        "本金", "借款", "货款", "价款", "工程款", "欠款", "款项", "租金", "工资", "补偿金", "赔偿",
        "损失", "补偿",
        "贷款", "定金", "押金", "保证金", "投资款", "转让款", "购房款", "房款", "医疗费", "误工费",
        "护理费",
        "交通费", "营养费", "伙食补助费", "精神损害", "抚慰金", "生活费", "抚养费", "赡养费",
        "物业费", "服务费",
        "管理费", "运费", "加工费", "劳务费", "报酬", "佣金", "电费", "水费", "材料款", "代偿款",
        "垫付款", "余款",
        "股款", "分红", "使用费", "占用费", "标的", "尚欠", "归还", "返还", "维修费", "修理费",
        "残疾赔偿金",
        "死亡赔偿金", "丧葬费", "经济损失", "供暖费", "采暖费", "承包费", "费用", "代偿", "彩礼",
        "财产", "人民币",
        "现金", "租赁费", "承揽费", "设计费", "检测费", "质保金", "安置费", "拆迁", "转让费",
        "加盟费", "透支",
        "保险金", "赔偿金", "赔款", "支付", "给付", "偿还", "退还", "金额", "税费", "社会保险",
        "差额")

    private static func names(
        _ kind: FoundMoney.Kind, _ texts: StaticString...
    ) -> [Name] { texts.map { Name($0, kind) } }

    static let all = costs + other + penalty + interest + principal

    /// The name that ends last inside a range; of two that end together the longer.
    static func last(_ sheet: Sheet, in range: Range<Int>) -> (name: Name, range: Range<Int>)? {
        var best: (name: Name, range: Range<Int>)?
        for name in all {
            guard let found = sheet.last(name.word, in: range) else { continue }
            if isInName(sheet, found) { continue }
            let (end, length) = (best?.range.upperBound ?? -1, best?.range.count ?? 0)
            if found.upperBound > end || found.upperBound == end && found.count > length {
                best = (name, found)
            }
        }
        return best
    }

    /// The name that begins at a place.
    static func at(_ place: Int, _ sheet: Sheet) -> Name? {
        all.filter { sheet.has($0.word, at: place) }.max { $0.word.count < $1.word.count }
    }

    /// 贷款 in the name of a firm is no money.
    private static func isInName(_ sheet: Sheet, _ range: Range<Int>) -> Bool {
        sheet.any(
            ["有限", "公司", "合同", "担保", "中心", "股份", "责任"],
            at: range.upperBound) != nil
            || sheet.any(["合同", "协议", "利率"], at: range.upperBound) != nil
    }
}

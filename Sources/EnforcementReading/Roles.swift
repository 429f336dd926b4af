/// The words by which a header calls the parties.
enum Side: Sendable { case applicant, respondent, other }

struct Role: Sendable {
    let word: Word
    let text: String
    let side: Side

    init(_ text: StaticString, _ side: Side) {
        (word, self.text, self.side) = (Word(stringLiteral: text), "\(text)", side)
    }

    /// Longer words first: 附带民事诉讼原告人 before 原告.
    static let all: [Role] = [
        Role("附带民事诉讼原告人", .applicant), Role("附带民事诉讼原告", .applicant),
        Role("附带民事诉讼被告人", .respondent), Role("附带民事诉讼被告", .respondent),
        Role("刑事附带民事诉讼原告人", .applicant), Role("被申请执行人", .respondent),
        Role("申请执行人", .applicant), Role("移送执行机关", .applicant),
        Role("赔偿权利人", .applicant), Role("再审申请人", .applicant),
        Role("被申请人", .respondent), Role("被执行人", .respondent),
        Role("被执行单位", .respondent), Role("复议申请人", .other), Role("申请复议人", .other),
        Role("利害关系人", .other), Role("案外人", .other), Role("异议人", .other),
        Role("被上诉人", .respondent), Role("上诉人", .applicant), Role("申诉人", .other),
        Role("被告人", .respondent), Role("被告单位", .respondent), Role("原告人", .applicant),
        Role("申请机关", .applicant), Role("申请人", .applicant), Role("第三人", .other),
        Role("被害人", .other), Role("被害单位", .other), Role("买受人", .other),
        Role("竞买人", .other), Role("债权人", .applicant), Role("债务人", .respondent),
        Role("担保人", .other), Role("协助执行人", .other), Role("被反诉人", .applicant),
        Role("原告", .applicant), Role("被告", .respondent),
    ]

    /// The side the words in brackets behind a role give: 上诉人（原审被告）.
    static func side(inBracket range: Range<Int>, _ sheet: Sheet) -> Side? {
        let first = sheet.first(
            of: [
                "原审原告", "一审原告", "原审被告", "一审被告", "原审第三人", "一审第三人",
                "被申请执行人",
                "申请执行人", "被执行人", "案外人", "利害关系人", "原告", "被告", "第三人",
                "申请人", "被申请人",
            ], in: range)
        guard let first else { return nil }
        if sheet.contains(any: ["第三人", "案外人", "利害关系人"], in: first) { return .other }
        let isRespondent = sheet.contains(any: ["被告", "被执行", "被申请"], in: first)
        return isRespondent ? .respondent : .applicant
    }

    /// Roles whose bracket says more than they do.
    var isOfAppeal: Bool {
        [
            "上诉人", "被上诉人", "异议人", "复议申请人", "申请复议人", "申诉人", "再审申请人",
            "被申请人",
            "申请人", "案外人", "利害关系人",
        ].contains(text)
    }
}

/// Whether a name is a natural person's or an organisation's.
enum NameKind {
    private static let strong: [Word] = [
        "公司", "银行", "支行", "分行", "委员会", "合作社", "联社", "中心", "学校", "医院", "大学",
        "政府",
        "法院", "检察院", "公安", "集团", "协会", "基金", "合伙", "企业", "商行", "超市", "工作室",
        "管理",
        "办事处", "总队", "支队", "大队", "经营部", "服务部", "门市", "工厂", "街道", "商店",
        "酒店", "饭店",
        "宾馆", "餐厅", "学院", "幼儿园", "研究", "监督", "局", "厂", "税务", "项目部", "事务所",
        "经销",
        "小组", "电站", "机关", "组织", "农场", "林场", "养殖场", "加工", "诊所", "药房", "网吧",
        "会所",
        "客栈", "俱乐部", "矿", "市场", "旅行社", "信用社", "出版社", "医药", "社区",
    ]
    private static let weakEnds: [Word] = [
        "店", "行", "院", "所", "部", "站", "社", "馆", "坊", "园", "场", "村", "组", "队", "会",
        "室", "屋",
        "城", "庄", "吧", "铺", "处", "段", "署", "厅", "司", "户",
    ]

    static func of(_ name: Range<Int>, _ sheet: Sheet) -> FoundParty.Kind {
        if name.count <= 3, !sheet.contains(any: ["公司", "银行", "学校", "医院", "厂"], in: name) {
            return .person
        }
        if sheet.contains(any: strong, in: name) { return .organisation }
        let isWeak = weakEnds.contains { word in
            name.count >= 4 && sheet.has(word, at: name.upperBound - word.count)
        }
        return isWeak ? .organisation : .person
    }
}

extension Phrase {
    /// The search.
    static let chineseSearch: [Phrase: String] = [
        .searchFor: "搜索内容",
        .searchCount: "共{}条",
        .searchNothing: "没有找到。",
        .searchedThings:
            "可搜索案号、依据文号、当事人姓名、电话或其后四位、证件和账号后四位、"
            + "案由、文书内容。",
        .searchNarrow: "只列出前20条，请再输入几个字。",
        .innerFile: "副卷",
        .paperWord: "卷宗",
        .paperNumber: "第{}件",
    ]
}

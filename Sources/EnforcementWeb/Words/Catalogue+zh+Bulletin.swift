extension Phrase {
    /// Bulletins of case money and the two zeros.
    static let chineseBulletin: [Phrase: String] = [
        .zerosPlace: "案款双零",
        .zeroUndisbursed: "超三十天未发放",
        .zeroDeposited: "提存超三十天",
        .zeroNever: "有记录以来从未超期",
        .zeroWeeks: "已连续{}周为零",
        .zeroBroken: "上次超期：{}",
        .zerosLead: "未发放自到账日起计，提存自批准日起计；经批准延缓、提存的不计入未发放。",
        .zerosByMonth: "历月情况",
        .zerosChart: "最近{}个月：超三十天未发放最多{}笔，提存超三十天最多{}笔",
        .zerosUntil: "截至",
        .unitReceipts: "笔",
        .bulletinsMade: "督导清单、通报",
        .dailyOf: "每日督导清单（日期）",
        .weeklyOf: "每周通报（星期一）",
        .showIt: "查看",
        .issuedTitle: "已印发",
        .issuedEmpty: "尚未印发；每日8:30自动印发清单，星期一印发通报。",
        .issuedAt: "印发时间",
        .kindOfPaper: "种类",
        .dayOfPaper: "日期",
        .amountYuan: "金额（元）",
        .undisbursedCount: "未发放（笔）",
        .depositedCount: "提存（笔）",
    ]
}

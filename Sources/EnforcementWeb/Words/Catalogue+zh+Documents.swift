extension Phrase {
    /// Documents of the court and their verification.
    static let chineseDocuments: [Phrase: String] = [
        .documents: "文书",
        .documentsEmpty: "还没有文书。立案、发出通知、签发裁定等办理后自动生成，也可以拟制。",
        .draftDocument: "拟制文书",
        .draftLead: "选择文书种类；由签发、审批等办理自动生成的不在此列。右侧为签发人。",
        .previewWord: "预览",
        .submitForSigning: "报请签发",
        .slotsMissing: "尚缺：{}",
        .aboutWord: "涉及对象",
        .wholeCase: "全案",
        .panelWord: "合议庭",
        .draftedByWord: "拟制人",
        .reasonWord: "理由",
        .filedAs: "卷内编号",
        .inFile: "已入卷",
        .servedOn: "已送达{}人",
        .verificationCode: "校验码",
        .verifyTitle: "文书校验",
        .verifyLead: "输入文书上的案号和文末的校验码，核对文书是否由本院制作、内容未被改动。",
        .verifyWord: "校验",
        .verifyUnknown: "案号与校验码不符，请核对后重试。",
        .verifyWait: "尝试次数过多，请{}分钟后再试。",
        .verifiedGenuine: "由本院制作，内容与留存一致。",
        .verifiedVoid: "由本院制作，但已经作废。",
    ]
}

public import EnforcementCore

/// Where the debtor pays (缴款告知): handed out and sent with the enforcement notice, so that what
/// is paid finds its case by itself.
///
/// - Law: 一案一账户 (handbook 3.7): the notice states bank, name and sub-account.
public struct PayToPaper: Sendable {
    private let file: CaseFile
    private let court: CourtFile

    public init(file: CaseFile, court: CourtFile) {
        self.file = file
        self.court = court
    }

    public var paper: Paper {
        let number = file.number?.description ?? "第\(file.id.number)号卷宗"
        let debtors = file.debtors.map(\.name).joined(separator: "、")
        var parts: [Paper.Part] = [
            .text("\(debtors)："),
            .text(
                "\(number)执行案件，请将应履行的款项汇入本案专用的下列账户。"
                    + "该账号只属于本案，汇入后自动记入本案。"),
            .table(
                Paper.Table(
                    [.init("项目"), .init("内容")],
                    [
                        ["收款单位、开户行", court.accountText],
                        ["收款账号（本案子账号）", court.subAccount(of: file.id).description],
                        ["附言", number],
                    ])),
            .text("请核对账号全部数字。承办人员不收取现金，也不使用个人账户收款。"),
            .text("电话：\(court.phone)"),
        ]
        if let due = file.performDue { parts.insert(.text("履行期限：\(due.chinese)前。"), at: 2) }
        return Paper(
            title: "缴款告知", subtitle: [number, file.title], parts: parts, footer: court.name)
    }
}

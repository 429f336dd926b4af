/// A kind of document of the catalogue (文书种类, handbook 8): who signs it, how it is numbered.
///
/// Data, no text: the texts are templates a court may edit, these are not.
/// - Law: handbook 5.2 (approval matrix), 5.3 (S1), 8.
public struct DocumentKind: Sendable, Hashable {
    public enum Numbering: Sendable, Hashable {
        /// The sequence of rulings of the case (之一, 之二 …).
        case ruling
        case ofCase
        case none
    }

    /// One signature: anybody in one of these offices.
    public struct Step: Sendable, Hashable {
        public let roles: [Role]
        /// Decided by a panel of three: two members beside whoever signs.
        public let isPanel: Bool
    }

    public let code: String
    public let title: String
    public let numbering: Numbering
    /// Signatures in their order.
    public let steps: [Step]
    /// Whoever drafted it does not decide on it.
    public let isSeparate: Bool
    /// The act that makes the document by itself and is its signature: it is not drafted by hand.
    public let act: String?
    /// Of a document of the court: bears its seal. Papers of parties and records do not.
    public let hasSeal: Bool
    /// Goes to parties, whose copy can be verified; else it stays in the house.
    public let isForParties: Bool

    init(
        _ code: String, _ title: String, _ numbering: Numbering, _ steps: [Step],
        separate: Bool = false, act: String? = nil, seal: Bool = true, parties: Bool = true
    ) {
        self.code = code
        self.title = title
        self.numbering = numbering
        self.steps = steps
        isSeparate = separate
        self.act = act
        hasSeal = seal
        isForParties = parties
    }

    public static func of(_ code: String) -> DocumentKind? { byCode[code] }

    private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })
}

extension DocumentKind {
    private static func by(_ roles: Role...) -> [Step] { [Step(roles: roles, isPanel: false)] }
    private static let judge = by(.judge)
    private static let president = by(.president)
    private static let officer = by(.officer)
    private static let panel = [Step(roles: [.judge], isPanel: true)]
    private static let money = by(.director, .vicePresident)

    /// In the order of the catalogue.
    public static let all = start + control + coercion + sale + end

    private static let start = [
        DocumentKind("W01", "受理案件通知书", .ofCase, by(.filingClerk)),
        DocumentKind("W02", "申请执行书", .none, by(.filingClerk), seal: false, parties: false),
        DocumentKind("W03", "执行通知书", .ofCase, by(.judge, .centre)),
        DocumentKind("W04", "报告财产令", .ofCase, by(.judge, .centre)),
        DocumentKind("W05", "初次接待笔录", .ofCase, by(.filingClerk), seal: false, parties: false),
        DocumentKind(
            "W06", "送达地址确认书", .ofCase, by(.filingClerk), seal: false, parties: false),
        DocumentKind(
            "W07", "财产查询反馈汇总表", .ofCase, by(.tracer), seal: false, parties: false),
        DocumentKind("W08", "执行笔录", .ofCase, officer, seal: false, parties: false),
    ]

    private static let control = [
        DocumentKind(
            "W09", "执行裁定书", .ruling, by(.judge, .director), act: "control.sign-ruling"),
        DocumentKind(
            "W09b", "执行裁定书", .ruling, by(.judge, .director), act: "control.sign-ruling"),
        DocumentKind("W10", "协助执行通知书", .ofCase, by(.judge, .director)),
        DocumentKind("W11", "查封、扣押笔录", .ofCase, officer, seal: false, parties: false),
        DocumentKind("W12", "查封、扣押财产清单", .ofCase, officer),
        DocumentKind("W13", "执行裁定书", .ruling, judge),
    ]

    private static let coercion = [
        DocumentKind("W14", "决定书", .ofCase, president, separate: true),
        DocumentKind("W15", "拘传票", .ofCase, president, separate: true),
        DocumentKind(
            "W16", "限制消费令", .ofCase, president, separate: true,
            act: "affairs.sign-restriction"),
        DocumentKind("W17", "执行决定书", .ofCase, president, separate: true),
        DocumentKind(
            "W17b", "失信被执行人信息", .ofCase, by(.centre), seal: false, parties: false),
        DocumentKind("W18", "搜查令", .ofCase, president, separate: true),
        DocumentKind("W19", "悬赏公告", .ofCase, judge),
        DocumentKind("W20", "传票", .ofCase, judge),
        DocumentKind("W21", "评估委托书", .ofCase, judge),
        DocumentKind("W21a", "网络询价委托书", .ofCase, judge),
        DocumentKind("W22", "评估异议处理通知书", .ofCase, judge),
        DocumentKind("W23", "履行到期债务通知书", .ofCase, judge),
        DocumentKind("W24", "执行和解协议", .ofCase, officer, seal: false, parties: false),
    ]

    private static let sale = [
        DocumentKind("W25", "执行裁定书", .ruling, judge),
        DocumentKind("W25a", "拍卖公告", .ofCase, judge),
        DocumentKind("W25b", "变卖公告", .ofCase, judge),
        DocumentKind("W25c", "执行裁定书", .ruling, judge),
        DocumentKind("W26", "执行裁定书", .ruling, panel),
        DocumentKind("W27", "财产分配方案", .ofCase, panel),
        DocumentKind("W28", "合议庭评议笔录", .ofCase, panel, seal: false, parties: false),
    ]

    private static let end = [
        DocumentKind(
            "W29", "执行裁定书", .ruling, panel + president, separate: true,
            act: "dormancy.approve"),
        DocumentKind("W29a", "终本约谈笔录", .ofCase, officer, seal: false, parties: false),
        DocumentKind(
            "W30", "延长执行期限审批表", .ofCase, by(.president, .vicePresident), separate: true,
            seal: false, parties: false),
        DocumentKind("W31", "执行裁定书", .ruling, judge),
        DocumentKind("W32", "执行款计算书", .ofCase, officer),
        DocumentKind("W33", "交纳执行费通知书", .ofCase, officer),
        DocumentKind(
            "W34", "执行款发放审批表", .ofCase, money, separate: true, act: "funds.approve",
            seal: false, parties: false),
        DocumentKind(
            "W35", "执行款延缓发放审批表", .ofCase, money, separate: true,
            act: "funds.approve-keeping", seal: false, parties: false),
        DocumentKind(
            "W36", "执行款提存审批表", .ofCase, money, separate: true,
            act: "funds.approve-keeping", seal: false, parties: false),
        DocumentKind("W37", "委托执行函", .ofCase, judge, parties: false),
        DocumentKind("W38", "事项委托函", .ofCase, by(.centre), parties: false),
        DocumentKind("W39", "督办通知书", .ofCase, by(.centre), parties: false),
        DocumentKind("W40", "送达回证", .ofCase, by(.clerk, .centre), parties: false),
        DocumentKind("W41", "公告", .ofCase, president, separate: true),
        DocumentKind("W42", "强制执行笔录", .ofCase, officer, seal: false, parties: false),
        DocumentKind("W43", "结案通知书", .ofCase, judge + by(.reviewer)),
        DocumentKind("W44", "执行裁定书", .ruling, panel),
    ]
}

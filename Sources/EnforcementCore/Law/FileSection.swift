/// A section of an enforcement file (目录项): what belongs together, whatever number the catalogue
/// of a kind of case gives it.
///
/// - Law: handbook 10.5, the order of the national court system's own tool.
public enum FileSection: String, Sendable, Hashable, Codable, CaseIterable {
    // 正卷
    case register, collected, application, transfer, origin, basis, acceptance, notice, standing
    case evidence, records, preservation, inquiry, disposal, conduct, coercion, lifting
    case changeRequest = "change-request"
    case changeRuling = "change-ruling"
    case rulings, settlement, performance, endings, money, objection, withdrawal
    case longer = "extension"
    case delegation, closing, fees, service, other
    // 副卷
    case deliberation, approvals, drafts
    case innerClosing = "inner-closing"

    /// The title it bears in the catalogue of first enforcement.
    public var title: Words {
        switch self {
        case .register: Words("案件执行流程管理信息表、案件登记表", "Case register")
        case .collected: Words("申请执行材料收取清单", "List of papers received")
        case .application: Words("申请执行书", "Application")
        case .transfer: Words("移送执行函", "Letter of transfer")
        case .origin: Words("委托执行函等表明案件来源的材料", "Where the case comes from")
        case .basis: Words("执行依据", "Basis of enforcement")
        case .acceptance:
            Words(
                "受理案件通知书、提供被执行人财产状况告知书、申请执行人举报财产责任书",
                "Notice of acceptance")
        case .notice:
            Words(
                "执行通知书、财产申报表、报告财产令、被执行人报告财产责任书",
                "Notice and order to report")
        case .standing: Words("执行案件参与人主体资格材料", "Identity and standing")
        case .evidence: Words("申请执行人、被执行人、案外人举证材料", "Evidence of the parties")
        case .records:
            Words("询问、调查、听证、执行、谈话、终本约谈笔录及取证材料", "Records of talks")
        case .preservation: Words("财产保全材料", "Preservation")
        case .inquiry: Words("财产查询材料", "Property inquiries")
        case .disposal: Words("财产处置材料", "Disposal of property")
        case .conduct: Words("行为执行材料", "Enforcement of conduct")
        case .coercion: Words("强制措施材料", "Coercive measures")
        case .lifting: Words("解除、撤销强制执行措施材料", "Release of measures")
        case .changeRequest:
            Words("追加、变更执行主体申请书及相关证明材料", "Change of parties: application")
        case .changeRuling: Words("追加、变更执行主体裁定书正本", "Change of parties: ruling")
        case .rulings: Words("强制执行裁定书正本", "Rulings of enforcement")
        case .settlement: Words("执行和解协议、执行和解笔录", "Settlement")
        case .performance: Words("执行和解协议履行情况的证明材料", "Proof that it was performed")
        case .endings:
            Words(
                "中止执行、终结执行、终结本次执行、不予执行、驳回申请等执行裁定书及执行凭证",
                "Stay and end")
        case .money: Words("执行款物收取、交付凭证及有关审批材料", "Money and things: vouchers")
        case .objection: Words("执行异议、复议申请及相关材料", "Objection and reconsideration")
        case .withdrawal: Words("撤回执行申请书", "Withdrawal of the application")
        case .longer: Words("延长执行期限材料", "Extension of the case limit")
        case .delegation: Words("委托执行函、受托执行复函", "Delegation")
        case .closing: Words("结案相关材料", "Closing")
        case .fees: Words("交纳执行费用相关材料", "Fees")
        case .service: Words("送达地址确认书、送达回证或其他送达凭证", "Service")
        case .other: Words("其他与执行工作相关的材料", "Other papers")
        case .deliberation: Words("合议庭评议笔录、汇报笔录", "Deliberation")
        case .approvals: Words("审（签）批材料", "Approvals")
        case .drafts: Words("本院法律文书签发稿", "Signed drafts")
        case .innerClosing: Words("结案相关材料", "Closing (inner)")
        }
    }
}

/// Where a paper stands in an e-file: the volume and the number of the item (目录号), from 1.
public struct FilePlace: Sendable, Hashable, Codable {
    public let volume: FiledPaper.Volume
    public let item: Int

    public init(_ volume: FiledPaper.Volume, _ item: Int) {
        self.volume = volume
        self.item = item
    }
}

/// One line of a catalogue.
public struct CatalogueItem: Sendable, Hashable {
    public let place: FilePlace
    public let section: FileSection
    public let title: Words
}

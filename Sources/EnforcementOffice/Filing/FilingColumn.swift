public import EnforcementCore

/// A column of the sheet applications are taken in from by the batch (docs/filing-batch.md).
public enum FilingColumn: String, Choosable, Hashable {
    case key, basis, basisKind, basisCourt, cause, amount, due, duty
    case applicant, applicantKind, applicantIdentity, applicantPhone, applicantAddress
    case debtor, debtorKind, debtorIdentity, debtorPhone, debtorAddress
    case bank, account, serviceAddress, electronic, leads, again

    public var label: Words {
        switch self {
        case .key: Words("行键", "Key")
        case .basis: Words("执行依据文号", "Basis")
        case .basisKind: Words("文书种类", "Kind of document")
        case .basisCourt: Words("作出机关", "Made by")
        case .cause: Words("案由", "Cause")
        case .amount: Words("申请执行标的额", "Amount")
        case .due: Words("履行期限届满日", "Last day to perform")
        case .duty: Words("其他义务", "Other duties")
        case .applicant: Words("申请执行人", "Applicant")
        case .applicantKind: Words("申请执行人类型", "Kind of applicant")
        case .applicantIdentity: Words("申请执行人证件号码", "Applicant's number")
        case .applicantPhone: Words("申请执行人手机", "Applicant's mobile")
        case .applicantAddress: Words("申请执行人住址", "Applicant's address")
        case .debtor: Words("被执行人", "Debtor")
        case .debtorKind: Words("被执行人类型", "Kind of debtor")
        case .debtorIdentity: Words("被执行人证件号码", "Debtor's number")
        case .debtorPhone: Words("被执行人手机", "Debtor's mobile")
        case .debtorAddress: Words("被执行人住址", "Debtor's address")
        case .bank: Words("收款银行", "Bank")
        case .account: Words("收款账号", "Account")
        case .serviceAddress: Words("送达地址", "Address for service")
        case .electronic: Words("同意电子送达", "Electronic service")
        case .leads: Words("财产线索", "Leads")
        case .again: Words("同一依据再次申请", "Applied for again")
        }
    }

    /// Whether every row must fill it.
    public var isRequired: Bool {
        switch self {
        case .basis, .basisKind, .basisCourt, .cause, .amount, .applicant, .debtor: true
        case .key, .due, .duty, .applicantKind, .applicantIdentity, .applicantPhone,
            .applicantAddress, .debtorKind, .debtorIdentity, .debtorPhone, .debtorAddress, .bank,
            .account, .serviceAddress, .electronic, .leads, .again:
            false
        }
    }

    /// One invented row, for the template.
    public var example: String {
        switch self {
        case .key: "示例-001"
        case .basis: "（2022）豫0185民初1001号"
        case .basisKind: "民事判决书"
        case .basisCourt: "登封市人民法院"
        case .cause: "民间借贷纠纷"
        case .amount: "120000.00"
        case .due: "2022-06-30"
        case .applicant: "张某某"
        case .debtor: "李某某；示例建材有限公司"
        case .applicantKind: "自然人"
        case .debtorKind: "自然人；企业法人"
        case .applicantPhone: "19900000001"
        case .applicantAddress: "河南省登封市示例路1号"
        case .debtorAddress: "河南省登封市示例路2号；河南省登封市示例路3号"
        case .bank: "示例银行"
        case .account: "6200000000000000001"
        case .serviceAddress: "河南省登封市示例路1号"
        case .electronic: "是"
        case .duty, .applicantIdentity, .debtorIdentity, .debtorPhone, .leads, .again: ""
        }
    }

    /// The sheet to fill in: the header and one invented row.
    public static var template: Paper {
        Paper(
            title: "批量立案模板",
            parts: [
                .table(
                    Paper.Table(
                        allCases.map { Paper.Table.Column($0.label.zh) },
                        [allCases.map(\.example)]))
            ], footer: "")
    }
}

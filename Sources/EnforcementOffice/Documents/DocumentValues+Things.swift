import EnforcementCore

extension DocumentValues {
    /// What the document is about: a party, an asset, a control, a sum.
    mutating func putThing(_ about: Subject, _ file: CaseFile, _ court: CourtFile) {
        switch about.kind {
        case .party, .restriction: put(file.party(about.number))
        case .asset: put(file.asset(about.number), file)
        case .ruling: put(file.rulings.first { $0.number == about.number }, file)
        case .hold:
            guard let hold = file.hold(about.number) else { return }
            put(file.asset(hold.asset), file)
            put(file.rulings.first { $0.number == hold.ruling }, file)
            self["控制数额"] = hold.amount.grouped
            self["控制期限起"] = hold.from?.chinese
            self["控制期限止"] = hold.until?.chinese
        case .receipt: put(file.receipt(about.number), court)
        case .payout: put(file.payout(about.number), file, court)
        case .detention:
            let found = file.outside.detentions.first { $0.number == about.number }
            put(found.flatMap { file.party($0.party) })
            self["拘留事由"] = found?.ground
            self["拘留天数"] = found.map { ChineseNumeral.of($0.days) }
        case .errand:
            let errand = file.outside.errands.first { $0.number == about.number }
            self["受托法院"] = errand?.court
            self["委托事项"] = errand?.matter
        case .order:
            let order = file.outside.supervisionOrders.first { $0.number == about.number }
            self["督办编号"] = order.map { String($0.number) }
            self["督办事项"] = order?.matter
        default: break
        }
        self["腾迁场所"] = file.outside.premises
        self["迁出期限"] = file.outside.leaveBy?.chinese
    }

    private mutating func put(_ party: Party?) {
        guard let party else { return }
        self["受送达人"] = party.name
        self["受送达人地位"] = party.side.label.zh
        self["受送达人身份信息"] = party.particulars
        if party.particulars.isEmpty { empty.insert("受送达人身份信息") }
    }

    private mutating func put(_ asset: Asset?, _ file: CaseFile) {
        guard let asset else { return }
        put(file.party(asset.debtor))
        self["财产名称"] = asset.name
        self["财产类别"] = asset.kind.label.zh
        self["财产所有人"] = file.party(asset.debtor)?.name
        self["登记机构"] = asset.institution
        self["财产价值"] = asset.value?.grouped
        self["参考价"] = asset.price?.grouped
        self["保管人"] = asset.keeper?.name
        self["保管地点"] = asset.keeper?.place
        guard let sale = asset.sales.last else { return }
        self["拍卖平台"] = sale.platform
        self["起拍价"] = sale.startPrice.grouped
        self["开拍日期"] = sale.opensOn.chinese
        self["拍卖次数"] = ChineseNumeral.of(sale.round)
        self["成交价"] = sale.soldFor?.grouped
    }

    private mutating func put(_ ruling: Ruling?, _ file: CaseFile) {
        guard let ruling else { return }
        self["裁定种类"] = ruling.kind.action
        self["裁定数额"] = ruling.amount.grouped
        self["裁定数额大写"] = ruling.amount.capital
        let about = Subject(.ruling, ruling.number)
        self["裁定文号"] =
            file.documents.last { $0.about == about }?.label
            ?? file.number?.description
    }

    private mutating func put(_ receipt: Receipt?, _ court: CourtFile) {
        guard let receipt else { return }
        self["到账金额"] = receipt.amount.grouped
        self["到账日期"] = receipt.arrivedOn.chinese
        self["交款人"] = receipt.payer
        self["到账方式"] = receipt.way.label.zh
        guard let keeping = receipt.keeping else { return }
        self["暂存事由"] = keeping.ground.label.zh
        self["暂存说明"] = keeping.reason
        self["复核日期"] = keeping.reviewOn.chinese
        self["报请人"] = court.name(of: keeping.proposedBy)
        self["审批人"] = keeping.approvedBy.map(court.name(of:))
    }

    private mutating func put(_ payout: Payout?, _ file: CaseFile, _ court: CourtFile) {
        guard let payout else { return }
        put(file.receipt(payout.receipt), court)
        let payee = file.party(payout.payee)
        self["收款人"] = payee?.name
        self["收款账户"] = payee?.account.map { "\($0.bank)，账号\($0.number)" }
        self["收款账号尾号"] = payee?.account?.tail
        self["发放金额"] = payout.toCreditors.grouped
        self["发放金额大写"] = payout.toCreditors.capital
        self["扣收执行费"] = payout.fee.grouped
        self["退还金额"] = payout.refund.grouped
        self["报请人"] = court.name(of: payout.proposer)
        self["监管人"] = payout.supervisor.map(court.name(of:))
        self["审批人"] = payout.approver.map(court.name(of:))
    }
}

extension RulingKind {
    /// What the ruling orders.
    var action: String {
        switch self {
        case .control: "查封、扣押、冻结"
        case .deduction: "划拨、提取"
        case .renewal: "继续查封、扣押、冻结"
        }
    }
}

import EnforcementCore

extension LinkParty {
    /// Nil where the debtor has no identity number: then nobody may be asked about him.
    init?(_ debtor: Int, of file: CaseFile, _ court: CourtFile) {
        guard let party = file.party(debtor), let identity = party.identity else { return nil }
        let officer = court.person(file.handler ?? file.judge)
        self.init(
            name: party.name, isPerson: party.kind == .person, identity: identity,
            caseNumber: file.number?.description ?? "", officer: officer?.name ?? court.name,
            phone: officer?.phone ?? court.phone)
    }
}

extension ControlJob {
    /// Nil where something the message must name is missing.
    init?(_ id: OrderID, _ file: CaseFile, _ court: CourtFile, _ institution: Institution) {
        guard let order = file.order(id.number), let measure = order.measure,
            let account = order.account, order.subject.kind == .hold,
            let hold = file.hold(order.subject.number),
            let party = LinkParty(order.debtor, of: file, court)
        else { return nil }
        let number = file.number?.description ?? ""
        let isNew = measure == .freeze || measure == .wait || measure == .freezeAndDeduct
        self.init(
            order: id, institution: institution, courtCode: court.code, courtName: court.name,
            party: party, measure: measure, isDeposit: hold.kind == .deposit, account: account,
            amount: order.amount, from: isNew ? order.causedAt.day : nil, until: order.until,
            original: order.original.map { OrderID(file: id.file, number: $0) },
            ruling: "\(number)裁\(hold.ruling)", notice: "\(number)协\(order.number)",
            payTo: PayeeLine(
                name: court.controls.payeeName, account: court.payeeAccount(of: id.file),
                bank: court.controls.payeeBank))
    }
}

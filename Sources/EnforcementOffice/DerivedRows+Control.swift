import EnforcementCore

extension HoldRow {
    init(_ hold: Hold, of file: CaseFile) {
        let asset = file.asset(hold.asset)
        self.init(
            file: file.id, number: hold.number, asset: asset?.name ?? "", kind: hold.kind.rawValue,
            institution: asset?.institution ?? "", amount: hold.amount, held: hold.held,
            from: hold.from, until: hold.until, state: hold.state.rawValue,
            assetNumber: hold.asset, isOnline: hold.order != nil,
            isBusy: file.isBusy(hold.number), rank: hold.rank)
    }
}

extension AssetRow {
    init(_ asset: Asset, of file: CaseFile) {
        self.init(
            file: file.id, number: asset.number, owner: file.party(asset.debtor)?.name ?? "",
            kind: asset.kind.rawValue, name: asset.name, source: asset.source,
            account: asset.account, value: asset.value, disposal: asset.disposal.rawValue,
            keeper: asset.keeper)
    }
}

extension OrderRow {
    init(_ order: LinkOrder, of file: FileID, at moment: Moment) {
        self.init(
            file: file, number: order.number, institution: order.institution,
            measure: order.measure?.rawValue ?? "", subject: order.subject.description,
            amount: order.amount, state: order.state.rawValue, retries: order.retries,
            causedAt: order.causedAt, at: moment, reason: order.reason)
    }
}

extension AgentRow {
    init(_ file: CaseFile) {
        let isOver = file.closedOn != nil && file.closedBy != .dormant
        self.init(
            file: file.id, state: isOver ? "closed" : file.agent.state.rawValue,
            held: file.controlled, uncovered: file.watchedFor)
    }
}

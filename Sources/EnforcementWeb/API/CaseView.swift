import EnforcementCore

/// One case as JSON: who, what is owed, what is held, what is running.
struct CaseView {
    let file: CaseFile
    let line: Line
    let court: CourtFile
    let today: Day
    let language: Language

    var json: JSON {
        .object(
            head + money + [
                .init("parties", .array(file.parties.map(party))),
                .init("assets", .array(file.assets.map(asset))),
                .init("holds", .array(file.holds.map(hold))),
                .init("receipts", .array(file.receipts.map(receipt))),
                .init("payouts", .array(file.payouts.map(payout))),
                .init("deadlines", .array(file.deadlines.compactMap(deadline))),
                .init("letters", .array(file.letters.map(letter))),
            ])
    }

    private var head: [JSON.Member] {
        [
            .init("file", .number(file.id.number)), .init("version", .number(file.version)),
            .init("number", DataView.text(file.number?.description)),
            .init("type", .string(file.type.rawValue)), .init("title", .string(file.title)),
            .init("cause", DataView.text(file.claim?.cause)),
            .init("basis", DataView.text(file.claim?.basis)),
            .init("duty", DataView.text(file.claim?.duty)),
            .init("submitted", DataView.day(file.submittedOn)),
            .init("filed", DataView.day(file.filedOn)),
            .init("refused", DataView.day(file.refusedOn)),
            .init("closed", DataView.day(file.closedOn)),
            .init("mode", DataView.text(file.closedBy?.rawValue)),
            .init("archived", DataView.day(file.archivedOn)),
            .init("desk", DataView.text(file.station?.desk)),
            .init("deskSince", DataView.day(file.station?.since)),
            .init("class", DataView.text(file.caseClass?.rawValue)),
            .init("team", DataView.text(file.team)),
            .init("handler", DataView.text(file.handler?.text)),
            .init("judge", DataView.text(file.judge?.text)),
            .init("missing", .array(file.missing.map { .string($0) })),
        ]
    }

    private var money: [JSON.Member] {
        [
            .init("claimed", DataView.money(file.claim?.amount ?? .zero)),
            .init("received", DataView.money(file.received)),
            .init("paid", DataView.money(file.paid)),
            .init("balance", DataView.money(file.balance)),
            .init("outstanding", DataView.money(file.outstanding)),
            .init("controlled", DataView.money(file.controlled)),
        ]
    }

    private func party(_ party: Party) -> JSON {
        [
            "number": .number(party.number), "side": .string(party.side.rawValue),
            "kind": .string(party.kind.rawValue), "name": .string(party.name),
            "identity": DataView.text(party.identity.map { Mask.identity($0, of: party.kind) }),
            "phone": DataView.text(party.phone.map(Mask.phone)),
            "address": DataView.text(party.address.map(Mask.address)),
            "phoneConfirmed": .bool(party.isPhoneConfirmed),
            "account": DataView.text(party.account.map(Mask.account)),
            "restricted": .bool(party.restriction?.isInForce ?? false),
        ]
    }

    private func asset(_ asset: Asset) -> JSON {
        [
            "number": .number(asset.number), "debtor": .number(asset.debtor),
            "kind": .string(asset.kind.rawValue), "name": .string(asset.name),
            "institution": .string(asset.institution),
            "value": asset.value.map(DataView.money) ?? .null,
            "disposal": .string(asset.disposal.rawValue),
        ]
    }

    private func hold(_ hold: Hold) -> JSON {
        [
            "number": .number(hold.number), "asset": .number(hold.asset),
            "state": .string(hold.state.rawValue), "amount": DataView.money(hold.amount),
            "held": DataView.money(hold.held), "from": DataView.day(hold.from),
            "until": DataView.day(hold.until),
        ]
    }

    private func receipt(_ receipt: Receipt) -> JSON {
        [
            "number": .number(receipt.number), "amount": DataView.money(receipt.amount),
            "payer": .string(receipt.payer), "way": .string(receipt.way.rawValue),
            "arrivedOn": DataView.day(receipt.arrivedOn),
            "notifiedOn": DataView.day(receipt.notifiedOn),
        ]
    }

    private func payout(_ payout: Payout) -> JSON {
        [
            "number": .number(payout.number), "receipt": .number(payout.receipt),
            "payee": .number(payout.payee), "toPayee": DataView.money(payout.toPayee),
            "fee": DataView.money(payout.fee), "refund": DataView.money(payout.refund),
            "proposer": .string(payout.proposer.text),
            "supervisor": DataView.text(payout.supervisor?.text),
            "approver": DataView.text(payout.approver?.text),
            "paidOn": DataView.day(payout.paidOn), "sentBack": .bool(payout.isSentBack),
        ]
    }

    /// The seven numbers of a clock.
    private func deadline(_ deadline: Deadline) -> JSON? {
        guard let limit = line.limits[deadline.limit] else { return nil }
        let clock = deadline.clock(on: today, by: limit)
        return [
            "limit": .string(limit.id), "matter": DataView.words(limit.title),
            "subject": .string(deadline.subject.description),
            "start": DataView.day(deadline.start), "due": DataView.day(clock.due),
            "daysLeft": .number(clock.daysLeft), "daysUsed": .number(clock.daysUsed),
            "daysAllowed": .number(clock.daysAllowed),
            "excludedDays": .number(clock.daysExcluded), "state": .string(clock.state.rawValue),
            "law": DataView.text(clock.law?.description), "met": DataView.day(deadline.met),
            "owner": .string(deadline.owner.rawValue),
            "assignee": DataView.text(deadline.assignee?.text),
            "next": DataView.text(limit.next?.name),
        ]
    }

    private func letter(_ posted: PostedLetter) -> JSON {
        [
            "number": .number(posted.number), "entry": .number(posted.entry),
            "party": .number(posted.letter.party), "text": .string(posted.letter.text),
            "state": .string(posted.state.rawValue), "fault": DataView.text(posted.letter.fault),
        ]
    }
}

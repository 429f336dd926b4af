import EnforcementCore
import EnforcementOffice

// The court's money as JSON. Accounts of people are masked to their tails.
extension DataView {
    static func tally(_ tally: Tally) -> JSON {
        ["count": .number(tally.count), "sum": money(tally.sum)]
    }

    static func funds(_ state: FundsState) -> JSON {
        [
            "undisbursedLate": tally(state.undisbursedLate),
            "depositedLate": tally(state.depositedLate),
            "suspense": tally(state.suspense), "suspenseLate": tally(state.suspenseLate),
            "ages": .array(
                zip(FundsAge.allCases, state.ages).map {
                    [
                        "days": .string($0.rawValue), "count": .number($1.count),
                        "sum": money($1.sum),
                    ]
                }),
            "stages": .object(
                ReceiptStage.allCases.compactMap { stage in
                    state.stages[stage].map { .init(stage.rawValue, tally($0)) }
                }),
            "gates": .object(
                state.gates.sorted { $0.key < $1.key }.map { .init($0.key, tally($0.value)) }),
            "ledger": [
                "through": day(state.ledger.through), "lines": .number(state.ledger.lines),
                "statement": state.ledger.statement.map(money) ?? .null,
                "difference": state.ledger.difference.map(money) ?? .null,
                "balances": .object(
                    Posting.Account.allCases.map {
                        .init($0.rawValue, money(state.ledger.balance($0)))
                    }),
            ],
        ]
    }

    static func receipt(_ row: ListedReceipt, _ today: Day) -> JSON {
        let receipt = row.receipt
        return [
            "file": .number(receipt.file.number), "case": text(row.caseNumber),
            "title": .string(row.title), "team": text(row.team), "handler": text(row.handler),
            "number": .number(receipt.number), "amount": money(receipt.amount),
            "rest": money(receipt.rest), "payer": .string(receipt.payer),
            "way": .string(receipt.way), "stage": .string(receipt.stage.rawValue),
            "arrived": day(receipt.arrived), "days": .number(receipt.arrived.days(until: today)),
            "notified": day(receipt.notified), "due": day(receipt.due), "done": day(receipt.done),
            "ground": text(receipt.ground), "review": day(receipt.review),
            "leader": text(receipt.leader), "line": text(receipt.line),
        ]
    }

    static func waiting(_ row: FundsSuspenseList.Row) -> JSON {
        let line = row.line
        return [
            "reference": .string(line.reference), "direction": .string(line.direction.rawValue),
            "amount": money(line.amount), "bookedOn": day(line.bookedOn),
            "counterparty": .string(line.counterparty),
            "accountTail": text(line.counterpartyAccount.map { String($0.suffix(4)) }),
            "remark": text(line.remark),
            "proposals": .array(
                row.proposals.map { proposal in
                    [
                        "file": .number(proposal.file.number), "case": text(proposal.caseNumber),
                        "title": .string(proposal.title),
                        "reasons": .array(proposal.reasons.map { .string($0.rawValue) }),
                    ]
                }),
            "best": number(row.best?.file.number),
        ]
    }

    static func payout(_ row: ListedPayout) -> JSON {
        let payout = row.payout
        return [
            "file": .number(payout.file.number), "case": text(row.caseNumber),
            "title": .string(row.title), "number": .number(payout.number),
            "receipt": .number(payout.receipt), "state": .string(payout.state),
            "creditors": money(payout.creditors), "fee": money(payout.fee),
            "refund": money(payout.refund), "treasury": money(payout.treasury),
            "total": money(payout.total), "payee": .string(payout.payee),
            "accountTail": .string(payout.tail), "approverRole": .string(payout.approverRole),
            "proposer": .string(payout.proposer), "supervisor": text(payout.supervisor),
            "approver": text(payout.approver), "payer": text(payout.payer),
            "arrived": day(row.arrived), "due": day(row.due),
        ]
    }

    static func line(_ row: ListedLedgerLine) -> JSON {
        let line = row.line
        return [
            "file": .number(line.file.number), "case": text(row.caseNumber),
            "entry": .number(line.entry), "line": .number(line.line), "day": day(line.day),
            "account": .string(line.account), "amount": money(line.amount),
            "fact": .string(row.fact), "actorName": .string(row.actorName),
        ]
    }

    static func day(_ row: LedgerDay) -> JSON {
        [
            "day": day(row.day), "debit": money(row.debit), "credit": money(row.credit),
            "balance": money(row.balance), "statement": row.statement.map(money) ?? .null,
            "difference": row.difference.map(money) ?? .null, "closedBy": text(row.closedBy),
        ]
    }

    static func batch(_ batch: PaymentBatch) -> JSON {
        [
            "name": .string(batch.name), "ordered": tally(batch.ordered),
            "paid": tally(batch.paid), "returned": tally(batch.returned),
        ]
    }
}

import EnforcementCore
import EnforcementOffice

extension DataView {
    static func centre(_ centre: ControlCentre) -> JSON {
        [
            "working": .number(centre.working), "held": .number(centre.held),
            "idle": .number(centre.idle), "endIn60": .number(centre.endIn60),
            "endIn30": .number(centre.endIn30), "endIn7": .number(centre.endIn7),
            "latency": .array(
                zip(ControlCentre.latencyBounds.map(Optional.some) + [nil], centre.latency).map {
                    ["seconds": number($0), "freezes": .number($1)]
                }),
            "institutions": .array(
                centre.lines.map { line in
                    [
                        "institution": .string(line.institution), "queued": .number(line.queued),
                        "sent": .number(line.sent), "answered": .number(line.answered),
                        "failed": .number(line.failed),
                        "medianSeconds": number(line.medianSeconds),
                    ]
                }),
        ]
    }

    static func order(_ row: ListedOrder) -> JSON {
        let order = row.order
        return [
            "file": .number(order.file.number), "case": text(row.number),
            "title": .string(row.title), "number": .number(order.number),
            "order": .string(OrderID(file: order.file, number: order.number).description),
            "institution": .string(order.institution),
            "measure": text(order.measure.isEmpty ? nil : order.measure),
            "subject": .string(order.subject), "amount": money(order.amount),
            "state": .string(order.state), "reason": text(order.reason),
            "retries": .number(order.retries), "attempts": .number(row.attempts),
            "causedAt": .string(order.causedAt.description), "at": .string(order.at.description),
            "sentAt": text(row.sentAt?.description), "nextAt": text(row.nextAt?.description),
            "lastError": text(row.lastError),
        ]
    }

    static func custody(_ row: CustodyRow, _ today: Day) -> JSON {
        let hold = row.hold
        return [
            "file": .number(hold.file.number), "case": text(row.caseNumber),
            "title": .string(row.title), "team": text(row.team), "hold": .number(hold.number),
            "asset": .number(hold.assetNumber), "thing": .string(hold.asset),
            "kind": .string(hold.kind), "institution": .string(hold.institution),
            "owner": .string(row.owner), "state": .string(hold.state), "from": day(hold.from),
            "until": day(hold.until), "daysLeft": number(hold.until.map { today.days(until: $0) }),
            "value": row.value.map(money) ?? .null, "amount": money(hold.amount),
            "held": money(hold.held), "disposal": .string(row.disposal),
            "online": .bool(hold.isOnline), "busy": .bool(hold.isBusy),
            "rank": number(hold.rank), "keeper": text(row.keeper?.name),
            "keeperPlace": text(row.keeper?.place),
        ]
    }

    static func agentCase(_ row: AgentCaseRow) -> JSON {
        [
            "file": .number(row.file.number), "number": text(row.number),
            "title": .string(row.title), "team": text(row.team), "judge": text(row.judge),
            "claimed": money(row.claimed), "held": money(row.held),
            "openOrders": .number(row.openOrders), "failedOrders": .number(row.failedOrders),
        ]
    }
}

extension Control {
    /// What the robot does with nobody in between.
    static let reflexes: [Reflex] = asking + tending

    private static let asking: [Reflex] = [
        // Where no institution is linked, the round by hand begins with the file (B16).
        .on(Affairs.FileReceived.self) { _, file, occasion in
            occasion.court.activeInstitutions.isEmpty
                ? file.debtors.map { Inquire(debtor: $0.number) } : []
        },
        .on(AgentStarted.self) { _, file, occasion in ask(file, occasion) },
        .on(Affairs.IdentityChecked.self) { fact, file, _ in
            fact.exists && file.agent.state == .working ? [Inquire(debtor: fact.debtor)] : []
        },
        // The last word of a round ends it.
        .on(InstitutionAnswered.self) { fact, file, _ in close(fact.inquiry, file) },
        .on(OrderFailed.self) { fact, file, _ in
            guard let order = file.order(fact.order), order.subject.kind == .inquiry else {
                return []
            }
            return close(order.subject.number, file)
        },
        // The half-yearly inquiries of a dormant case are told once all answers are in (I08).
        .on(FeedbackRecorded.self) { _, file, occasion in requery(file, occasion) },
    ]

    private static let tending: [Reflex] = [
        .on(AgentStarted.self) { _, _, _ in [Tend()] },
        .on(AgentResumed.self) { _, _, _ in [Tend()] },
        .on(InstitutionAnswered.self) { _, _, _ in [Tend()] },
        .on(RulingSigned.self) { _, _, _ in [Tend()] },
        .on(MoneyArrived.self) { fact, _, _ in [Tend(cause: fact.at)] },
        .on(HoldConfirmed.self) { _, _, _ in [Tend()] },
        .on(HoldCounted.self) { _, _, _ in [Tend()] },
        .on(HoldLapsed.self) { _, _, _ in [Tend()] },
        .on(HoldReduced.self) { _, _, _ in [Tend()] },
        .on(HoldReleased.self) { _, _, _ in [Tend()] },
        .on(HoldRenewed.self) { _, _, _ in [Tend()] },
        .on(Deducted.self) { _, _, _ in [Tend()] },
        .on(OrderFailed.self) { _, _, _ in [Tend()] },
        .on(OrderSettled.self) { _, _, _ in [Tend()] },
        .on(Funds.Received.self) { _, _, _ in [Tend()] },
        .on(Funds.PaidOut.self) { _, _, _ in [Tend()] },
        .on(Funds.TransferPaid.self) { _, _, _ in [Tend()] },
        .on(Funds.Reversed.self) { _, _, _ in [Tend()] },
        .on(Handling.Resumed.self) { _, _, _ in [Tend()] },
        .on(Auction.SaleConfirmed.self) { _, _, _ in [Tend()] },
        .on(Closing.Closed.self) { _, _, _ in [Tend()] },
    ]

    /// Identity first, where there is somebody to ask; else straight to the inquiries.
    private static func ask(_ file: CaseFile, _ occasion: Occasion) -> [any Act] {
        let hasPolice = occasion.court.activeInstitutions.contains { $0.kind == .police }
        let known = file.debtors.filter { $0.identity != nil }
        return known.map { debtor -> any Act in
            guard hasPolice, debtor.isExisting == nil else {
                return Inquire(debtor: debtor.number)
            }
            return AskIdentity(debtor: debtor.number)
        }
    }

    private static func close(_ inquiry: Int, _ file: CaseFile) -> [any Act] {
        let subject = Subject(.inquiry, inquiry)
        let isOpen = file.orders.contains { $0.subject == subject && $0.state == .open }
        return isOpen ? [] : [CloseRound(inquiry: inquiry, empty: [])]
    }

    private static func requery(_ file: CaseFile, _ occasion: Occasion) -> [any Act] {
        guard file.closedBy == .dormant, file.agent.state == .working,
            file.inquiries.allSatisfy({ $0.answeredOn != nil })
        else { return [] }
        let found = file.inquiries.suffix(file.debtors.count).contains { $0.foundAnything }
        return [
            Dormancy.Requery(
                found: found,
                gist: found ? "联网查询发现财产，见查询反馈" : "联网查询未发现可供执行财产")
        ]
    }
}

import LinkContract

/// What an institution knows about a debtor.
extension Book {
    func answer(_ batch: InquiryBatch, at now: BeijingTime) -> InquiryFeedback {
        InquiryFeedback(
            PCH: batch.PCH, JGDM: code,
            fkList: batch.cxqqList.map { answer($0, at: now) })
    }

    private func answer(_ request: InquiryRequest, at now: BeijingTime) -> InquiryAnswer {
        let holdings = (owned[request.DSRZJHM] ?? []).compactMap { self.holdings[$0] }
        var answer = InquiryAnswer(BDHM: request.BDHM, FKSJ: now.text)
        switch institution.kind {
        case "bank", "payment": answer.zhxxList = accounts(holdings)
        case "police", "market":
            answer.sfxx = identities[request.DSRZJHM] ?? IdentityRecord(ZT: "3")
            if institution.kind == "market" { answer.ccxxList = things(holdings) }
        default: answer.ccxxList = things(holdings)
        }
        return answer
    }

    private func accounts(_ holdings: [Holding]) -> [AccountRecord] {
        guard !holdings.isEmpty else {
            return [AccountRecord(CCXH: 1, KHZH: InquiryAnswer.nothing)]
        }
        return holdings.enumerated().map { place, holding in
            var record = AccountRecord(CCXH: place + 1, KHZH: holding.number)
            if case .account(let category) = holding.kind { record.CCLB = category }
            record.KHWD = institution.name + "示例支行"
            record.YE = holding.balance.text
            record.KYYE = holding.free.text
            record.djxxList = priors(holding)
            return record
        }
    }

    private func things(_ holdings: [Holding]) -> [ThingRecord] {
        holdings.enumerated().compactMap { place, holding in
            guard case .thing(let kind, let name, let isPledged) = holding.kind else { return nil }
            return ThingRecord(
                CCXH: place + 1, CCLX: kind, CCBH: holding.number, CCMC: name,
                GZ: holding.balance.text, SFDY: isPledged ? "1" : "0", djxxList: priors(holding))
        }
    }

    /// What other authorities have over it; nil where none has.
    private func priors(_ holding: Holding) -> [PriorFreeze]? {
        let found = holding.controls.enumerated().compactMap { place, control in
            control.prior.map { prior in
                PriorFreeze(
                    CSXH: place + 1, DJJG: prior.authority, DJWH: prior.document,
                    DJJE: control.limit.text, DJJZRQ: control.last.text)
            }
        }
        return found.isEmpty ? nil : found
    }
}

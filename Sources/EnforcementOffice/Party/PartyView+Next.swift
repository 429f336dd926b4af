import EnforcementCore

extension PartyView {
    /// What the court owes the party by law, and what the party itself must do, by when.
    ///
    /// Inquiries, investigations and controls are never announced (handbook 10.2 rule 3), the
    /// court's own targets and checks are its own business.
    static func next(
        of file: CaseFile, to party: Party, leads: Set<Int>, line: Line
    ) -> [Next] {
        let clocks = file.deadlines.filter(\.isOpen).compactMap { clock -> Next? in
            guard let due = clock.legal, let words = promise(clock, file, party, leads) else {
                return nil
            }
            return Next(
                words: words, due: due, isPaused: clock.isPaused,
                law: line.limits[clock.limit]?.statutory?.law, isOwn: false)
        }
        return (clocks + duties(file, party) + instalments(file, party))
            .sorted { ($0.due, $0.words.zh) < ($1.due, $1.words.zh) }
    }

    private static func promise(
        _ clock: Deadline, _ file: CaseFile, _ party: Party, _ leads: Set<Int>
    ) -> Words? {
        guard party.side != .other else { return nil }
        let isCreditor = file.isCreditor(party)
        switch clock.limit {
        case "A06" where isCreditor: return Words("法院确定承办人", "An officer is named")
        case "B01" where isCreditor:
            return Words("法院向被执行人发出执行通知书", "The debtor is sent the notice")
        case "B09" where leads.contains(clock.subject.number),
            "B09b" where leads.contains(clock.subject.number):
            return Words("法院核查您提供的财产线索", "Your lead is checked")
        case "E01" where isCreditor: return Words("移送评估财产", "Property goes to be valued")
        case "E03": return Words("确定财产参考价", "A reference price is fixed")
        case "E05": return Words("向您发送评估（询价）报告", "The report is sent to you")
        case "E11": return Words("启动拍卖", "The sale begins")
        case "E16": return Words("启动第二次拍卖", "The second sale begins")
        case "E25" where isCreditor: return Words("作出成交裁定", "The sale is confirmed")
        case "F03" where isCreditor: return Words("发放已到账的执行款", "Money is paid out")
        case "F04" where isCreditor: return Words("发放延缓的执行款", "Money put off is paid out")
        case "D16" where clock.subject == Subject(.party, party.number):
            return Words("解除对您的限制消费", "Your restriction is lifted")
        case "I01", "I02": return Words("本案执行期限届满", "The case limit ends")
        default: return nil
        }
    }

    /// A debtor's own days, as long as they lie ahead or were not kept.
    private static func duties(_ file: CaseFile, _ party: Party) -> [Next] {
        guard party.side == .debtor, file.closedOn == nil else { return [] }
        var own: [Next] = []
        if let due = file.performDue, file.outstanding > .zero {
            own.append(duty(Words("您应履行付款义务", "You must have paid"), due))
        }
        if let due = file.reportDue, party.report == nil {
            own.append(duty(Words("您应向法院报告财产", "You must report your property"), due))
        }
        return own
    }

    private static func instalments(_ file: CaseFile, _ party: Party) -> [Next] {
        guard let settlement = file.settlement, settlement.breachedOn == nil,
            party.side == .applicant || party.side == .debtor
        else { return [] }
        return settlement.instalments.filter { $0.performedOn == nil }.map {
            let words = Words(
                "和解协议第\(($0.number))期：\($0.amount.grouped)元",
                "Instalment \($0.number): \($0.amount.grouped) yuan")
            return Next(
                words: words, due: $0.due, isPaused: false, law: nil,
                isOwn: party.side == .debtor)
        }
    }

    private static func duty(_ words: Words, _ due: Day) -> Next {
        Next(words: words, due: due, isPaused: false, law: nil, isOwn: true)
    }
}

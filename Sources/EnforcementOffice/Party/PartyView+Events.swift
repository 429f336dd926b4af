import EnforcementCore

extension PartyView {
    /// The facts a party is told of, in its own words. Stories of the record are never shown: they
    /// name people, leads and accounts.
    static func events(
        of file: CaseFile, _ entries: [Entry], to party: Party, leads: Set<Int>
    ) -> [Event] {
        entries.compactMap { entry in
            let words =
                common(entry.fact) ?? sale(entry.fact)
                ?? money(entry.fact, file, party)
                ?? own(entry.fact, file, party, leads)
            return words.map { Event(day: entry.stamp.day, words: $0) }
        }
    }

    /// What every party of the case may know.
    private static func common(_ fact: any Record) -> Words? {
        switch fact {
        case is Filing.Submitted: Words("法院收到执行申请", "The application came in")
        case is Filing.Accepted: Words("立案", "The case was filed")
        case let fact as Filing.HandlerAssigned:
            Words(
                "\(fact.isChange ? "承办人变更为" : "确定承办人：")\(fact.officerName)",
                "Officer in charge: \(fact.officerName)")
        case is Affairs.NoticeIssued:
            Words("法院发出执行通知书、报告财产令", "Notice and order to report property issued")
        case let fact as Control.HoldConfirmed where fact.answer == .effective:
            Words("已控制被执行人名下\(fact.kind.label.zh)", "Secured: \(fact.kind.label.en)")
        case is Control.Deducted: Words("已扣划被执行人存款", "A deposit was deducted")
        case is Control.HoldReleased: Words("已解除一项控制措施", "A control was released")
        case is Handling.Settled:
            Words("双方达成执行和解", "The parties settled")
        case is Handling.SettlementBreached:
            Words("和解协议未按期履行，恢复执行", "The settlement was not kept")
        case is Handling.Excluded: Words("执行期限暂停计算", "The case limit was paused")
        case is Handling.Resumed: Words("执行期限恢复计算", "The case limit runs again")
        case is Dormancy.Served:
            Words("裁定终结本次执行程序；发现财产可申请恢复", "Closed without property for now")
        case is Dormancy.Restored: Words("恢复执行", "Enforcement was restored")
        case let fact as Closing.Closed:
            Words("结案：\(fact.mode.label.zh)", "Closed: \(fact.mode.label.en)")
        default: nil
        }
    }

    private static func sale(_ fact: any Record) -> Words? {
        switch fact {
        case is Appraisal.PriceFixed: Words("财产参考价已确定", "A reference price was fixed")
        case let fact as Auction.Announced:
            Words(
                "第\(fact.round)次拍卖公告：\(fact.opensOn.chinese)开始，起拍价"
                    + "\(fact.startPrice.grouped)元",
                "Auction \(fact.round) from \(fact.opensOn) at \(fact.startPrice.grouped) yuan")
        case let fact as Auction.Sold:
            Words("财产拍卖成交：\(fact.price.grouped)元", "Sold for \(fact.price.grouped) yuan")
        case is Auction.Unsold: Words("本次拍卖无人竞买（流拍）", "Nobody bid")
        case is Auction.Delivered: Words("拍卖财产已交付", "What was sold was handed over")
        case is Eviction.HandedOver: Words("房屋已腾退交付", "The premises were handed over")
        default: nil
        }
    }

    /// Money in, for those it concerns; money out only to whom it went.
    private static func money(_ fact: any Record, _ file: CaseFile, _ party: Party) -> Words? {
        switch fact {
        case let fact as Funds.Received where party.side == .applicant || party.side == .debtor:
            return Words(
                "执行款到账\(fact.amount.grouped)元", "\(fact.amount.grouped) yuan came in")
        case let fact as Funds.PaidOut:
            let mine = fact.payout.shares.filter { $0.payee == party.number }.map(\.amount)
            guard !mine.isEmpty else { return nil }
            return paid(Money.sum(mine))
        case let fact as Funds.TransferPaid:
            let transfer = file.payout(fact.payout)?.transfers?
                .first { $0.number == fact.transfer }
            guard fact.isToCreditor, transfer?.party == party.number else { return nil }
            return paid(fact.amount)
        default: return nil
        }
    }

    private static func paid(_ amount: Money) -> Words {
        Words("向您支付\(amount.grouped)元", "\(amount.grouped) yuan paid to you")
    }

    /// What concerns this party alone, or was done by it.
    private static func own(
        _ fact: any Record, _ file: CaseFile, _ party: Party, _ leads: Set<Int>
    ) -> Words? {
        switch fact {
        case let fact as Affairs.Served where fact.isDone:
            return served(fact.debtor, party)
        case let fact as Affairs.ServiceDeemed: return served(fact.debtor, party)
        case let fact as Affairs.RestrictionSigned
        where fact.debtor == party.number || file.isCreditor(party):
            return Words("法院签发限制消费令", "Consumption was restricted")
        case let fact as Affairs.RestrictionLifted
        where fact.debtor == party.number || file.isCreditor(party):
            return Words("解除限制消费", "The restriction was lifted")
        case let fact as Affairs.LeadRecorded where leads.contains(fact.lead):
            return Words("收到您提供的财产线索", "Your lead came in")
        case let fact as Handling.LeadChecked where leads.contains(fact.lead):
            return Words("您提供的财产线索已核查", "Your lead was checked")
        case let fact as Funds.AccountAsked where fact.ask.party == party.number:
            return Words(
                "收到您的收款账户（尾号\(fact.ask.account.tail)），待法院复核",
                "Your account …\(fact.ask.account.tail) waits for the court's check")
        case let fact as Funds.AccountChecked where fact.party == party.number:
            return fact.agrees
                ? Words("收款账户已复核通过", "Your account was checked")
                : Words("收款账户复核未通过，请联系法院", "Your account was found wrong: call us")
        case let fact as Funds.AccountConfirmed where fact.party == party.number:
            return Words("您确认了收款账户", "You confirmed your account")
        case let fact as Affairs.ElectronicServiceSet where fact.party == party.number:
            return fact.consents
                ? Words("您同意电子送达", "You consented to electronic service")
                : Words("您撤回电子送达同意", "You withdrew your consent")
        default: return nil
        }
    }

    private static func served(_ debtor: Int, _ party: Party) -> Words? {
        if debtor == party.number {
            return Words("执行通知书已向您送达", "The notice was served on you")
        }
        guard party.side == .applicant else { return nil }
        return Words("执行通知书已送达被执行人", "The notice was served on the debtor")
    }
}

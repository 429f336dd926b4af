import EnforcementCore
import EnforcementOffice
import LinkContract

extension InquiryBatch {
    /// A batch in the words of the contract.
    init(_ job: InquiryJob) {
        self.init(
            PCH: job.number, FYDM: job.court.code, FYMC: job.court.name,
            cxqqList: job.items.map { InquiryRequest($0) })
    }
}

extension InquiryRequest {
    init(_ item: InquiryJob.Item) {
        let party = item.party
        self.init(
            BDHM: item.order.description, XM: party.name, ZJLX: party.identityKind,
            DSRZJHM: party.identity, AH: party.caseNumber, CBR: party.officer,
            YHDH: party.phone, SFGZ: item.watches ? "1" : "0")
    }
}

extension ControlRequest {
    /// One order in the words of the contract.
    init(_ job: ControlJob) {
        let party = job.party
        self.init(
            BDHM: job.order.description, XM: party.name, ZJLX: party.identityKind,
            DSRZJHM: party.identity, FYDM: job.courtCode, FYMC: job.courtName,
            AH: party.caseNumber, CBR: party.officer, YHDH: party.phone, CKWH: job.ruling,
            WSBH: job.notice, kzzh: ControlLine(job))
    }
}

extension ControlLine {
    /// Money in an account is held as money, any other thing as a whole. Where money is to go is
    /// said only where some is to move.
    init(_ job: ControlJob) {
        let pays: Bool
        switch job.measure {
        case .deduct, .extract, .freezeAndDeduct: pays = true
        case .freeze, .renew, .wait, .release, .releaseWaiting: pays = false
        }
        self.init(
            KZLX: job.isDeposit ? "1" : "2", KZCS: job.measure.rawValue, KHZH: job.account,
            KZNR: job.isDeposit ? "1" : "2", JE: job.amount.description,
            KSRQ: job.from?.description, JSRQ: job.until?.description,
            YDJAH: job.original == nil ? nil : job.party.caseNumber,
            YDJDH: job.original?.description, ZXKZHHM: pays ? job.payTo.name : nil,
            ZXKZHZH: pays ? job.payTo.account : nil, ZXKZHKHH: pays ? job.payTo.bank : nil)
    }
}

extension LinkParty {
    /// 证件类型: resident identity card, or unified credit code.
    fileprivate var identityKind: String { isPerson ? "01" : "02" }
}

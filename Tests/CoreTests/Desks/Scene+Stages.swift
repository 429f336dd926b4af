@testable import EnforcementCore

/// The applicant is party 1, the debtor party 2; 160 000 yuan; days as in the seed's own case.
extension Scene {
    /// Filed, received at the window and given to 李 (officer) and 王 (judge) on 2022-08-09.
    static func filed(
        amount: Money = Money(fen: 16_000_000), on day: Day = "2022-08-09"
    ) throws -> Scene {
        var scene = Scene()
        try scene.perform(submission(amount), by: "周", on: day)
        try scene.perform(Filing.Accept(type: .first), by: "周", on: day)
        try scene.perform(
            Filing.RecordReception(
                applicant: 1, phone: "19900000001", bank: "示例银行", account: "6200000000001234",
                serviceAddress: nil, electronic: true, leads: nil, settles: false),
            by: "周", on: day)
        try scene.perform(
            Filing.AssignClass(class: .ordinary, team: "pu-1", reason: nil), by: "郑", on: day)
        try scene.perform(
            Filing.AssignHandler(officer: PersonID("李"), judge: PersonID("王")), by: "郑", on: day)
        return scene
    }

    private static func submission(_ amount: Money) -> Filing.Submit {
        Filing.Submit(
            basis: "（2021）豫0185民初1号", basisKind: .judgment, basisCourt: "登封市人民法院",
            cause: "买卖合同纠纷", amount: amount, due: "2022-07-01", duty: nil,
            parties: [
                Filing.PartyAnswer(
                    side: .applicant, kind: .person, name: "张某某", identity: nil,
                    phone: "19900000001", address: nil),
                Filing.PartyAnswer(
                    side: .debtor, kind: .person, name: "李某某", identity: nil, phone: nil,
                    address: nil),
            ])
    }

    /// The routine desk has the file (2022-08-09); the robot has asked for property.
    static func received() throws -> Scene {
        var scene = try filed()
        try scene.perform(Affairs.ReceiveFile(), by: "吴", on: "2022-08-09")
        return scene
    }

    /// Notice of 2022-08-10: perform by 08-15 (rolled from Saturday), report by 08-15.
    static func noticed() throws -> Scene {
        var scene = try received()
        try scene.perform(
            Affairs.IssueNotice(performDays: 3, reportDays: 5), by: "郑", on: "2022-08-10")
        return scene
    }

    /// The team has taken over and the debtor was served on 2022-08-12.
    static func handled() throws -> Scene {
        var scene = try noticed()
        try scene.perform(Handling.TakeOver(), by: "刘", on: "2022-08-10")
        try scene.perform(
            Affairs.Serve(debtor: 2, way: .direct, done: true), by: "吴", on: "2022-08-12")
        return scene
    }

    /// Everything the checklist asks for, but the three months: as of 2022-10-20.
    static func fruitless() throws -> Scene {
        var scene = try handled()
        try scene.perform(
            Affairs.CheckIdentity(debtor: 2, exists: true, note: nil), by: "冯", on: "2022-08-10")
        try scene.perform(
            Affairs.RecordPropertyReport(debtor: 2, outcome: .truthful, note: nil), by: "李",
            on: "2022-08-15")
        try scene.perform(Affairs.ProposeRestriction(debtor: 2), by: "王", on: "2022-08-16")
        try scene.perform(Affairs.SignRestriction(debtor: 2), by: "褚", on: "2022-08-17")
        try scene.perform(
            Handling.InvestigateOnSite(way: .site, gist: "未见财产", warrant: nil), by: "李",
            on: "2022-08-18")
        try scene.inquireAgain(on: "2022-10-20")
        return scene
    }

    /// A round of inquiry that finds nothing; a pending one is answered first.
    mutating func inquireAgain(on day: Day) throws {
        try perform(Control.Inquire(debtor: 2), by: "冯", on: day)
        for inquiry in file.inquiries where inquiry.answeredOn == nil {
            try perform(
                Control.RecordFeedback(inquiry: inquiry.number, assets: nil), by: "冯", on: day)
        }
    }

    /// The applicant has been heard without agreeing, on 2022-11-08.
    static func heard() throws -> Scene {
        var scene = try fruitless()
        try scene.perform(Dormancy.InviteApplicant(on: "2022-11-08"), by: "李", on: "2022-11-01")
        try scene.perform(
            Dormancy.InterviewApplicant(agrees: false, gist: "没有新线索"), by: "李",
            on: "2022-11-08")
        return scene
    }

    /// Ruling of dormancy served on 2022-11-15 (handbook T22).
    static func dormant() throws -> Scene {
        var scene = try heard()
        try scene.perform(Dormancy.Propose(panel: "合议庭同意终本"), by: "王", on: "2022-11-10")
        try scene.perform(Dormancy.Approve(), by: "褚", on: "2022-11-14")
        try scene.perform(Dormancy.Serve(), by: "吴", on: "2022-11-15")
        return scene
    }

    /// Money arrives and goes to the applicant through the three gates, all on one day.
    mutating func pay(_ amount: Money, on day: Day, way: Receipt.Way = .transfer) throws {
        let receipt = file.receipts.count + 1
        try perform(
            Funds.Receive(amount: amount, payer: "李某某", way: way), by: "钱", on: day)
        try perform(Funds.NotifyArrival(receipt: receipt), by: "钱", on: day)
        try perform(
            Funds.Compute(receipt: receipt, payee: 1, toPayee: amount, fee: nil, refund: nil),
            by: "李", on: day)
        let payout = file.payouts.count
        try perform(Funds.Supervise(payout: payout), by: "孙", on: day)
        try perform(Funds.Approve(payout: payout), by: "陈", on: day)
        try perform(Funds.PayOut(payout: payout), by: "钱", on: day)
    }
}

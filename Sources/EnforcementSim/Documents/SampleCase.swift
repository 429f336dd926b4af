public import EnforcementCore

/// A case with one of everything a document can be about, all invented: for looking at documents
/// and for their tests. It stands in no court's record.
public enum SampleCase {
    /// The day documents of the sample are made on.
    public static let day = Day(number: 20_780)

    /// The court it lies in: everybody of the demo's roster.
    public static let court: CourtFile = {
        var court = CourtFile(id: .own(of: 1))
        let people: [(String, String, Role)] = [
            ("chen", "陈某安", .president), ("zhao", "赵某诚", .director),
            ("wang", "王某正", .judge), ("li", "李某勤", .officer), ("wu", "吴某敏", .clerk),
            ("sun", "孙某慎", .fundManager),

        ]
        for (id, name, role) in people {
            court.people[PersonID(id)] = CourtFile.Person(
                id: PersonID(id), name: name, roles: [role], team: "pu-1",
                phone: "0371-0000-0018")
        }
        court.teams["pu-1"] = CourtFile.Team(
            id: "pu-1", name: "普执一团队", takes: .ordinary, leader: PersonID("li"))
        return court
    }()

    public static let file: CaseFile = {
        var file = CaseFile(id: FileID(court: 1, number: 1))
        file.number = CaseNumber(year: day.year, court: "豫0185", type: "执", serial: 1024)
        file.claim = Claim(
            basis: "（2026）豫0185民初1024号", basisKind: .judgment, basisCourt: "登封市人民法院",
            cause: "买卖合同纠纷", amount: Money(fen: 38_650_000), duty: nil,
            due: day.adding(days: -160))
        file.submittedOn = day.adding(days: -125)
        file.filedOn = day.adding(days: -120)
        file.caseClass = .ordinary
        file.team = "pu-1"
        file.handler = PersonID("li")
        file.judge = PersonID("wang")
        file.receivedOn = day.adding(days: -119)
        file.noticeIssuedOn = day.adding(days: -117)
        file.performDue = day.adding(days: -110)
        file.reportDue = day.adding(days: -107)
        file.reception = Reception(
            on: day.adding(days: -125), leads: "被执行人在示例银行有账户，名下有小客车一辆",
            wishesSettlement: true)
        file.parties = parties
        addProperty(&file)
        addMoney(&file)
        file.dormancy.interviewedOn = day.adding(days: -2)
        file.closing = ClosingState(
            mode: .fulfilled, proposedBy: PersonID("wang"), note: "被执行人已自动履行剩余债务。")
        file.outside.premises = "示例市示例路8号1号楼101室"
        file.outside.leaveBy = day.adding(days: 15)
        return file
    }()

    private static let parties: [Party] = {
        var applicant = Party(
            number: 1, side: .applicant, kind: .person, name: "张某某",
            identity: "410000199001010017", phone: "19900000001", address: "示例市示例路1号")
        applicant.serviceAddress = "示例市示例路1号"
        applicant.hasElectronicConsent = true
        applicant.account = PayeeAccount(bank: "示例银行登封支行", number: "6200000000000008018")
        var debtor = Party(
            number: 2, side: .debtor, kind: .enterprise, name: "示例有限公司",
            identity: "91410000MA00000000", phone: "19900000002", address: "示例市示例路2号")
        debtor.restriction = Restriction(proposedBy: PersonID("wang"))
        debtor.restriction?.signedOn = day.adding(days: -100)
        let second = Party(
            number: 3, side: .debtor, kind: .person, name: "李某某",
            identity: "410000198505050026", phone: "19900000003", address: "示例市示例路3号")
        let joined = Party(
            number: 4, side: .joined, kind: .enterprise, name: "示例建材有限公司",
            identity: "91410000MA00000001", address: "示例市示例路4号")
        return [applicant, debtor, second, joined]
    }()

    private static func addProperty(_ file: inout CaseFile) {
        var flat = Asset(
            number: 1, debtor: 2, kind: .immovable, name: "示例路8号1号楼101室房屋",
            institution: "示例市不动产登记中心", value: Money(fen: 42_000_000),
            isHeldByOthers: false)
        flat.price = Money(fen: 41_200_000)
        flat.keeper = Keeper(name: "示例物业有限公司", place: "示例市示例路8号院内")
        var sale = Sale(
            round: 1, platform: "示例司法拍卖", announcedOn: day.adding(days: -40),
            opensOn: day.adding(days: -10), startPrice: Money(fen: 28_840_000))
        sale.soldFor = Money(fen: 30_150_000)
        flat.sales = [sale]
        let deposit = Asset(
            number: 2, debtor: 2, kind: .deposit, name: "账户（尾号5678）", institution: "示例银行",
            value: Money(fen: 5_230_000), isHeldByOthers: false)
        file.assets = [flat, deposit]
        file.rulings = [
            Ruling(
                number: 1, kind: .control, amount: Money(fen: 40_000_000),
                signedBy: PersonID("wang"), signedOn: day.adding(days: -115)),
            Ruling(
                number: 2, kind: .deduction, amount: Money(fen: 5_230_000),
                signedBy: PersonID("wang"), signedOn: day.adding(days: -90)),
        ]
        var hold = Hold(
            number: 1, asset: 2, ruling: 1, kind: .deposit, amount: Money(fen: 5_230_000))
        hold.state = .effective
        hold.held = Money(fen: 5_230_000)
        hold.from = day.adding(days: -113)
        hold.until = day.adding(days: 251)
        file.holds = [hold]
        var inquiry = Inquiry(number: 1, debtor: 2, askedOn: day.adding(days: -118))
        inquiry.answeredOn = day.adding(days: -116)
        inquiry.foundAnything = true
        file.inquiries = [inquiry]
    }

    private static func addMoney(_ file: inout CaseFile) {
        var receipt = Receipt(
            number: 1, amount: Money(fen: 5_230_000), payer: "示例有限公司", way: .deduction,
            arrivedOn: day.adding(days: -85))
        receipt.notifiedOn = day.adding(days: -84)
        receipt.keeping = Keeping(
            ground: .unreachable, reason: "多次联系未果", proposedBy: PersonID("li"),
            reviewOn: day.adding(days: 60))
        receipt.keeping?.approvedBy = PersonID("zhao")
        file.receipts = [receipt]
        var payout = Payout(
            number: 1, receipt: 1, payee: 1, toPayee: Money(fen: 4_660_200),
            fee: Money(fen: 569_800), refund: .zero, proposer: PersonID("li"))
        payout.supervisor = PersonID("sun")
        payout.approver = PersonID("zhao")
        file.payouts = [payout]
        let price = Money(fen: 30_150_000)
        let shares = Distribution(
            of: price, costs: Money(fen: 300_000),
            among: [
                .init(number: 1, amount: Money(fen: 38_650_000), rank: .ordinary),
                .init(number: 4, amount: Money(fen: 12_000_000), rank: .ordinary),
            ], by: .participation)
        file.plans = [
            DistributionPlan(
                number: 1, receipt: 1, rule: .participation, proceeds: price, shares,
                addressees: [1, 2, 4], madeBy: PersonID("li"), madeOn: day)
        ]
    }
}

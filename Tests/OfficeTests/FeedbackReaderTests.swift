import EnforcementCore
import EnforcementOffice
import LinkContract
import Testing

@testable import EnforcementLinks

@Suite("反馈 what institutions answer, read as if an enemy had written it")
struct FeedbackReaderTests {
    let reader = FeedbackReader(institution: LinkSample.bank, now: LinkSample.now)

    @Test("accounts, things and identity become what the register will show")
    func inquiry() throws {
        let (batch, replies) = try reader.inquiry(LinkSample.bytes(LinkSample.answer))
        #expect(batch == "ZX1B9")
        let reply = try #require(replies.first)
        #expect(reply.order == LinkSample.order(1))
        #expect(reply.exists == true)
        #expect(reply.note == "住址：登封市示例路1号；电话：19900000002")
        #expect(
            reply.things == [
                Control.Found(
                    kind: .deposit, name: "示例银行账户（尾号1234）", institution: "示例银行",
                    value: Money(fen: 125_050), heldByOthers: false, source: "YH001",
                    account: "6217000000001234"),
                Control.Found(
                    kind: .deposit, name: "示例银行账户（尾号5678）", institution: "示例银行",
                    value: .zero, heldByOthers: true, source: "YH001",
                    account: "6217000000005678", protection: .wages),
                Control.Found(
                    kind: .movable, name: "示例牌轿车", institution: "示例银行",
                    value: Money(fen: 5_200_000), heldByOthers: false, source: "YH001",
                    account: "豫A00001"),
            ])
    }

    /// The things found in one account record.
    private func found(_ record: AccountRecord) throws -> [Control.Found] {
        let feedback = InquiryFeedback(
            PCH: "1", JGDM: "YH001",
            fkList: [
                InquiryAnswer(
                    BDHM: "ZX1A17A1", zhxxList: [record], FKSJ: LinkSample.now.description)
            ])
        return try reader.inquiry(LinkSample.bytes(feedback)).replies[0].things
    }

    @Test("查无开户信息 is no account, and a record that must be whole")
    func nothing() throws {
        #expect(try found(AccountRecord(CCXH: 1, KHZH: InquiryAnswer.nothing)).isEmpty)
        #expect(throws: FeedbackFault(.amount, "fkList[0].zhxxList[0].YE")) {
            try found(AccountRecord(CCXH: 1, KHZH: InquiryAnswer.nothing, YE: "1.00*"))
        }
    }

    @Test(
        "every account category protects what handbook 3.6 says",
        arguments: [
            ("00", nil), ("10", .wages), ("11", .pension), ("20", .socialSecurity),
            ("21", .subsistence), ("22", .migrantWages), ("23", .organisation), ("24", .margin),
            ("25", .supervised), ("26", .reserve),
        ] as [(String, Protection?)])
    func protection(code: String, protection: Protection?) throws {
        #expect(
            try found(AccountRecord(CCXH: 1, KHZH: "1", CCLB: code))[0].protection == protection)
    }

    @Test("a closed or suspended account has no free money", arguments: ["1", "2"])
    func closed(state: String) throws {
        let record = AccountRecord(CCXH: 1, KHZH: "1", ZHZT: state, YE: "9.00", KYYE: "9.00")
        #expect(try found(record)[0].value == .zero)
    }

    @Test("foreign money is shown, has no value in yuan, and is left to people")
    func foreign() throws {
        let record = AccountRecord(CCXH: 1, KHZH: "62171", BZ: "840", YE: "9.00", KYYE: "9.00")
        let found = try #require(try found(record).first)
        #expect(found.value == nil && found.account == nil && found.source == nil)
        #expect(found.name == "示例银行外币账户（尾号2171）")
    }

    @Test(
        "vehicles are movable, land is immovable, all else a right",
        arguments: [
            ("CL", Asset.Kind.movable), ("IP", .immovable), ("ZQ", .right), ("GS", .right),
            ("GJJ", .right),
        ])
    func things(code: String, kind: Asset.Kind) throws {
        let freeze = PriorFreeze(
            CSXH: 1, DJJG: "示例法院", DJWH: "", DJJE: "0.00", DJJZRQ: "2022-12-31")
        let feedback = InquiryFeedback(
            PCH: "1", JGDM: "YH001",
            fkList: [
                InquiryAnswer(
                    BDHM: "ZX1A17A1",
                    ccxxList: [
                        ThingRecord(
                            CCXH: 1, CCLX: code, CCBH: "一号", CCMC: "某物", djxxList: [freeze])
                    ], FKSJ: LinkSample.now.description)
            ])
        let found = try reader.inquiry(LinkSample.bytes(feedback)).replies[0].things[0]
        #expect(found.kind == kind && found.heldByOthers && found.value == nil)
        #expect(found.account == "一号" && found.source == "YH001")
    }

    @Test("an order's answer: what is held, until when")
    func control() throws {
        let reply = try reader.control(LinkSample.bytes(LinkSample.control))
        #expect(
            reply
                == ControlReply(
                    order: LinkSample.order(3), sequence: 1, isDone: true, isWaiting: false,
                    held: Money(fen: 125_050), limit: Money(fen: 16_000_000),
                    open: Money(fen: 15_874_950),
                    from: Day("2022-08-09"), until: Day("2023-08-08"), reason: nil))
    }

    @Test("a deduction may take more than the limit it leaves")
    func deduction() throws {
        var feedback = LinkSample.control
        feedback.KZCS = "06"
        feedback.DJXE = "0.00"
        feedback.CESKJE = "0.00"
        #expect(try reader.control(LinkSample.bytes(feedback)).held == Money(fen: 125_050))
        feedback.CESKJE = "0.01"
        #expect(throws: FeedbackFault.self) {
            try reader.control(LinkSample.bytes(feedback))
        }
    }

    @Test("money that came in, and what a limit of ours caught of it")
    func inflow() throws {
        #expect(
            try reader.inflow(LinkSample.bytes(LinkSample.inflow))
                == InflowNotice(
                    institution: "YH001", account: "6217000000001234",
                    reference: "R202208090001", amount: Money(fen: 80_000), available: .zero,
                    caught: Money(fen: 80_000), caughtBy: LinkSample.order(3),
                    at: Moment("2022-08-09T10:29:40+08:00")!))
    }

    @Test("an account that never had a credit has a balance and no reference")
    func balance() throws {
        let never = Inflow(
            JGDM: "YH001", LSH: "", KHZH: "6217", JE: "0.00", YE: "0.00", KYYE: "0.00", SJ: "")
        let feedback = BalanceFeedback(JGDM: "YH001", yeList: [never])
        let notices = try reader.balances(LinkSample.bytes(feedback), of: ["6217", "6218"])
        #expect(notices.map(\.reference) == [""] && notices[0].at == LinkSample.now)
        #expect(throws: FeedbackFault(.length(1...64), "LSH")) {
            try reader.inflow(LinkSample.bytes(never))
        }
        let twice = BalanceFeedback(JGDM: "YH001", yeList: [never, never])
        #expect(throws: FeedbackFault(.repeated, "yeList[1].KHZH")) {
            try reader.balances(LinkSample.bytes(twice), of: ["6217"])
        }
    }

    @Test("members the contract does not name are passed over")
    func unknown() throws {
        let text = String(decoding: LinkSample.bytes(LinkSample.inflow), as: UTF8.self)
        let more = #"{"BEIZ":{"a":[1,null]},"# + text.dropFirst()
        #expect(try reader.inflow(Array(more.utf8)).reference == "R202208090001")
    }

    @Test("no batch has one order twice, no order one account twice")
    func repeated() throws {
        var feedback = LinkSample.answer
        feedback.fkList += feedback.fkList
        #expect(throws: FeedbackFault(.repeated, "fkList[1].BDHM")) {
            try reader.inquiry(LinkSample.bytes(feedback))
        }
        feedback = LinkSample.answer
        feedback.fkList[0].zhxxList! += feedback.fkList[0].zhxxList!
        #expect(throws: FeedbackFault(.repeated, "fkList[0].zhxxList[2].KHZH")) {
            try reader.inquiry(LinkSample.bytes(feedback))
        }
    }
}

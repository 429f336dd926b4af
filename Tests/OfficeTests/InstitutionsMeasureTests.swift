import Institutions
import LinkContract
import Testing

/// One bank, one debtor 王某军 with one account, and orders to it, from 2022-08-09 at 09:00.
struct SmallBank {
    static let start = BeijingTime("2022-08-09T09:00:00+08:00")
    static let debtor = "410185198001010018"
    static let account = "6200000000000000001"

    let world: World
    let code = "SLYH01"

    init(
        balance: String, priors: [ScriptedPerson.Prior] = [], credits: [ScriptedPerson.Credit] = [],
        faults: Faults = .none, seed: UInt64 = 2018
    ) throws {
        var settings = World.Settings(founded: try #require(Self.start))
        settings.faults = faults
        settings.seed = seed
        world = World(settings)
        world.script(
            ScriptedPerson(
                identity: Self.debtor,
                accounts: [
                    .init(code: code, number: Self.account, balance: balance, priors: priors)
                ], credits: credits))
    }

    func time(_ text: String) throws -> BeijingTime {
        try #require(BeijingTime(text + ":00+08:00"))
    }

    func order(
        _ number: String, _ measure: String, _ sum: String, until: String? = nil,
        original: String? = nil, account: String = SmallBank.account,
        debtor: String = SmallBank.debtor, kind: String = "1"
    ) -> ControlRequest {
        ControlRequest(
            BDHM: number, XM: "王某军", ZJLX: "01", DSRZJHM: debtor, FYDM: "410185",
            FYMC: "示例市人民法院", AH: "（2022）豫0185执1号", CBR: "李某", YHDH: "037112345678",
            CKWH: "（2022）豫0185执1号裁定", WSBH: "W1",
            kzzh: ControlLine(
                KZLX: kind, KZCS: measure, KHZH: account, KZNR: kind, JE: sum, JSRQ: until,
                YDJDH: original, ZXKZHZH: "4100000000000000001"))
    }

    /// Orders, lets a minute pass, and answers what the bank then says to the order.
    func carryOut(_ order: ControlRequest, at text: String) throws -> ControlFeedback {
        let now = try time(text)
        #expect(world.take(order, at: code, now: now) == .taken(Receipt(DH: order.BDHM)))
        return try told(order.BDHM, at: now.adding(seconds: 60))
    }

    func told(_ order: String, at now: BeijingTime) throws -> ControlFeedback {
        guard case .answered(let feedback) = world.control(order, at: code, now: now) else {
            throw Unanswered()
        }
        return feedback
    }

    struct Unanswered: Error {}
}

extension ControlFeedback {
    /// Result, waiting, limit, held, still open: what a test compares.
    var short: String { "\(KZZT) \(SFLH) \(DJXE) \(SKJE) \(CESKJE)" }
}

@Suite("控制措施 what a pretend bank does with an order (handbook 6.5)")
struct InstitutionsMeasureTests {
    let year = "2023-08-08"

    @Test(
        "a freeze holds what is there, and the rest of its limit stays open (a, b)",
        arguments: [
            ("200000.00", "160000.00", "1 0 160000.00 160000.00 0.00", "40000.00"),
            ("160000.00", "160000.00", "1 0 160000.00 160000.00 0.00", "0.00"),
            ("40000.00", "160000.00", "1 0 160000.00 40000.00 120000.00", "0.00"),
            ("0.00", "160000.00", "1 0 160000.00 0.00 160000.00", "0.00"),
        ])
    func freeze(balance: String, limit: String, told: String, free: String) throws {
        let bank = try SmallBank(balance: balance)
        let feedback = try bank.carryOut(
            bank.order("A1", "01", limit, until: year), at: "2022-08-09T09:10")
        #expect(feedback.short == told)
        #expect(feedback.YE == balance && feedback.KYYE == free)
        #expect(feedback.CSKSRQ == "2022-08-09" && feedback.CSJSRQ == year)
        #expect(bank.world.ledger(of: bank.code)?.isSound == true)
    }

    @Test("nobody of that name, and not that account: 查无该客户信息 (d)")
    func nobody() throws {
        let bank = try SmallBank(balance: "100.00")
        for (time, order) in [
            (
                "2022-08-09T09:10",
                bank.order("A1", "01", "1.00", until: year, account: "6200000000000000009")
            ),
            (
                "2022-08-09T09:20",
                bank.order("A2", "01", "1.00", until: year, debtor: "410185198001010026")
            ),
        ] {
            let feedback = try bank.carryOut(order, at: time)
            #expect(feedback.KZZT == "2" && feedback.WNKZYY == "查无该客户信息")
        }
    }

    @Test("the bank's system fails: 控制类请求处理失败, and nothing is held (e)")
    func systemError() throws {
        let bank = try SmallBank(balance: "100.00", faults: Faults([.fail: 100]))
        let feedback = try bank.carryOut(
            bank.order("A1", "01", "100.00", until: year), at: "2022-08-09T09:10")
        #expect(feedback.KZZT == "2" && feedback.WNKZYY == "控制类请求处理失败")
        #expect(bank.world.ledger(of: bank.code)?.frozen == "0.00")
    }

    @Test("a deposit is caught up to the limit; what is above is free (f, O2)")
    func deposit() throws {
        let bank = try SmallBank(balance: "0.00")
        _ = try bank.carryOut(
            bank.order("A1", "01", "120000.00", until: year), at: "2022-08-09T09:10")
        bank.world.watch(SmallBank.debtor, at: bank.code)
        let inflow = try #require(
            bank.world.credit(
                Amount(yuan: 150_000), to: SmallBank.account, at: bank.code,
                now: try bank.time("2022-08-10T10:00")))
        #expect(inflow.SKJE == "120000.00" && inflow.YDJDH == "A1" && inflow.KYYE == "30000.00")
        let callbacks = bank.world.advance(to: try bank.time("2022-08-10T10:01"))
        #expect(callbacks.last?.content == .inflow(inflow))
        #expect(callbacks.last?.path == "/link/v1/SLYH01/inflows")
        let later = try bank.told("A1", at: try bank.time("2022-08-10T10:01"))
        #expect(later.FKXH == 2 && later.short == "1 0 120000.00 120000.00 0.00")
    }

    @Test("where no inflow is pushed, what a limit caught is told under the freeze itself")
    func unwatchedDeposit() throws {
        let bank = try SmallBank(balance: "0.00")
        _ = try bank.carryOut(
            bank.order("A1", "01", "500.00", until: year), at: "2022-08-09T09:10")
        let before = bank.world.advance(to: try bank.time("2022-08-09T10:00"))
        #expect(before.count == 1)
        bank.world.credit(
            Amount(yuan: 200), to: SmallBank.account, at: bank.code,
            now: try bank.time("2022-08-10T10:00"))
        let callbacks = bank.world.advance(to: try bank.time("2022-08-10T10:01"))
        guard case .control(let told) = callbacks.first?.content, callbacks.count == 1 else {
            Issue.record("must be told once")
            return
        }
        #expect(told.FKXH == 2 && told.short == "1 0 500.00 200.00 300.00")
    }

    @Test("a limit that caught more than came in is told under the freeze, not with the credit")
    func caughtMore() throws {
        let bank = try SmallBank(balance: "100.00", faults: Faults([.half: 100]))
        _ = try bank.carryOut(
            bank.order("A1", "01", "80.00", until: year), at: "2022-08-09T09:10")
        bank.world.watch(SmallBank.debtor, at: bank.code)
        _ = bank.world.advance(to: try bank.time("2022-08-09T10:00"))
        let inflow = bank.world.credit(
            Amount(yuan: 1), to: SmallBank.account, at: bank.code,
            now: try bank.time("2022-08-10T10:00"))
        #expect(inflow?.SKJE == "0.00" && inflow?.YDJDH == nil && inflow?.KYYE == "21.00")
        let told = bank.world.advance(to: try bank.time("2022-08-10T10:01")).compactMap {
            if case .control(let feedback) = $0.content { feedback.short } else { nil }
        }
        #expect(told == ["1 0 80.00 80.00 0.00"])
    }

    @Test("two freezes of ours are two controls and never hold more than there is")
    func twoOfOurs() throws {
        let bank = try SmallBank(balance: "100.00")
        let first = try bank.carryOut(
            bank.order("A1", "01", "60.00", until: year), at: "2022-08-09T09:10")
        let second = try bank.carryOut(
            bank.order("A2", "01", "60.00", until: year), at: "2022-08-09T09:20")
        let third = try bank.carryOut(
            bank.order("A3", "01", "60.00", until: year), at: "2022-08-09T09:30")
        #expect(first.short == "1 0 60.00 60.00 0.00")
        #expect(second.short == "1 0 60.00 40.00 20.00")
        #expect(third.short == "1 1 60.00 0.00 60.00", "nothing is free: it waits (c)")
        #expect(bank.world.ledger(of: bank.code)?.frozen == "100.00")
    }

    @Test("deducting takes what is held, lowers the limit, and what is left stays frozen (06)")
    func deduct() throws {
        let bank = try SmallBank(balance: "100.00")
        _ = try bank.carryOut(
            bank.order("A1", "01", "150.00", until: year), at: "2022-08-09T09:10")
        let part = try bank.carryOut(
            bank.order("A2", "06", "30.00", original: "A1"), at: "2022-08-10T09:10")
        #expect(part.short == "1 0 120.00 30.00 50.00" && part.YE == "70.00")
        let rest = try bank.carryOut(
            bank.order("A3", "06", "120.00", original: "A1"), at: "2022-08-11T09:10")
        #expect(rest.short == "1 0 50.00 70.00 50.00", "only what is held can be taken")
        let nothing = try bank.carryOut(
            bank.order("A4", "06", "50.00", original: "A1"), at: "2022-08-12T09:10")
        #expect(nothing.KZZT == "2")
        let ledger = try #require(bank.world.ledger(of: bank.code))
        #expect(ledger.taken == "100.00" && ledger.payments.map(\.amount) == ["30.00", "70.00"])
    }

    @Test("freezing and deducting at once takes what is there, the rest of the limit stays (08)")
    func freezeAndDeduct() throws {
        let bank = try SmallBank(balance: "100.00")
        let feedback = try bank.carryOut(
            bank.order("A1", "08", "150.00", until: year), at: "2022-08-09T09:10")
        #expect(feedback.short == "1 0 50.00 100.00 50.00" && feedback.YE == "0.00")
    }

    @Test("a deduction may stand alone and takes only what is free (06 without a freeze)")
    func deductAlone() throws {
        let bank = try SmallBank(balance: "100.00")
        _ = try bank.carryOut(
            bank.order("A1", "01", "60.00", until: year), at: "2022-08-09T09:10")
        let feedback = try bank.carryOut(
            bank.order("A2", "06", "100.00"), at: "2022-08-09T10:10")
        #expect(feedback.short == "1 0 0.00 40.00 0.00" && feedback.YE == "60.00")
    }

    @Test("half done is said to be done: the limit as asked, half of what could be held")
    func half() throws {
        let bank = try SmallBank(balance: "100.00", faults: Faults([.half: 100]))
        let feedback = try bank.carryOut(
            bank.order("A1", "01", "80.00", until: year), at: "2022-08-09T09:10")
        #expect(feedback.short == "1 0 80.00 40.00 40.00" && feedback.KYYE == "60.00")
    }
}

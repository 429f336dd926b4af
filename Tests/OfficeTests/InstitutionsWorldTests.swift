import Institutions
import LinkContract
import Testing

@Suite("示例机构 the world of the pretend institutions")
struct InstitutionsWorldTests {
    func batch(_ number: String, _ people: [String], watch: String = "0") -> InquiryBatch {
        InquiryBatch(
            PCH: number, FYDM: "410185", FYMC: "示例市人民法院",
            cxqqList: people.enumerated().map { place, identity in
                InquiryRequest(
                    BDHM: number + "Q\(place)", XM: "示例", ZJLX: "01", DSRZJHM: identity,
                    AH: "（2022）豫0185执1号", CBR: "李某", YHDH: "037112345678", SFGZ: watch)
            })
    }

    func person(_ number: Int) -> String { World.benchIdentity(number) }

    @Test("whoever is asked about exists and owns the same in every world of one seed")
    func sameSeedSamePeople() throws {
        var answers: [[InquiryFeedback]] = []
        for seed in [1, 1, 2] as [UInt64] {
            var settings = World.Settings(founded: try #require(SmallBank.start))
            settings.seed = seed
            let world = World(settings)
            let people = (0..<40).map(person)
            for bank in world.institutions {
                _ = world.take(batch("P1", people), at: bank.code, now: settings.founded)
            }
            answers.append(
                world.advance(to: settings.founded.adding(seconds: 60)).compactMap {
                    guard case .inquiry(let feedback) = $0.content else { return nil }
                    return feedback
                })
        }
        #expect(answers[0].count == 30 && answers[0] == answers[1] && answers[0] != answers[2])
    }

    @Test("two persons in three have 1,000 to 300,000 yuan in one to four accounts")
    func wealth() throws {
        let world = World(World.Settings(founded: try #require(SmallBank.start)))
        let people = (0..<2_000).map(person)
        var sums: [String: Int] = [:]
        var numbers: [String] = []
        for bank in world.institutions where bank.kind == "bank" || bank.kind == "payment" {
            for start in stride(from: 0, to: people.count, by: 100) {
                let part = Array(people[start..<start + 100])
                _ = world.take(batch("P\(start)", part), at: bank.code, now: noon)
            }
        }
        let asked = Dictionary(
            uniqueKeysWithValues: people.enumerated().map {
                ("P\($0.offset / 100 * 100)Q\($0.offset % 100)", $0.element)
            })
        for callback in world.advance(to: noon.adding(seconds: 60)) {
            guard case .inquiry(let feedback) = callback.content else { continue }
            for answer in feedback.fkList {
                for account in answer.zhxxList ?? [] where account.KHZH != InquiryAnswer.nothing {
                    numbers.append(account.KHZH)
                    sums[asked[answer.BDHM] ?? "", default: 0] += Int(account.YE.dropLast(3)) ?? 0
                }
            }
        }
        let middle = sums.values.filter { (1_000...300_000).contains($0) }.count
        let rich = sums.values.filter { $0 > 300_000 }.count
        #expect((1_240...1_460).contains(middle), "\(middle) of 2000")
        #expect((100...300).contains(rich), "\(rich) of 2000")
        #expect(Set(numbers).count == numbers.count)
        #expect(numbers.allSatisfy { $0.utf8.count == 19 && $0.hasPrefix("6200") })
    }

    var noon: BeijingTime { BeijingTime(seconds: 1_660_017_600) }

    @Test("a bank that knows nobody still answers with one account 查无开户信息")
    func nothing() throws {
        let bank = try SmallBank(balance: "1.00")
        bank.world.script(ScriptedPerson(identity: "410185198001010042"))
        let now = try bank.time("2022-08-09T10:00")
        let asked = batch("P1", ["410185198001010042"])
        #expect(bank.world.take(asked, at: bank.code, now: now) == .taken(Receipt(DH: "P1")))
        #expect(bank.world.inquiry("P1", at: bank.code, now: now) == .pending)
        #expect(bank.world.inquiry("P2", at: bank.code, now: now) == .unknown)
        guard
            case .answered(let feedback) = bank.world.inquiry(
                "P1", at: bank.code, now: now.adding(seconds: 8))
        else {
            Issue.record("must be answered")
            return
        }
        #expect(feedback.fkList.first?.zhxxList?.map(\.KHZH) == [InquiryAnswer.nothing])
    }

    @Test("the same under one number is one; something else under it is refused")
    func idempotent() throws {
        let bank = try SmallBank(balance: "1000.00")
        let now = try bank.time("2022-08-09T10:00")
        let order = bank.order("A1", "01", "10.00", until: "2023-08-08")
        for _ in 1...3 {
            #expect(bank.world.take(order, at: bank.code, now: now) == .taken(Receipt(DH: "A1")))
        }
        let other = bank.order("A1", "01", "11.00", until: "2023-08-08")
        #expect(bank.world.take(other, at: bank.code, now: now) == .conflict)
        let asked = batch("P1", [SmallBank.debtor])
        for _ in 1...2 {
            #expect(bank.world.take(asked, at: bank.code, now: now) == .taken(Receipt(DH: "P1")))
        }
        let changed = batch("P1", [SmallBank.debtor], watch: "1")
        #expect(bank.world.take(changed, at: bank.code, now: now) == .conflict)
        let ledger = try #require(bank.world.ledger(of: bank.code))
        #expect(ledger.orders == 1 && ledger.executions == ["A1": 1] && ledger.frozen == "10.00")
        #expect(ledger.inquiries == 1 && ledger.repeats == 3 && ledger.conflicts == 2)
        #expect(bank.world.advance(to: now.adding(seconds: 60)).count == 2)
    }

    @Test("what cannot be read is named: the member that is wrong")
    func malformed() throws {
        let bank = try SmallBank(balance: "1000.00")
        let now = try bank.time("2022-08-09T10:00")
        let day = "2023-08-08"
        let cases: [(ControlRequest, String)] = [
            (bank.order("A-1", "01", "1.00", until: day), "BDHM"),
            (bank.order("A1", "01", "1", until: day), "kzzh.JE"),
            (bank.order("A1", "01", "-1.00", until: day), "kzzh.JE"),
            (bank.order("A1", "01", "0.00", until: day), "kzzh.JE"),
            (bank.order("A1", "01", "1.00", until: "2022-02-30"), "kzzh.JSRQ"),
            (bank.order("A1", "01", "1.00"), "kzzh.JSRQ"),
            (bank.order("A1", "04", "1.00"), "kzzh.YDJDH"),
            (bank.order("A1", "09", "1.00"), "kzzh.KZCS"),
        ]
        for (order, member) in cases {
            #expect(bank.world.take(order, at: bank.code, now: now) == .malformed(member))
        }
        #expect(
            bank.world.take(batch("P1", []), at: bank.code, now: now) == .malformed("cxqqList"))
    }

    @Test("the last inquiry says whether later credits are pushed; polled banks tell when asked")
    func watched() throws {
        let bank = try SmallBank(balance: "0.00")
        var now = try bank.time("2022-08-09T10:00")
        for (number, watch, pushes) in [("P1", "1", 1), ("P2", "0", 0), ("P3", "1", 1)] {
            let asked = batch(number, [SmallBank.debtor], watch: watch)
            _ = bank.world.take(asked, at: bank.code, now: now)
            now = now.adding(seconds: 60)
            _ = bank.world.advance(to: now)
            bank.world.credit(
                Amount(yuan: 10), to: SmallBank.account, at: bank.code, now: now)
            #expect(bank.world.advance(to: now).count == pushes, "\(number)")
        }
        let feedback = bank.world.balances(
            BalanceRequest(khzhList: [SmallBank.account, "6200000000000000009"]), at: bank.code,
            now: now)
        #expect(feedback?.yeList.map(\.YE) == ["30.00"])
        #expect(feedback?.yeList.first?.LSH == "SLYH010000000003")
    }

    @Test("a scripted salary comes every month at its hour; chance brings so many inflows a minute")
    func credits() throws {
        let salary = ScriptedPerson.Credit(
            code: "SLYH01", number: SmallBank.account, amount: "3000.00", afterSeconds: 86_400,
            isMonthly: true)
        let bank = try SmallBank(balance: "0.00", credits: [salary])
        bank.world.watch(SmallBank.debtor, at: bank.code)
        let days = bank.world.advance(to: try bank.time("2022-11-30T00:00")).map(\.at.text)
        #expect(
            days == [
                "2022-08-10T09:00:00+08:00", "2022-09-10T09:00:00+08:00",
                "2022-10-10T09:00:00+08:00", "2022-11-10T09:00:00+08:00",
            ])
        var settings = World.Settings(founded: noon)
        settings.inflowsPerMinute = 6
        let world = World(settings)
        world.watch(50)
        let inflows = world.advance(to: noon.adding(seconds: 6_000)).count
        #expect((480...720).contains(inflows), "\(inflows) in 100 minutes")
    }
}

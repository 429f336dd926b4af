import Institutions
import LinkContract
import Testing

@Suite("轮候 rank, waiting and the last day at a pretend institution")
struct InstitutionsQueueTests {
    let year = "2023-08-08"
    /// Another court holds all of it through 2022-08-19.
    let prior = ScriptedPerson.Prior(
        authority: "示例县人民法院", document: "（2022）示执9号", amount: "500.00", days: 10)

    @Test(
        "behind another court with nothing free a freeze waits, and moves up when that lapses (c)")
    func waits() throws {
        let bank = try SmallBank(balance: "500.00", priors: [prior])
        let first = try bank.carryOut(
            bank.order("A1", "01", "300.00", until: "2022-09-08"), at: "2022-08-09T09:10")
        #expect(first.short == "1 1 300.00 0.00 300.00" && first.CSJSRQ == nil)
        _ = try bank.carryOut(
            bank.order("A2", "03", "300.00", until: year), at: "2022-08-09T09:20")
        let lastDay = try bank.told("A1", at: try bank.time("2022-08-19T23:59"))
        #expect(lastDay.SFLH == "1", "the other is in force through its last day")
        let up = try bank.told("A1", at: try bank.time("2022-08-20T00:00"))
        #expect(up.FKXH == 2 && up.short == "1 0 300.00 300.00 0.00")
        #expect(up.CSKSRQ == "2022-08-20", "its period begins when it moves up")
        #expect(up.CSJSRQ == "2022-09-19", "thirty days, as were asked for")
        let next = try bank.told("A2", at: try bank.time("2022-08-20T00:00"))
        #expect(next.short == "1 0 300.00 200.00 100.00", "money was left for the next in line")
    }

    @Test("those that wait move up in the order in which they came")
    func order() throws {
        let bank = try SmallBank(balance: "100.00")
        _ = try bank.carryOut(
            bank.order("A1", "01", "100.00", until: year), at: "2022-08-09T09:10")
        for (number, time) in [("A2", "2022-08-09T09:20"), ("A3", "2022-08-09T09:30")] {
            let told = try bank.carryOut(
                bank.order(number, "01", "100.00", until: year), at: time)
            #expect(told.SFLH == "1")
        }
        let freed = try bank.carryOut(
            bank.order("A4", "04", "100.00", original: "A1"), at: "2022-08-10T09:10")
        #expect(freed.short == "1 0 0.00 0.00 0.00")
        let now = try bank.time("2022-08-10T10:00")
        #expect(try bank.told("A2", at: now).short == "1 0 100.00 100.00 0.00")
        #expect(try bank.told("A3", at: now).short == "1 1 100.00 0.00 100.00")
    }

    @Test("a part released frees the excess, and the next in line takes it")
    func partRelease() throws {
        let bank = try SmallBank(balance: "100.00")
        _ = try bank.carryOut(
            bank.order("A1", "01", "100.00", until: year), at: "2022-08-09T09:10")
        _ = try bank.carryOut(
            bank.order("A2", "01", "50.00", until: year), at: "2022-08-09T09:20")
        let freed = try bank.carryOut(
            bank.order("A3", "04", "30.00", original: "A1"), at: "2022-08-10T09:10")
        #expect(freed.short == "1 0 70.00 70.00 0.00" && freed.KYYE == "0.00")
        #expect(
            try bank.told("A2", at: try bank.time("2022-08-10T10:00")).short
                == "1 0 50.00 30.00 20.00")
    }

    @Test("05 takes a waiting freeze out of the line; each of 04 and 05 is only for its own kind")
    func releaseWaiting() throws {
        let bank = try SmallBank(balance: "500.00", priors: [prior])
        _ = try bank.carryOut(
            bank.order("A1", "03", "300.00", until: year), at: "2022-08-09T09:10")
        let wrong = try bank.carryOut(
            bank.order("A2", "04", "300.00", original: "A1"), at: "2022-08-09T10:10")
        #expect(wrong.KZZT == "2")
        let right = try bank.carryOut(
            bank.order("A3", "05", "300.00", original: "A1"), at: "2022-08-09T11:10")
        #expect(right.KZZT == "1")
        let again = try bank.carryOut(
            bank.order("A4", "05", "300.00", original: "A1"), at: "2022-08-09T12:10")
        #expect(again.WNKZYY == "原冻结已解除")
    }

    @Test("a freeze is in force through its last day, a Sunday too, and lapses the day after")
    func lapse() throws {
        let bank = try SmallBank(balance: "100.00")
        _ = try bank.carryOut(
            bank.order("A1", "01", "100.00", until: "2022-08-14"), at: "2022-08-09T09:10")
        _ = bank.world.advance(to: try bank.time("2022-08-14T23:59"))
        #expect(bank.world.ledger(of: bank.code)?.frozen == "100.00")
        let callbacks = bank.world.advance(to: try bank.time("2022-08-15T00:00"))
        guard case .control(let told) = callbacks.first?.content else {
            Issue.record("the lapse must be told")
            return
        }
        #expect(told.BDHM == "A1" && told.FKXH == 2 && told.KZZT == "2")
        #expect(told.SKJE == "0.00" && told.CSJSRQ == "2022-08-14")
        #expect(bank.world.ledger(of: bank.code)?.frozen == "0.00")
    }

    @Test("renewed on its last day a freeze keeps its rank; a day later it is refused (02)")
    func renew() throws {
        let bank = try SmallBank(balance: "100.00")
        _ = try bank.carryOut(
            bank.order("A1", "01", "100.00", until: "2022-08-14"), at: "2022-08-09T09:10")
        _ = try bank.carryOut(
            bank.order("A2", "01", "100.00", until: year), at: "2022-08-09T09:20")
        let renewed = try bank.carryOut(
            bank.order("A3", "02", "100.00", until: "2022-08-20", original: "A1"),
            at: "2022-08-14T23:50")
        #expect(renewed.KZZT == "1" && renewed.CSJSRQ == "2022-08-20")
        #expect(try bank.told("A2", at: try bank.time("2022-08-20T23:00")).SFLH == "1")
        let late = try bank.carryOut(
            bank.order("A4", "02", "100.00", until: year, original: "A1"), at: "2022-08-21T00:01")
        #expect(late.KZZT == "2" && late.WNKZYY == "原冻结期限届满，已失效")
        #expect(try bank.told("A2", at: try bank.time("2022-08-21T00:10")).SFLH == "0")
    }

    @Test("a deposit freeze is for a year at most (民诉法解释 485)")
    func tooLong() throws {
        let bank = try SmallBank(balance: "100.00")
        let feedback = try bank.carryOut(
            bank.order("A1", "01", "100.00", until: "2023-08-10"), at: "2022-08-09T09:10")
        #expect(feedback.KZZT == "2" && feedback.WNKZYY == "期限超过法定最长期限")
    }

    @Test("a car is sealed by its number: first in rank, or waiting")
    func car() throws {
        let bank = try SmallBank(balance: "0.00")
        let owner = "410185198001010034"
        bank.world.script(
            ScriptedPerson(
                identity: owner,
                things: [
                    .init(code: "SLCGS01", kind: "CL", number: "示A00001", name: "轿车"),
                    .init(
                        code: "SLCGS01", kind: "CL", number: "示A00002", name: "轿车",
                        priors: [prior]),
                ]))
        var told: [String] = []
        for (number, plate) in [("C1", "示A00001"), ("C2", "示A00002"), ("C3", "示A00001")] {
            let order = bank.order(
                number, "01", "0.00", until: "2024-08-08", account: plate, debtor: owner, kind: "2")
            let now = try bank.time("2022-08-09T09:1" + number.suffix(1))
            #expect(bank.world.take(order, at: "SLCGS01", now: now) == .taken(Receipt(DH: number)))
            guard
                case .answered(let feedback) = bank.world.control(
                    number, at: "SLCGS01", now: now.adding(seconds: 60))
            else { throw SmallBank.Unanswered() }
            told.append(feedback.KZZT + feedback.SFLH)
        }
        #expect(told == ["10", "11", "11"])
    }
}

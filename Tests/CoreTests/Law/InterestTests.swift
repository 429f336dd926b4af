import EnforcementCore
import Testing

@Suite("加倍部分债务利息 doubled interest (handbook 3.1)")
struct DelayInterestTests {
    @Test("M1 thirty days on 100 000")
    func plain() throws {
        let result = try DelayInterest(on: "100000.00", due: "2022-03-10", until: "2022-04-09")
        #expect((result.interest, result.days) == ("525.00", 30))
    }

    @Test("M2 half a fen goes up: 895.125")
    func halfUp() throws {
        let result = try DelayInterest(on: "15500.00", due: "2021-09-13", until: "2022-08-09")
        #expect((result.interest, result.days) == ("895.13", 330))
    }

    @Test("M3 each payment ends its part, in whatever order they are given")
    func payments() throws {
        let result = try DelayInterest(
            on: "200000.00", due: "2022-01-31", until: "2022-12-31",
            payments: [
                .init(on: "2022-09-20", amount: "50000.00"),
                .init(on: "2022-03-31", amount: "50000.00"),
                .init(on: "2022-06-30", amount: "100000.00"),
            ])
        #expect((result.interest, result.base, result.days) == ("5171.25", "0.00", 232))
    }

    @Test("M4 a stay the debtor did not ask for bears nothing; two that overlap count once")
    func stays() throws {
        let result = try DelayInterest(
            on: "300000.00", due: "2022-01-31", until: "2022-09-01",
            stays: ["2022-03-01"..<"2022-04-20", "2022-04-10"..<"2022-04-30"])
        #expect((result.interest, result.days) == ("8032.50", 153))
    }

    @Test("nothing is late before the last day; a payment in time lowers the base")
    func inTime() throws {
        let early = try DelayInterest(on: "100.00", due: "2022-03-10", until: "2022-03-01")
        #expect((early.interest, early.days) == (.zero, 0))
        let paid = try DelayInterest(
            on: "100000.00", due: "2022-03-10", until: "2022-04-09",
            payments: [
                .init(on: "2022-03-01", amount: "50000.00"),
                .init(on: "2022-05-01", amount: "50000.00"),
            ])
        #expect((paid.interest, paid.base) == ("262.50", "50000.00"))
    }

    @Test("the old rule before 2014-08-01 is refused, not guessed")
    func oldRule() throws {
        let refusal = #expect(throws: Refusal.self) {
            try DelayInterest(on: "100.00", due: "2014-07-30", until: "2015-01-01")
        }
        #expect(refusal?.code == "delay-interest.old-rule")
        let first = try DelayInterest(on: "100000.00", due: "2014-07-31", until: "2014-08-01")
        #expect(first.interest == "17.50")
    }

    @Test("more than the base is refused")
    func overpaid() {
        #expect(throws: Refusal.self) {
            try DelayInterest(
                on: "100.00", due: "2022-01-01", until: "2022-02-01",
                payments: [.init(on: "2022-01-10", amount: "100.01")])
        }
    }
}

@Suite("一般债务利息 general interest (handbook 3.2)")
struct GeneralInterestTests {
    let four = Rate("4") ?? .one

    @Test("M5 14.8 % for 617 days of a 365-day year")
    func fixed() throws {
        let rate = try #require(Rate("0.148"))
        let result = try GeneralInterest(
            on: "100000.00", from: "2021-01-01", to: "2022-09-10", by: .fixed(rate))
        #expect(result.interest == "25018.08")
        #expect(result.segments.map { $0.days } == [617])
    }

    @Test("four times the LPR of 2021-11, 2021-12, 2022-01 and 2022-08, each on its days")
    func segments() throws {
        let result = try GeneralInterest(
            on: "100000.00", from: "2021-11-01", to: "2022-09-10",
            by: .prime(.oneYear, multiple: four))
        #expect(
            result.segments.map { $0.rate.description } == ["0.154", "0.152", "0.148", "0.146"])
        #expect(result.segments.map { $0.days } == [48, 31, 214, 20])
        #expect(
            result.segments.map { $0.to.description }
                == ["2021-12-19", "2022-01-19", "2022-08-21", "2022-09-10"])
        #expect(result.interest == "12793.43")
        #expect(!result.isProvisional)
    }

    @Test("segments agree with looking every day up")
    func daily() throws {
        let table = LoanPrimeRate.published
        var random = SeededGenerator(seed: 11)
        for _ in 0..<200 {
            let from = Day(number: Int32.random(in: 18_200...20_000, using: &random))
            let to = from.adding(days: Int.random(in: 0...900, using: &random))
            let result = try GeneralInterest(
                on: "1000.00", from: from, to: to, by: .prime(.fiveYears, multiple: .one))
            #expect(result.segments.reduce(0) { $0 + $1.days } == from.days(until: to))
            for segment in result.segments {
                for offset in 1...segment.days {
                    let day = segment.from.adding(days: offset)
                    #expect(table.value(.fiveYears, on: day) == segment.rate)
                }
            }
        }
    }

    @Test("a fixed day gives one value; after the last published the answer is provisional")
    func fixedDay() throws {
        let result = try GeneralInterest(
            on: "36000.00", from: "2022-08-01", to: "2022-08-31",
            by: .primeOn("2020-08-20", .oneYear, multiple: four), yearDays: 360)
        #expect(result.interest == "462.00")
        let late = try GeneralInterest(
            on: "100.00", from: "2026-01-01", to: "2027-01-01",
            by: .prime(.oneYear, multiple: .one))
        #expect(late.isProvisional)
    }

    @Test("before the first LPR there is none")
    func before() {
        let refusal = #expect(throws: Refusal.self) {
            try GeneralInterest(
                on: "100.00", from: "2019-08-01", to: "2020-01-01",
                by: .prime(.oneYear, multiple: .one))
        }
        #expect(refusal?.code == "lpr.none")
    }

    @Test("rates are exact decimals", arguments: ["0.148", "0", "4", "1.5", "0.0385", "0.05"])
    func rates(text: String) { #expect(Rate(text)?.description == text) }

    @Test("and nothing else", arguments: ["", ".1", "1.", "-1", "1e2", "0.1234567891", "1%"])
    func noRates(text: String) { #expect(Rate(text) == nil) }
}

@Suite("抵充顺序 order of set-off (handbook 3.1)")
struct ApplyPaymentTests {
    let owed = Owed(
        costs: "2300.00", interest: "25018.08", principal: "100000.00", delayInterest: "3220.00")

    @Test("M5 fee, interest, principal, and the doubled part last")
    func order() {
        let outcome = ApplyPayment().apply("110000.00", to: owed)
        #expect(
            outcome.paid
                == Owed(
                    costs: "2300.00", interest: "25018.08", principal: "82681.92"))
        #expect(outcome.left == Owed(principal: "17318.08", delayInterest: "3220.00"))
        #expect(outcome.surplus == .zero)
    }

    @Test("U6 the fee of enforcement goes first, or after the creditor")
    func fee() {
        let owed = Owed(enforcementFee: "100.00", principal: "1000.00", delayInterest: "10.00")
        #expect(ApplyPayment().apply("500.00", to: owed).paid.enforcementFee == "100.00")
        let last = ApplyPayment(enforcementFeeFirst: false).apply("1050.00", to: owed)
        #expect(
            last.paid
                == Owed(
                    enforcementFee: "40.00", principal: "1000.00", delayInterest: "10.00"))
    }

    @Test("U7 and U8: the base of doubled interest, and principal before interest")
    func switches() {
        #expect(ApplyPayment().base(of: owed) == "100000.00")
        #expect(ApplyPayment(costsInBase: true).base(of: owed) == "102300.00")
        let outcome = ApplyPayment(interestFirst: false).apply("110000.00", to: owed)
        #expect(
            outcome.paid
                == Owed(
                    costs: "2300.00", interest: "7700.00", principal: "100000.00"))
    }

    @Test("what is over comes back; nothing is lost")
    func surplus() {
        let outcome = ApplyPayment().apply("200000.00", to: owed)
        #expect(outcome.left.total == .zero)
        #expect(outcome.surplus + outcome.paid.total == "200000.00")
    }
}

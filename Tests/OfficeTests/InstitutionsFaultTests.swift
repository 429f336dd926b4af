import Institutions
import LinkContract
import Testing

@Suite("故障 what goes wrong on purpose at a pretend institution")
struct InstitutionsFaultTests {
    /// Sixty freezes of one yuan each, and everything that is told within an hour.
    func run(_ faults: Faults, seed: UInt64 = 7) throws -> (bank: SmallBank, told: [Callback]) {
        let bank = try SmallBank(balance: "1000.00", faults: faults, seed: seed)
        let start = try bank.time("2022-08-09T10:00")
        for number in 1...60 {
            let order = bank.order("A\(number)", "01", "1.00", until: "2023-08-08")
            _ = bank.world.take(order, at: bank.code, now: start.adding(seconds: number))
        }
        return (bank, bank.world.advance(to: start.adding(seconds: 3_600)))
    }

    @Test("the same seed throws the same faults; another seed others")
    func deterministic() throws {
        let faults = try #require(
            Faults("slow=20,error=20,cut=20,twice=20,disorder=20,malformed=20,half=20"))
        let (one, told) = try run(faults)
        let (two, again) = try run(faults)
        #expect(told == again)
        #expect(try run(faults, seed: 8).told != told)
        for isGet in [true, false] {
            for _ in 1...50 {
                #expect(
                    one.world.requestFault(canBeMalformed: isGet)
                        == two.world.requestFault(canBeMalformed: isGet))
            }
        }
        #expect(one.world.ledger(of: one.code)?.mostExecutions == 1)
    }

    @Test("twice: each feedback comes a second time, unchanged")
    func twice() throws {
        let told = try run(Faults([.twice: 100])).told
        #expect(told.count == 120)
        #expect(Set(told.map(\.content)).count == 60)
    }

    @Test("disorder: an older number comes after a newer one, and asking answers the newer")
    func disorder() throws {
        let (bank, told) = try run(Faults([.disorder: 100]))
        var numbers: [Int] = []
        for callback in told {
            if case .control(let feedback) = callback.content, feedback.BDHM == "A1" {
                numbers.append(feedback.FKXH)
            }
        }
        #expect(numbers == [2, 1])
        let asked = try bank.told("A1", at: try bank.time("2022-08-09T12:00"))
        #expect(asked.FKXH == 2 && asked.SKJE == "1.00")
    }

    @Test("malformed: what is sent cannot be read, what is asked for can")
    func malformed() throws {
        let (bank, told) = try run(Faults([.malformed: 100]))
        #expect(told.count == 60)
        for callback in told {
            guard case .spoilt(let path, _) = callback.content else {
                Issue.record("must be spoilt")
                return
            }
            #expect(path == "control-feedback" && callback.path.hasSuffix("/control-feedback"))
        }
        #expect(try bank.told("A1", at: try bank.time("2022-08-09T12:00")).KZZT == "1")
    }

    @Test(
        "a list of faults names each with its percentage",
        arguments: [
            ("slow=20,error=5", true), ("", true), ("slow", false), ("slow=101", false),
            ("slow=-1", false), ("fire=5", false),
        ])
    func reading(text: String, isRight: Bool) {
        #expect((Faults(text) != nil) == isRight)
    }
}

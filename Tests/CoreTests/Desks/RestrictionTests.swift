import Testing

@testable import EnforcementCore

@Suite("限制消费 restriction")
struct RestrictionTests {
    static let debtor = Subject(.party, 2)

    @Test("proposed only after the period for performance (法释〔2015〕17号 1)")
    func tooEarly() throws {
        let scene = try Scene.noticed()
        let propose = Affairs.ProposeRestriction(debtor: 2)
        #expect(scene.refusal(of: propose, by: "王", on: "2022-08-15") == "affairs.period-runs")
        #expect(scene.refusal(of: propose, by: "王", on: "2022-08-16") == nil)
    }

    @Test("the president signs, never the proposer (法释〔2015〕17号 5)")
    func signing() throws {
        var scene = try Scene.noticed()
        let sign = Affairs.SignRestriction(debtor: 2)
        #expect(scene.refusal(of: sign, by: "褚", on: "2022-08-16") == "affairs.none-proposed")
        try scene.perform(Affairs.ProposeRestriction(debtor: 2), by: "吕", on: "2022-08-16")
        #expect(scene.clock("P1-06", Self.debtor) == nil)
        #expect(scene.clock("P1-06b", Self.debtor)?.due == "2022-08-18")
        #expect(scene.refusal(of: sign, by: "吕", on: "2022-08-16") == "affairs.same-person")
        #expect(scene.refusal(of: sign, by: "王", on: "2022-08-16") == "forbidden.role")
        try scene.perform(sign, by: "褚", on: "2022-08-17")
        #expect(scene.file.party(2)?.restriction?.isInForce == true)
        #expect(scene.sent.last?.text.contains("对被执行人李某某采取限制消费措施") == true)
        let again = Affairs.ProposeRestriction(debtor: 2)
        #expect(try scene.perform(again, by: "王", on: "2022-08-17").isEmpty)
    }

    @Test("full payment asks for the restriction to be lifted (D16)")
    func lifting() throws {
        var scene = try Scene.fruitless()
        try scene.pay(Money(fen: 16_000_000), on: "2022-10-21")
        #expect(scene.clock("D16", Self.debtor)?.due == "2022-10-24")
        try scene.perform(
            Affairs.LiftRestriction(debtor: 2, reason: "已履行"), by: "王", on: "2022-10-21")
        #expect(scene.clock("D16", Self.debtor) == nil)
        #expect(scene.file.party(2)?.restriction?.isInForce == false)
    }
}

@Suite("短信回执 letters")
struct LetterTests {
    static let letter = Subject(.letter, 1)
    static let delivered = Affairs.RecordDelivery(letter: 1, delivered: true)
    static let failed = Affairs.RecordDelivery(letter: 1, delivered: false, reason: "停机")

    @Test("answers of the carrier only ever get better, in whatever order they come")
    func monotone() throws {
        var scene = try Scene.filed()
        try scene.perform(Affairs.RecordSending(letter: 1), by: "system", on: "2022-08-09")
        try scene.perform(Self.failed, by: "system", on: "2022-08-09")
        #expect(scene.file.letters.first?.state == .failed)
        #expect(try scene.perform(Self.failed, by: "system", on: "2022-08-09").isEmpty)
        try scene.perform(Self.delivered, by: "system", on: "2022-08-09")
        #expect(scene.file.letters.first?.state == .delivered)
        let sent = Affairs.RecordSending(letter: 1)
        #expect(try scene.perform(sent, by: "system", on: "2022-08-10").isEmpty)
        #expect(try scene.perform(Self.failed, by: "system", on: "2022-08-10").isEmpty)
    }

    @Test("what failed is the clerk's node until told otherwise (10.2 rule 12)")
    func failing() throws {
        var scene = try Scene.filed()
        let tell = Affairs.TellOtherwise(letter: 1, way: "电话告知")
        #expect(scene.refusal(of: tell, by: "吴", on: "2022-08-09") == "affairs.none-failed")
        try scene.perform(Self.failed, by: "system", on: "2022-08-09")
        #expect(scene.clock("10.2-12", Self.letter)?.due == "2022-08-10")
        #expect(scene.clock("10.2-12", Self.letter)?.owner == .clerk)
        try scene.perform(tell, by: "吴", on: "2022-08-10")
        #expect(scene.clock("10.2-12", Self.letter) == nil)
        #expect(scene.file.letters.first?.state == .settled)
        #expect(try scene.perform(Self.delivered, by: "system", on: "2022-08-11").isEmpty)
    }

    @Test("a letter nobody wrote is refused")
    func unknown() throws {
        let scene = try Scene.filed()
        #expect(
            scene.refusal(of: Affairs.RecordSending(letter: 99), by: "system", on: "2022-08-09")
                == "affairs.no-letter")
    }
}

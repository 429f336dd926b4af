import Testing

@testable import EnforcementCore

@Suite("案款 the three gates and what may go wrong at them")
struct FundsTests {
    static let day: Day = "2022-08-17"
    static let sum = Money(fen: 5_000_000)

    /// 50,000.00 have come by bank and the officer knows; payout 1 of all of it before the gates.
    static func computed(_ sum: Money = sum) throws -> Scene {
        var scene = try Scene.handled()
        try scene.perform(
            Funds.Receive(amount: sum, payer: "李某某", way: .transfer), by: "孙", on: day)
        try scene.perform(Funds.NotifyArrival(receipt: 1), by: "钱", on: day)
        try scene.perform(
            Funds.Compute(receipt: 1, payee: 1, toPayee: sum, fee: nil, refund: nil), by: "李",
            on: day)
        return scene
    }

    static func approved() throws -> Scene {
        var scene = try computed()
        try scene.perform(Funds.Supervise(payout: 1), by: "孙", on: day)
        try scene.perform(Funds.Approve(payout: 1), by: "赵", on: day)
        return scene
    }

    static func ordered() throws -> Scene {
        var scene = try approved()
        try scene.perform(Funds.PayOut(payout: 1, batch: "20220817-1"), by: "钱", on: day)
        return scene
    }

    private func result(_ result: Funds.TransferResult, on day: Day = day) -> Funds.RecordResult {
        Funds.RecordResult(
            payout: 1, transfer: 1, result: result, on: day, reference: "YH1", reason: "户名不符")
    }

    @Test("nobody passes two gates, whatever roles they hold")
    func onePerson() throws {
        var scene = try Self.computed()
        for name in ["李", "孙", "赵", "钱"] {
            let person = try #require(scene.court.people[PersonID(name)])
            scene.court.people[PersonID(name)] = CourtFile.Person(
                id: person.id, name: person.name,
                roles: [.officer, .fundManager, .director, .finance], team: person.team,
                phone: person.phone)
        }
        let day = Self.day
        #expect(
            scene.refusal(of: Funds.Supervise(payout: 1), by: "李", on: day)
                == "funds.same-person")
        try scene.perform(Funds.Supervise(payout: 1), by: "孙", on: day)
        for name in ["李", "孙"] {
            #expect(
                scene.refusal(of: Funds.Approve(payout: 1), by: name, on: day)
                    == "funds.same-person")
        }
        try scene.perform(Funds.Approve(payout: 1), by: "赵", on: day)
        for name in ["李", "孙", "赵"] {
            for batch in [nil, "20220817-1"] {
                #expect(
                    scene.refusal(
                        of: Funds.PayOut(payout: 1, batch: batch), by: name, on: day)
                        == "funds.same-person")
            }
        }
        try scene.perform(Funds.PayOut(payout: 1), by: "钱", on: day)
        #expect(scene.file.balance == .zero)
    }

    @Test(
        "from 100,000.00 the vice-president approves, below it the director",
        arguments: [
            (9_999_999, "director"), (10_000_000, "vicePresident"),
        ])
    func approver(fen: Int, role: String) throws {
        var scene = try Self.computed(Money(fen: Int64(fen)))
        try scene.perform(Funds.Supervise(payout: 1), by: "孙", on: Self.day)
        #expect(scene.file.payouts[0].approverRole?.rawValue == role)
        let byDirector = scene.refusal(of: Funds.Approve(payout: 1), by: "赵", on: Self.day)
        #expect(byDirector == (role == "director" ? nil : "funds.too-large"))
    }

    @Test("a transfer: ordered, under way, paid; the money leaves the bank with the bank's word")
    func transfer() throws {
        var scene = try Self.ordered()
        #expect(scene.file.balance == .zero)
        #expect(scene.file.paid == .zero)
        #expect(scene.file.stage(of: scene.file.receipts[0]) == .paying)
        #expect(scene.clock("F03", Subject(.receipt, 1)) != nil)
        let texts = scene.sent.count
        try scene.perform(result(.paid, on: "2022-08-18"), by: "钱", on: "2022-08-18")
        #expect(scene.file.paid == Self.sum)
        #expect(scene.file.stage(of: scene.file.receipts[0]) == .paid)
        #expect(scene.clock("F03", Subject(.receipt, 1)) == nil)
        #expect(scene.sent.dropFirst(texts).contains { $0.text.contains("尾号1234") })
        // Told again: nothing more.
        let again = try scene.perform(result(.paid), by: "钱", on: "2022-08-19")
        #expect(again.isEmpty)
    }

    @Test("returned: the account is changed by two, cools, and is paid again; never by the gates")
    func returned() throws {
        var scene = try Self.ordered()
        try scene.perform(result(.returned), by: "钱", on: "2022-08-18")
        let receipt = Subject(.receipt, 1)
        #expect(scene.clock("P6-09", receipt)?.owner == .finance)
        #expect(scene.file.stage(of: scene.file.receipts[0]) == .returned)
        let ask = Funds.AskAccount(
            party: 1, bank: "另一银行", number: "6200000000005678", proof: "示例：本人持证")
        try scene.perform(ask, by: "吴", on: "2022-08-19")
        let check = Funds.CheckAccount(party: 1, agrees: true)
        try scene.perform(check, by: "孙", on: "2022-08-19")
        let again = Funds.Reissue(payout: 1, transfer: 1, batch: "20220820-1")
        #expect(scene.refusal(of: again, by: "钱", on: "2022-08-21") == "funds.cooling")
        try scene.perform(again, by: "钱", on: "2022-08-22")
        #expect(scene.file.payouts[0].transfers?[0].account.tail == "5678")
        #expect(scene.clock("P6-09", receipt) == nil)
        try scene.perform(result(.paid), by: "钱", on: "2022-08-23")
        #expect(scene.file.stage(of: scene.file.receipts[0]) == .paid)
    }

    @Test("who brought the account does not check it; a changed one sends the payout back")
    func account() throws {
        var scene = try Self.approved()
        let ask = Funds.AskAccount(
            party: 1, bank: "另一银行", number: "6200000000005678", proof: "示例")
        try scene.perform(ask, by: "吴", on: Self.day)
        let wu = try #require(scene.court.people[PersonID("吴")])
        scene.court.people[wu.id] = CourtFile.Person(
            id: wu.id, name: wu.name, roles: [.clerk, .fundManager], team: nil, phone: wu.phone)
        let check = Funds.CheckAccount(party: 1, agrees: true)
        #expect(scene.refusal(of: check, by: "吴", on: Self.day) == "funds.second-check")
        try scene.perform(check, by: "孙", on: Self.day)
        #expect(
            scene.refusal(of: Funds.PayOut(payout: 1), by: "钱", on: Self.day) == "funds.cooling")
        #expect(
            scene.refusal(of: Funds.PayOut(payout: 1), by: "钱", on: "2022-08-20")
                == "funds.account-changed")
    }

    @Test("cash takes two officers, and a reason where it was kept overnight")
    func cash() throws {
        let scene = try Scene.handled()
        func act(_ second: String?, reason: String? = nil, on day: Day) -> Funds.Receive {
            Funds.Receive(
                amount: Self.sum, payer: "李某某", way: .cash, reference: nil, arrivedOn: day,
                first: PersonID("李"), second: second.map { PersonID($0) }, reason: reason)
        }
        let day = Self.day
        #expect(scene.refusal(of: act(nil, on: day), by: "钱", on: day) == "funds.two-officers")
        #expect(scene.refusal(of: act("李", on: day), by: "钱", on: day) == "funds.two-officers")
        #expect(scene.refusal(of: act("王", on: day), by: "钱", on: day) == nil)
        #expect(
            scene.refusal(of: act("王", on: "2022-08-16"), by: "钱", on: day)
                == "funds.late-cash")
        #expect(
            scene.refusal(of: act("王", reason: "示例：夜间", on: "2022-08-16"), by: "钱", on: day)
                == nil)
    }

    @Test("put off with approval: the thirty days stop, ten days run when the ground is gone")
    func putOff() throws {
        var scene = try Scene.handled()
        let (day, receipt) = (Self.day, Subject(.receipt, 1))
        try scene.perform(
            Funds.Receive(amount: Self.sum, payer: "李某某", way: .transfer), by: "孙", on: day)
        try scene.perform(Funds.NotifyArrival(receipt: 1), by: "钱", on: day)
        try scene.perform(
            Funds.ProposeKeeping(
                receipt: 1, ground: .distribution, reason: "示例", reviewOn: "2022-09-10"),
            by: "李", on: day)
        #expect(scene.clock("F10", receipt) != nil)
        try scene.perform(
            Funds.ApproveKeeping(receipt: 1, agrees: true), by: "赵", on: "2022-08-18")
        #expect(scene.clock("F10", receipt) == nil)
        #expect(scene.clock("F03", receipt) == nil)
        #expect(scene.clock("P6-06b", receipt)?.due == "2022-09-10")
        let compute = Funds.Compute(
            receipt: 1, payee: 1, toPayee: Self.sum, fee: nil, refund: nil)
        #expect(scene.refusal(of: compute, by: "李", on: "2022-08-19") == "funds.nothing")
        try scene.perform(
            Funds.EndKeeping(receipt: 1, reason: "示例"), by: "李", on: "2022-09-05")
        #expect(scene.clock("F04", receipt)?.legal == "2022-09-15")
        #expect(scene.refusal(of: compute, by: "李", on: "2022-09-06") == nil)
    }

    @Test("a reversal keeps the record, gives the line back and ends the clocks")
    func reversed() throws {
        var scene = try Self.computed()
        let act = Funds.Reverse(receipt: 1, reason: "示例：认领错误")
        #expect(scene.refusal(of: act, by: "孙", on: Self.day) == "funds.nothing")
        try scene.perform(
            Funds.SendBack(payout: 1, reason: "示例"), by: "孙", on: Self.day)
        let facts = try scene.perform(act, by: "孙", on: Self.day)
        #expect(facts[0].postings.contains { $0.account == .suspense && $0.amount < .zero })
        #expect(scene.file.balance == .zero)
        #expect(scene.file.receipts.count == 1)
        #expect(scene.clock("F10", Subject(.receipt, 1)) == nil)
        #expect(scene.clock("P6-02", Subject(.receipt, 1)) == nil)
    }

    @Test("part of a receipt is paid, the rest waits for its own computation")
    func inParts() throws {
        var scene = try Scene.handled()
        let day = Self.day
        try scene.perform(
            Funds.Receive(amount: Self.sum, payer: "李某某", way: .transfer), by: "孙", on: day)
        try scene.perform(Funds.NotifyArrival(receipt: 1), by: "钱", on: day)
        let part = Money(fen: 2_000_000)
        let compute = Funds.Compute(receipt: 1, payee: 1, toPayee: part, fee: nil, refund: nil)
        try scene.perform(compute, by: "李", on: day)
        #expect(scene.clock("P6-02", Subject(.receipt, 1)) != nil)
        try scene.perform(Funds.Supervise(payout: 1), by: "孙", on: day)
        try scene.perform(Funds.Approve(payout: 1), by: "赵", on: day)
        try scene.perform(Funds.PayOut(payout: 1), by: "钱", on: day)
        #expect(scene.file.balance == Self.sum - part)
        #expect(scene.clock("F03", Subject(.receipt, 1)) != nil)
        let tooMuch = Funds.Compute(
            receipt: 1, payee: 1, toPayee: Self.sum, fee: nil, refund: nil)
        #expect(scene.refusal(of: tooMuch, by: "李", on: day) == "funds.unbalanced")
    }
}

@Suite("子账号 one case, one account")
struct SubAccountTests {
    static let stem = "41018500000001"

    @Test("it reads back; no slip of one digit or swap of two neighbours is another case's")
    func slips() throws {
        for file in [1, 17, 6_022, 123_456_789] {
            let text = SubAccount(account: Self.stem, file: file).description
            #expect(SubAccount(text, of: Self.stem)?.file == file)
            let digits = Array(text)
            for place in digits.indices.dropFirst(Self.stem.count) {
                for digit in "0123456789" where digit != digits[place] {
                    var slip = digits
                    slip[place] = digit
                    #expect(SubAccount(String(slip), of: Self.stem) == nil)
                }
                guard place + 1 < digits.count, digits[place] != digits[place + 1] else {
                    continue
                }
                var swap = digits
                swap.swapAt(place, place + 1)
                #expect(SubAccount(String(swap), of: Self.stem) == nil)
            }
        }
        for text in ["", Self.stem, Self.stem + "00000000000", "x" + Self.stem] {
            #expect(SubAccount(text, of: Self.stem) == nil)
        }
        #expect(SubAccount("1", of: "") == nil)
    }

    @Test("a transfer's number reads back, and nothing else does")
    func transfers() {
        let number = TransferNumber(
            file: FileID(court: 1, number: 12), payout: 3, transfer: 1, round: 2)
        #expect(number.description == "1-12-3-1-2")
        #expect(TransferNumber("1-12-3-1-2") == number)
        for text in ["", "1-12-3-1", "1-12-3-1-0", "01-12-3-1-2", "1-12-3-1-2-1", "1-+2-3-1-1"] {
            #expect(TransferNumber(text) == nil, "\(text)")
        }
    }
}

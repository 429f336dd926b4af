import Testing

@testable import EnforcementCore

/// One row of the thirty days.
struct ThirtyDaysRow: Sendable, CustomTestStringConvertible {
    let arrived: Day
    let notified: Day
    /// Last day from arrival; by law from notice.
    let arrival: Day
    let law: Day
    let why: String

    var testDescription: String { "\(arrived) \(why)" }

    static func table(_ text: String) -> [ThirtyDaysRow] {
        Table.rows(text).map { cells in
            let days = cells.prefix(4).map { Day(stringLiteral: $0) }
            return ThirtyDaysRow(
                arrived: days[0], notified: days[1], arrival: days[2], law: days[3], why: cells[4])
        }
    }
}

@Suite("三十日 the thirty days of case money (F01, F03, F04, F10, P6-06 to P6-08)")
struct ThirtyDaysTests {
    static let receipt = Subject(.receipt, 1)
    static let sum = Money(fen: 1_000_000)

    /// 10 000 yuan, booked on `booked` with the bank's day, and told on `notified`.
    static func arrived(
        on day: Day, booked: Day? = nil, notified: Day? = nil, filed: Day = "2021-12-01"
    ) throws -> Scene {
        var scene = try Scene.filed(on: filed)
        try scene.perform(
            Funds.Receive(
                amount: sum, payer: "李某某", way: .transfer, reference: "LS1", arrivedOn: day,
                first: nil, second: nil, reason: nil), by: "钱", on: booked ?? day)
        if let notified {
            try scene.perform(Funds.NotifyArrival(receipt: 1), by: "钱", on: notified)
        }
        return scene
    }

    @Test(
        "the law's last day rolls, the court's zero does not; colours go by arrival",
        arguments: ThirtyDaysRow.table(
            """
            arrived     notified    arrival     law         why
            2022-08-09  2022-08-09  2022-09-08  2022-09-08  plain
            2022-09-01  2022-09-01  2022-10-01  2022-10-08  T4
            2022-08-09  2022-08-12  2022-09-08  2022-09-13  three days
            2022-09-10  2022-09-13  2022-10-10  2022-10-13  holiday
            2022-10-01  2022-10-08  2022-10-31  2022-11-07  long holiday
            2022-01-24  2022-01-24  2022-02-23  2022-02-23  T12 inside
            """))
    func dates(row: ThirtyDaysRow) throws {
        var scene = try Self.arrived(on: row.arrived, notified: row.notified)
        #expect(scene.clock("F10", Self.receipt)?.due == row.arrival)
        #expect(scene.clock("F03", Self.receipt)?.legal == row.law)
        for (age, level) in [(20, Level.yellow), (25, .orange), (28, .red)] {
            let day = row.arrived.adding(days: age)
            try scene.sweep(on: day.adding(days: -1))
            #expect(scene.clock("F10", Self.receipt)?.raised != level)
            try scene.sweep(on: day)
            #expect(scene.clock("F10", Self.receipt)?.raised == level)
        }
        // Day 31: over thirty days, whatever the calendar says.
        let clock = try #require(scene.clock("F10", Self.receipt))
        #expect(!clock.isLate(on: row.arrived.adding(days: 30)))
        #expect(clock.isLate(on: row.arrived.adding(days: 31)))
    }

    @Test("finance tells within three days by law, one by the court; both roll (F01)")
    func telling() throws {
        let plain = try Self.arrived(on: "2022-08-09").clock("F01", Self.receipt)
        #expect(plain?.legal == "2022-08-12" && plain?.target == "2022-08-10")
        let holiday = try Self.arrived(on: "2022-09-09").clock("F01", Self.receipt)
        #expect(holiday?.legal == "2022-09-13" && holiday?.target == "2022-09-13")
    }

    @Test("the leader takes over on day 25 from arrival, once, however many warnings come (P6-08)")
    func leads() throws {
        var scene = try Self.arrived(on: "2022-08-09", notified: "2022-08-12")
        try scene.sweep(on: "2022-09-02")
        #expect(scene.file.receipts[0].leader == nil)
        try scene.sweep(on: "2022-09-03")
        #expect(scene.file.receipts[0].leader == PersonID("刘"))
        let opened = try #require(scene.clock("P6-08", Self.receipt))
        #expect(opened.due == "2022-09-08" && opened.assignee == PersonID("刘"))
        for day in ["2022-09-06", "2022-09-08", "2022-09-09", "2022-09-20"] {
            try scene.sweep(on: Day(stringLiteral: day))
        }
        #expect(scene.file.deadlines.count { $0.limit == "P6-08" } == 1)
        #expect(scene.clock("P6-08", Self.receipt)?.openedBy == opened.openedBy)
    }

    @Test(
        "a bank day long past warns and is led the same day, at the level it has reached",
        arguments: [(26, Level.orange), (28, .red), (31, .red), (60, .escalated)])
    func past(days: Int, level: Level) throws {
        let today: Day = "2022-09-15"
        var scene = try Self.arrived(on: today.adding(days: -days), booked: today)
        #expect(scene.clock("F10", Self.receipt)?.start == today.adding(days: -days))
        try scene.sweep(on: today)
        #expect(scene.clock("F10", Self.receipt)?.raised == level)
        #expect(scene.file.receipts[0].leader == PersonID("刘"))
    }

    @Test("put off with approval before day 25: both clocks end and no leader comes (3.7)")
    func putOff() throws {
        var scene = try Self.arrived(on: "2022-08-09", notified: "2022-08-10")
        try scene.keep(.distribution, on: "2022-08-29", until: "2022-10-20")
        #expect(scene.clock("F03", Self.receipt) == nil)
        #expect(scene.clock("F10", Self.receipt) == nil)
        try scene.sweep(on: "2022-09-30")
        #expect(scene.file.receipts[0].leader == nil)
        #expect(scene.clock("P6-06b", Self.receipt)?.due == "2022-10-20")
        #expect(scene.clock("P6-07", Self.receipt) == nil)
    }

    @Test("asked for but not approved, the thirty days run on")
    func askedOnly() throws {
        var scene = try Self.arrived(on: "2022-08-09", notified: "2022-08-10")
        try scene.perform(
            Funds.ProposeKeeping(
                receipt: 1, ground: .unclaimed, reason: "通知未领取", reviewOn: "2022-10-20"),
            by: "李", on: "2022-08-29")
        try scene.perform(
            Funds.ApproveKeeping(receipt: 1, agrees: false), by: "赵", on: "2022-08-30")
        #expect(scene.clock("F10", Self.receipt) != nil && scene.clock("F03", Self.receipt) != nil)
        #expect(scene.clock("F04", Self.receipt) == nil)
    }

    @Test(
        "ten days after the ground is gone, rolled (F04)",
        arguments: [("2022-10-10", "2022-10-20"), ("2022-09-22", "2022-10-08")])
    func groundGone(ended: Day, due: Day) throws {
        var scene = try Self.arrived(on: "2022-08-09", notified: "2022-08-10")
        try scene.keep(.stayed, on: "2022-08-20", until: "2022-10-20")
        try scene.perform(
            Funds.EndKeeping(receipt: 1, reason: "恢复执行"), by: "李", on: ended)
        #expect(scene.clock("F04", Self.receipt)?.legal == due)
        #expect(scene.clock("P6-06b", Self.receipt) == nil)
        try scene.payFree(on: ended)
        #expect(scene.clock("F04", Self.receipt) == nil)
    }

    @Test("a deposit has thirty days of its own from its approval, not rolled (P6-07)")
    func deposit() throws {
        var scene = try Self.arrived(on: "2022-08-09", notified: "2022-08-10")
        try scene.keep(.missing, on: "2022-09-01", until: "2022-12-01")
        #expect(scene.clock("F10", Self.receipt) == nil)
        let clock = try #require(scene.clock("P6-07", Self.receipt))
        #expect(clock.due == "2022-10-01" && clock.isLate(on: "2022-10-02"))
        try scene.sweep(on: "2022-09-21")
        #expect(scene.clock("P6-07", Self.receipt)?.raised == .yellow)
    }

    @Test("paid or taken back, every clock of the receipt ends", arguments: [true, false])
    func ends(pays: Bool) throws {
        var scene = try Self.arrived(on: "2022-08-09", notified: "2022-08-10")
        try scene.sweep(on: "2022-09-03")
        if pays {
            try scene.payFree(on: "2022-09-05")
        } else {
            try scene.perform(
                Funds.Reverse(receipt: 1, reason: "误登"), by: "孙", on: "2022-09-05")
        }
        let open = scene.file.deadlines.filter { $0.isOpen && $0.subject == Self.receipt }
        #expect(open.map(\.limit) == [])
        try scene.sweep(on: "2022-12-01")
        #expect(scene.file.warnings.allSatisfy { !$0.isOpen })
    }

    @Test("half paid by hand while the other half is before a gate: the thirty days run on")
    func half() throws {
        var scene = try Self.arrived(on: "2022-08-09", notified: "2022-08-10")
        let half = Money(fen: 500_000)
        for _ in 1...2 {
            try scene.perform(
                Funds.Compute(receipt: 1, payee: 1, toPayee: half, fee: nil, refund: nil),
                by: "李", on: "2022-08-11")
        }
        try scene.pass(1, on: "2022-08-12")
        #expect(scene.clock("F10", Self.receipt) != nil && scene.clock("F03", Self.receipt) != nil)
        try scene.pass(2, on: "2022-08-15")
        #expect(scene.clock("F10", Self.receipt) == nil && scene.clock("F03", Self.receipt) == nil)
    }

    @Test("money the bank brings back after it was paid has its days from arrival again")
    func cameBack() throws {
        var scene = try Self.arrived(on: "2022-08-09", notified: "2022-08-10")
        try scene.payFree(on: "2022-08-11", batch: "PC1")
        try scene.settle(.paid, on: "2022-08-12")
        #expect(scene.clock("F10", Self.receipt) == nil)
        try scene.settle(.returned, on: "2022-08-22")
        #expect(scene.clock("F10", Self.receipt)?.due == "2022-09-08")
        #expect(scene.clock("F03", Self.receipt)?.start == "2022-08-10")
        try scene.sweep(on: "2022-09-03")
        #expect(scene.file.receipts[0].leader == PersonID("刘"))
    }
}

extension Scene {
    private static let watched: Set = ["F01", "F03", "F04", "F10", "P6-06b", "P6-07", "P6-08"]

    /// What the scheduler does on a day with the clocks of case money.
    mutating func sweep(on day: Day) throws {
        for _ in 1...100 {
            let due = file.deadlines.first {
                Self.watched.contains($0.limit) && $0.isOpen
                    && ($0.alarmOn.map { $0 <= day } ?? false)
            }
            guard let due else { return }
            let facts = try perform(
                Supervision.RaiseAlarm(limit: due.limit, about: due.subject), by: "system", on: day)
            try #require(!facts.isEmpty, "\(due.limit) does not move on")
        }
    }

    /// The first receipt is put off or deposited, with approval on the same day.
    mutating func keep(_ ground: KeepingGround, on day: Day, until review: Day) throws {
        try perform(
            Funds.ProposeKeeping(receipt: 1, ground: ground, reason: "情况属实", reviewOn: review),
            by: "李", on: day)
        try perform(Funds.ApproveKeeping(receipt: 1, agrees: true), by: "赵", on: day)
    }

    /// What is free of the first receipt goes to the applicant, all on one day.
    mutating func payFree(on day: Day, batch: String? = nil) throws {
        let free = file.free(file.receipts[0])
        try perform(
            Funds.Compute(receipt: 1, payee: 1, toPayee: free, fee: nil, refund: nil), by: "李",
            on: day)
        try pass(file.payouts.count, on: day, batch: batch)
    }

    /// A payout through its three gates on one day.
    mutating func pass(_ payout: Int, on day: Day, batch: String? = nil) throws {
        try perform(Funds.Supervise(payout: payout), by: "孙", on: day)
        try perform(Funds.Approve(payout: payout), by: "陈", on: day)
        try perform(Funds.PayOut(payout: payout, batch: batch), by: "钱", on: day)
    }

    /// What the bank says of the first transfer.
    mutating func settle(_ result: Funds.TransferResult, on day: Day) throws {
        try perform(
            Funds.RecordResult(
                payout: 1, transfer: 1, result: result, on: nil, reference: nil, reason: nil),
            by: "钱", on: day)
    }
}

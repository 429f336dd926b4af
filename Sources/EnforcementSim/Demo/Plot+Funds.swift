import EnforcementCore

/// How far the money of one demo case is, and how long it has lain: so that every place of the
/// page 案款 has something to show.
struct FundsScene: Sendable {
    enum Halt: Sendable {
        /// Nothing came in: a bank line waits that may belong to the case.
        case nothing
        case arrived, notified, computed, supervised, approved
        case ordered, paid, returned
        case putOff, deposited
    }

    let halt: Halt
    /// Calendar days since the money arrived.
    let age: Int
    /// Whether the sum calls for the vice-president.
    var isLarge = false

    static let all = [
        FundsScene(halt: .nothing, age: 6), FundsScene(halt: .nothing, age: 6),
        FundsScene(halt: .arrived, age: 1), FundsScene(halt: .notified, age: 3),
        FundsScene(halt: .notified, age: 12), FundsScene(halt: .notified, age: 21),
        FundsScene(halt: .notified, age: 26), FundsScene(halt: .notified, age: 34),
        FundsScene(halt: .computed, age: 8), FundsScene(halt: .computed, age: 9),
        FundsScene(halt: .computed, age: 29), FundsScene(halt: .supervised, age: 10),
        FundsScene(halt: .supervised, age: 23, isLarge: true),
        FundsScene(halt: .approved, age: 12), FundsScene(halt: .approved, age: 27),
        FundsScene(halt: .ordered, age: 14), FundsScene(halt: .ordered, age: 15),
        FundsScene(halt: .paid, age: 18), FundsScene(halt: .returned, age: 18),
        FundsScene(halt: .putOff, age: 19), FundsScene(halt: .deposited, age: 38),
    ]
}

extension Plot {
    /// A case whose money has come so far. `end` is the day the demo ends on.
    init(money scene: FundsScene, number: Int, end: Day, _ chance: Seeded) {
        let teams = Roster.dengfeng.teams
        self.init(
            fresh: chance, in: teams[number % teams.count],
            more: scene.isLarge ? Money(fen: 20_000_000) : .zero)
        guard scene.halt != .nothing else { return }
        receive(owed, on: end.adding(days: -scene.age))
        guard scene.halt != .arrived else { return }
        then("funds.notify-arrival", by: .finance, reading: lastReceipt)
        switch scene.halt {
        case .nothing, .arrived, .notified: break
        case .putOff: keep(.distribution, end: end)
        case .deposited: keep(.unreachable, end: end)
        case .computed, .supervised, .approved, .ordered, .paid, .returned:
            payOut(scene.halt, batch: Self.batch(end))
        }
    }

    /// The batch all demo payouts leave in.
    static func batch(_ end: Day) -> String {
        "\(end.adding(days: -3))".filter { $0 != "-" } + "-1"
    }

    private mutating func receive(_ sum: Money, on day: Day) {
        then("funds.receive", by: .fundManager, after: 1) { file, moment in
            [
                "amount": .string(sum.description), "payer": .string(file.debtors[0].name),
                "way": "transfer", "arrivedOn": .string(min(day, moment.day).description),
                "reference": .string("示例流水\(file.id.number)-1"),
            ]
        }
    }

    private mutating func payOut(_ halt: FundsScene.Halt, batch: String) {
        let (toPayee, fee) = (claim, owed - claim)
        then("funds.compute", by: .officer, after: 1) { file, _ in
            [
                "receipt": .number(file.receipts.last?.number ?? 1), "payee": 1,
                "toPayee": .string(toPayee.description), "fee": .string(fee.description),
            ]
        }
        guard halt != .computed else { return }
        then("funds.supervise", by: .fundManager, reading: lastPayout)
        guard halt != .supervised else { return }
        then(
            "funds.approve", by: owed < Money(fen: 10_000_000) ? .director : .vicePresident,
            reading: lastPayout)
        guard halt != .approved else { return }
        then("funds.pay-out", by: .finance, after: 1, ["payout": 1, "batch": .string(batch)])
        guard halt != .ordered else { return }
        var result: [JSON.Member] = [.init("payout", 1), .init("transfer", 1)]
        result.append(.init("result", halt == .paid ? "paid" : "returned"))
        if halt == .returned { result.append(.init("reason", "示例：户名与账号不符")) }
        then("funds.record-result", by: .finance, after: 1, .object(result))
    }

    private mutating func keep(_ ground: KeepingGround, end: Day) {
        let review = end.adding(days: 20)
        then(
            "funds.propose-keeping", by: .officer, after: 1,
            [
                "receipt": 1, "ground": .string(ground.rawValue),
                "reason": ground.isDeposit ? "示例：多次联系未果" : "示例：另案申请参与分配",
                "reviewOn": .string(review.description),
            ])
        then(
            "funds.approve-keeping", by: .director, after: 1, ["receipt": 1, "agrees": true])
    }
}

private func lastReceipt(_ file: CaseFile, _ moment: Moment) -> JSON {
    ["receipt": .number(file.receipts.last?.number ?? 1)]
}

private func lastPayout(_ file: CaseFile, _ moment: Moment) -> JSON {
    ["payout": .number(file.payouts.last?.number ?? 1)]
}

public import EnforcementCore
public import EnforcementOffice

/// A court on the morning of a payout day: so many approved payouts, ten to a case, made by the
/// acts people would ask for, one act after another in each case.
public struct PayoutCourt: Sendable {
    public static let court: CourtID = 1
    /// The day the money came, and the day it goes out.
    public static let arrival = Moment(day: Day(number: 20_773), second: 9 * 3600)
    public static let payday = Moment(day: Day(number: 20_777), second: 9 * 3600)
    /// Who holds the third gate: nobody who was at another.
    public static let payer = PersonID("caiwu-1")
    public static let perCase = 10

    private let office: Office
    private let inFlight: Int
    private let seed: UInt64

    public init(office: Office, seed: UInt64 = 2018, inFlight: Int = 256) {
        self.office = office
        self.seed = seed
        self.inFlight = inFlight
    }

    /// Founds the court and lays it out.
    ///
    /// - Parameter progress: payouts laid so far.
    public func lay(
        _ count: Int, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws {
        try await Roster.dengfeng.found(Self.court, in: office)
        let cases = (count + Self.perCase - 1) / Self.perCase
        try await withThrowingTaskGroup(of: Int.self) { group in
            var (next, done) = (0, 0)
            func begin() {
                let (number, payouts) = (next, min(Self.perCase, count - next * Self.perCase))
                next += 1
                group.addTask { try await open(number, payouts) }
            }
            while next < min(cases, inFlight) { begin() }
            while let payouts = try await group.next() {
                done += payouts
                progress(done)
                if next < cases { begin() }
            }
        }
    }

    private func open(_ number: Int, _ payouts: Int) async throws -> Int {
        var chance = Seeded(seed: seed, branch: number)
        let file = try await ask("lian-1", nil, "filing.submit", Self.application(number))
        try await ask("lian-2", file, "filing.record-reception", Self.reception(number))
        try await ask("lian-1", file, "filing.accept", ["type": "执"])
        try await ask(
            "zhihui-1", file, "filing.assign-class", ["class": "ordinary", "team": "pu-1"])
        try await ask(
            "zhihui-1", file, "filing.assign-handler",
            ["officer": "pu-1-a", "judge": "pu-1-judge"])
        let account = try await office.court(Self.court).subAccount(of: file)
        for place in 1...payouts {
            let amount = Money(fen: Int64(chance.whole(10_000...999_999)))
            let fee = chance.happens(20) ? Money(fen: Int64(chance.whole(1...5_000))) : .zero
            let line = BankLine(
                reference: "示例流水\(number)-\(place)", direction: .credit, amount: amount,
                bookedOn: Self.arrival.day, counterparty: "示例\(number)有限公司",
                subAccount: account.description)
            _ = try await office.perform(Funds.BookLine(line, to: account), in: file)
            try await ask(
                "pu-1-a", file, "funds.compute",
                [
                    "receipt": .number(place), "payee": 1,
                    "toPayee": .string((amount - fee).description),
                    "fee": fee == .zero ? .null : .string(fee.description),
                ])
            try await ask("ankuan-1", file, "funds.supervise", ["payout": .number(place)])
            try await ask("juzhang", file, "funds.approve", ["payout": .number(place)])
        }
        return payouts
    }

    private static func application(_ number: Int) -> JSON {
        [
            "basis": .string("（2026）豫0185民初\(number + 1)号"), "basisKind": "judgment",
            "basisCourt": "示例市人民法院", "cause": "买卖合同纠纷", "amount": "90000.00",
            "parties": [
                [
                    "side": "applicant", "kind": "person",
                    "name": .string(Invented.official(number)),
                ],
                [
                    "side": "debtor", "kind": "enterprise",
                    "name": .string("示例\(number)有限公司"),
                ],
            ],
        ]
    }

    private static func reception(_ number: Int) -> JSON {
        [
            "applicant": 1, "phone": "19900000001", "electronic": true, "settles": false,
            "bank": "示例银行登封支行", "account": .string("62000000\(10_000_000 + number)"),
        ]
    }

    @discardableResult
    private func ask(
        _ person: String, _ file: FileID?, _ act: String, _ answers: JSON
    ) async throws -> FileID {
        try await office.perform(
            OfficeRequest(
                actor: PersonID(person), court: Self.court, file: file, act: act,
                answers: answers)
        ).file
    }
}

import EnforcementCore

/// A court's money under chance: acts right and wrong, by the right person and by others, while a
/// bookkeeper who knows only what was asked says what must be done and where every fen must lie.
public struct FundsWorld {
    var chance: Seeded
    var model: FundsModel
    var house: FundsHouse
    private var second = 0
    var referencesGiven = 0
    /// What was asked, one line an act; kept only where asked for.
    private var told: [String] = []
    private let tells: Bool
    public private(set) var report = FundsReport()

    public init(seed: UInt64, tells: Bool = false) {
        self.tells = tells
        chance = Seeded(seed: seed)
        // 2026-03-02, a Monday.
        let start = Day(number: 20_514)
        model = FundsModel(today: start)
        for _ in 1...chance.whole(1...3) {
            var file = ModelCase(handler: chance.pick(FundsCrew.handlers) ?? "li")
            file.accounts[1] = "62000001"
            if chance.happens(60) { file.accounts[2] = "62000002" }
            file.isClosed = chance.happens(3)
            model.cases.append(file)
        }
        house = FundsHouse(
            court: FundsCrew.court,
            files: model.cases.enumerated().map {
                FundsCrew.file($0 + 1, of: $1, on: start)
            })
    }

    /// So many acts by chance; every promise is looked at after each.
    public mutating func run(acts: ClosedRange<Int> = 20...60) throws(BrokenPromise) {
        for _ in 0..<chance.whole(acts) {
            if chance.happens(12) { model.today = model.today.adding(days: chance.whole(1...4)) }
            var deed = chance.happens(30) ? push() : think()
            // Mostly something that can be done now, or much of a sequence would be refusals.
            for _ in 0..<3 where !deed.isRight && chance.happens(70) { deed = think() }
            try ask(deed)
        }
        report.sequences += 1
    }

    /// The acts up to the promise that breaks, one line an act; all of them where none does.
    public mutating func runTold() -> [String] {
        do { try run() } catch { told.append("broken: \(error.what)") }
        return told
    }

    private mutating func ask(_ deed: FundsDeed) throws(BrokenPromise) {
        second = min(second + 1, 86_000)
        let code = try house.perform(
            deed.act, deed.answers, by: deed.person, in: deed.file,
            at: Moment(day: model.today, second: second))
        if tells {
            told.append(
                "\(model.today) \(deed.person) \(deed.act) case \(deed.file + 1) \(deed.answers) "
                    + (code ?? "done"))
        }
        guard deed.isRight == (code == nil) else {
            throw BrokenPromise("\(deed.act) by \(deed.person): \(code ?? "done, and must not be")")
        }
        report.acts += 1
        if let code {
            report.refusals[code, default: 0] += 1
        } else {
            deed.book(&model)
            report.done[deed.act, default: 0] += 1
        }
        try check()
    }

    /// Something that brings money on its way, if anything waits for it.
    private mutating func push() -> FundsDeed {
        for _ in 0..<12 {
            let deed =
                switch chance.whole(0...13) {
                case 0, 1: result()
                case 2: reissue()
                case 3, 4: payOut()
                case 5, 6: approve()
                case 7: supervise()
                case 8: compute()
                case 9: match()
                case 10: bankCash()
                case 11: proposeKeeping()
                case 12: approveKeeping()
                default: checkAccount()
                }
            if deed.isRight { return deed }
        }
        return think()
    }

    /// What chance thinks of next: things that can be done more often than others.
    private mutating func think() -> FundsDeed {
        switch chance.whole(0...179) {
        case 0..<9: receive()
        case 9..<14: receiveCash()
        case 14..<25: bookLine()
        case 25..<32: statement()
        case 32..<40: claim()
        case 40..<44: bankCash()
        case 44..<48: reverse()
        case 48..<60: notify()
        case 60..<77: compute()
        case 77..<92: supervise()
        case 92..<107: approve()
        case 107..<110: sendBack()
        case 110..<125: payOut()
        case 125..<143: result()
        case 143..<149: reissue()
        case 149..<154: match()
        case 154..<158: proposeKeeping()
        case 158..<161: approveKeeping()
        case 161..<164: endKeeping()
        case 164..<168: askAccount()
        case 168..<172: checkAccount()
        case 172..<176: settle()
        default: closeDay()
        }
    }
}

/// What sequences of random money came to.
public struct FundsReport: Sendable {
    public var sequences = 0
    public var acts = 0
    public var done: [String: Int] = [:]
    public var refusals: [String: Int] = [:]

    public init() {}

    public mutating func add(_ other: FundsReport) {
        sequences += other.sequences
        acts += other.acts
        done.merge(other.done, uniquingKeysWith: +)
        refusals.merge(other.refusals, uniquingKeysWith: +)
    }
}

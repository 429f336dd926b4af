import LinkContract

/// The books of one institution: what it keeps, for whom, what it was asked and what it did.
struct Book: Sendable {
    let institution: PretendInstitution
    var holdings: [String: Holding] = [:]
    /// Numbers of holdings by owner, in the order they were opened.
    var owned: [String: [String]] = [:]
    var identities: [String: IdentityRecord] = [:]
    /// Persons whose last inquiry asked to be told of money coming in.
    var watched: Set<String> = []
    var batches: [String: BatchEntry] = [:]
    var orders: [String: OrderEntry] = [:]
    /// The freeze a renewal was about, so that the renewal's number stands for it as well.
    var renewals: [String: String] = [:]
    var ledger: Ledger
    var taken = Amount.zero
    var credited = Amount.zero
    private var serials = 0
    private var minute: (start: BeijingTime, count: Int) = (BeijingTime(seconds: 0), 0)

    struct BatchEntry: Sendable {
        let batch: InquiryBatch
        var feedback: InquiryFeedback?
    }

    struct OrderEntry: Sendable {
        let request: ControlRequest
        /// The last 反馈序号 given out.
        var serial = 1
        /// The first feedback does not go before this, nor any later one before the first.
        var due: BeijingTime
        var latest: ControlFeedback?
    }

    init(_ institution: PretendInstitution) {
        self.institution = institution
        ledger = Ledger(code: institution.code)
    }

    var code: String { institution.code }

    mutating func open(_ holding: Holding) {
        guard holdings[holding.number] == nil else { return }
        holdings[holding.number] = holding
        owned[holding.owner, default: []].append(holding.number)
    }

    /// 流水号: never used twice.
    mutating func nextSerial() -> String {
        serials += 1
        return code + BeijingDay.padded(serials, 10)
    }

    /// Counts one request; answers in how many seconds to come again, where the minute is full.
    mutating func admit(at now: BeijingTime) -> Int? {
        if now.seconds - minute.start.seconds >= 60 { minute = (now, 0) }
        guard minute.count < institution.perMinute else {
            return max(1, 60 - Int(now.seconds - minute.start.seconds))
        }
        minute.count += 1
        return nil
    }

    /// The counters as they stand now.
    var counted: Ledger {
        var counted = ledger
        let ours = holdings.values.flatMap(\.controls).filter(\.isOurs)
        counted.frozen = ours.reduce(Amount.zero) { $0 + $1.held }.text
        counted.taken = taken.text
        counted.credited = credited.text
        counted.isSound = holdings.values.allSatisfy { holding in
            holding.controls.reduce(0) { $0 + $1.held.fen } <= holding.balance.fen
                && holding.controls.allSatisfy { $0.held <= $0.limit }
        }
        return counted
    }

    /// The last credit of an account, as it is pushed and as it is told when polled.
    func inflow(of number: String) -> Inflow? {
        guard let holding = holdings[number], holding.isAccount else { return nil }
        let credit = holding.lastCredit
        return Inflow(
            JGDM: code, LSH: credit?.serial ?? "", KHZH: number,
            JE: (credit?.sum ?? .zero).text, YE: holding.balance.text, KYYE: holding.free.text,
            SKJE: (credit?.caught ?? .zero).text, YDJDH: credit?.caughtBy,
            SJ: (credit?.at ?? BeijingTime(seconds: 0)).text)
    }
}

public import EnforcementCore
public import EnforcementOffice
import LinkContract

/// Turns the bytes of an institution into our own words, and believes nothing in them.
///
/// Whatever breaks the contract is refused whole, with the rule and the place: half a message is
/// worse than none. What passes holds only values the core can carry for ever.
public struct FeedbackReader: Sendable {
    /// The institution it came from, as the court's registry has it.
    let institution: Institution
    /// The court's clock: no message is from the future.
    let now: Moment

    /// More is not read of any message.
    public static let bytesMax = 4 << 20
    /// Requests of a batch, accounts of a person, freezes of an account, balances at once.
    static let batchMax = 100
    static let thingsMax = 200
    static let freezesMax = 100
    /// Clocks may differ, never by more than a day.
    private static let aheadSecondsMax: Int64 = 86_400

    public init(institution: Institution, now: Moment) {
        self.institution = institution
        self.now = now
    }

    /// Reads what became of an order (控制反馈).
    /// - Parameter asked: the order that was asked about; nil where the institution called.
    public func control(
        _ bytes: [UInt8], asked: OrderID? = nil
    ) throws(FeedbackFault) -> ControlReply {
        let message = try FeedbackObject(bytes, bytesMax: Self.bytesMax)
        try checkSender(message)
        let order = try message.order("BDHM")
        guard asked == nil || asked == order else { throw message.fault(.other, "BDHM") }
        let sequence = try message.whole("FKXH", 1...1_000_000)
        // The number of an account, or of a thing: a plate, a unit.
        _ = try message.text("KHZH", 1...64)
        let measure = try self.measure(message)
        let isDone = try message.code("KZZT", ["1", "2"]) == "1"
        let isWaiting = try message.flag("SFLH")
        _ = try message.amount("YE")
        _ = try message.amount("KYYE")
        let limit = try message.amount("DJXE")
        let held = try message.amount("SKJE")
        let open = try message.amount("CESKJE")
        let from = try message.dayIfAny("CSKSRQ")
        let until = try message.dayIfAny("CSJSRQ")
        let reason = try message.textIfAny("WNKZYY", atMost: 200)
        _ = try time(message, "FKSJ")
        if let from, let until, until < from {
            throw message.fault(.contradiction(of: "CSKSRQ"), "CSJSRQ")
        }
        let reply = ControlReply(
            order: order, sequence: sequence, isDone: isDone, isWaiting: isWaiting, held: held,
            limit: limit, open: open, from: from, until: until, reason: reason)
        try check(reply, measure, message)
        return reply
    }

    private func measure(_ message: FeedbackObject) throws(FeedbackFault) -> Measure {
        let known = Measure.allCases.map(\.rawValue)
        guard let measure = Measure(rawValue: try message.code("KZCS", known)) else {
            throw message.fault(.choice, "KZCS")
        }
        return measure
    }

    /// What cannot be so together. Where money is taken, `SKJE` is what was taken and `DJXE` the
    /// limit left, so that the one may well be more than the other.
    private func check(
        _ reply: ControlReply, _ measure: Measure, _ message: FeedbackObject
    ) throws(FeedbackFault) {
        switch measure {
        case .freeze, .renew, .wait, .release, .releaseWaiting:
            guard reply.held <= reply.limit else {
                throw message.fault(.contradiction(of: "DJXE"), "SKJE")
            }
            guard reply.open <= reply.limit - reply.held else {
                throw message.fault(.contradiction(of: "DJXE"), "CESKJE")
            }
        case .deduct, .extract, .freezeAndDeduct:
            guard reply.open <= reply.limit else {
                throw message.fault(.contradiction(of: "DJXE"), "CESKJE")
            }
        }
        switch measure {
        case .freeze, .wait, .deduct, .extract, .freezeAndDeduct:
            guard reply.isDone || reply.held == .zero else {
                throw message.fault(.contradiction(of: "KZZT"), "SKJE")
            }
        case .renew, .release, .releaseWaiting: break
        }
        guard !reply.isWaiting || reply.held == .zero else {
            throw message.fault(.contradiction(of: "SFLH"), "SKJE")
        }
    }

    /// Reads one credit (进账通知).
    public func inflow(_ bytes: [UInt8]) throws(FeedbackFault) -> InflowNotice {
        let message = try FeedbackObject(bytes, bytesMax: Self.bytesMax)
        let notice = try inflow(message)
        guard !notice.reference.isEmpty else { throw message.fault(.length(1...64), "LSH") }
        return notice
    }

    /// Reads the balances of accounts that were asked for.
    ///
    /// An account that never had a credit comes with an empty reference, an amount of nothing and
    /// the time it was asked.
    public func balances(
        _ bytes: [UInt8], of accounts: [String]
    ) throws(FeedbackFault) -> [InflowNotice] {
        let message = try FeedbackObject(bytes, bytesMax: Self.bytesMax)
        try checkSender(message)
        let asked = Set(accounts)
        var told: Set<String> = []
        var notices: [InflowNotice] = []
        for entry in try message.list("yeList", 0...Self.batchMax) {
            let account = try self.account(entry)
            guard asked.contains(account) else { throw entry.fault(.other, "KHZH") }
            guard told.insert(account).inserted else { throw entry.fault(.repeated, "KHZH") }
            notices.append(try inflow(entry))
        }
        return notices
    }

    private func inflow(_ entry: FeedbackObject) throws(FeedbackFault) -> InflowNotice {
        try checkSender(entry)
        let account = try self.account(entry)
        let amount = try entry.amount("JE")
        _ = try entry.amount("YE")
        let available = try entry.amount("KYYE")
        let caught = try entry.amount("SKJE")
        let order = try entry.orderIfAny("YDJDH")
        guard caught <= amount else { throw entry.fault(.contradiction(of: "JE"), "SKJE") }
        guard caught == .zero || order != nil else { throw entry.fault(.missing, "YDJDH") }
        let reference = try entry.number("LSH", 0...64)
        guard reference.isEmpty == (amount == .zero) else {
            throw entry.fault(.contradiction(of: "LSH"), "JE")
        }
        // Without a credit there is no time of one.
        let at = try reference.isEmpty && entry.isEmpty("SJ") ? now : time(entry, "SJ")
        return InflowNotice(
            institution: institution.code, account: account, reference: reference,
            amount: amount, available: available, caught: caught, caughtBy: order, at: at)
    }

    func account(_ entry: FeedbackObject) throws(FeedbackFault) -> String {
        try entry.number("KHZH", 1...32, hyphens: true)
    }

    /// Messages name their institution; it must be the one that proved itself.
    func checkSender(_ message: FeedbackObject) throws(FeedbackFault) {
        guard try message.text("JGDM", 1...17) == institution.code else {
            throw message.fault(.other, "JGDM")
        }
    }

    func time(_ message: FeedbackObject, _ name: String) throws(FeedbackFault) -> Moment {
        let moment = try message.moment(name)
        guard moment <= now.adding(seconds: Self.aheadSecondsMax) else {
            throw message.fault(.ahead, name)
        }
        return moment
    }
}

public import EnforcementCore

/// The day money goes out (发放日): every approved payout of a court through the third gate in one
/// batch, then what the bank says of each transfer.
///
/// Every payout is an act of its own, decided and checked like one a person asks for. What is left
/// is read from the rows, and each act has an id made of its batch and payout: a day that was cut
/// off at any point is simply run again, and what was done stays done, once.
public struct PayoutDay: Sendable {
    let office: Office
    let queue: any PayoutQueue
    /// Acts asked and not answered at a time.
    let inFlightMax: Int
    /// Payouts read from the rows at once.
    static let pageSize = 2_000

    public init(office: Office, queue: any PayoutQueue, inFlightMax: Int = 1_000) {
        self.office = office
        self.queue = queue
        self.inFlightMax = inFlightMax
    }

    /// Orders the transfers of every payout that is approved, by file and number.
    ///
    /// A payout that may not leave (its account changed, its money kept meanwhile) stays approved,
    /// is told in the report, and holds up nobody.
    /// - Throws: `OfficeError` where the batch's name is no name or the store does not answer.
    public func run(
        batch: PayoutBatch, by person: PersonID,
        progress: @escaping @Sendable (PayoutProgress) -> Void = { _ in }
    ) async throws -> PayoutReport {
        try Self.check(batch)
        let total = try await queue.approvedCount(court: batch.court)
        var place = PayoutPlace.start(of: batch.court)
        return try await carryOut(by: person, total: total, progress) {
            let page = try await queue.approved(
                court: batch.court, after: place, limit: Self.pageSize)
            place = page.last ?? place
            return page.map { payout in
                Item(
                    file: payout.file, payout: payout.payout,
                    asked: AskedAct(
                        Funds.PayOut(payout: payout.payout, batch: batch.name),
                        actID: "pay-out \(batch.name) \(payout.place)"))
            }
        }
    }

    /// Books what the bank says of transfers. A result told twice is booked once.
    public func record(
        results: [TransferOutcome], by person: PersonID,
        progress: @escaping @Sendable (PayoutProgress) -> Void = { _ in }
    ) async throws -> PayoutReport {
        var rest = results.map(\.item)[...]
        return try await carryOut(by: person, total: results.count, progress) {
            let page = Array(rest.prefix(Self.pageSize))
            rest = rest.dropFirst(page.count)
            return page
        }
    }

    /// The name fits the form of the act: what no person could ask, no batch asks.
    private static func check(_ batch: PayoutBatch) throws(OfficeError) {
        guard (1...40).contains(batch.name.count) else {
            throw .invalid(
                Refusal(
                    "field.length", "支付批次名称为1至40个字符",
                    "A batch's name has 1 to 40 characters",
                    field: "batch"))
        }
    }
}

/// What the bank says of one transfer.
public struct TransferOutcome: Sendable, Hashable {
    public let transfer: TransferNumber
    public let result: Funds.TransferResult
    /// The bank's day; nil: today.
    public let on: Day?
    public let reference: String?
    /// Why it came back.
    public let reason: String?

    public init(
        transfer: TransferNumber, result: Funds.TransferResult, on: Day? = nil,
        reference: String? = nil, reason: String? = nil
    ) {
        self.transfer = transfer
        self.result = result
        self.on = on
        self.reference = reference
        self.reason = reason
    }

    var item: PayoutDay.Item {
        PayoutDay.Item(
            file: transfer.file, payout: transfer.payout,
            asked: AskedAct(
                Funds.RecordResult(
                    payout: transfer.payout, transfer: transfer.transfer, result: result, on: on,
                    reference: reference, reason: reason, round: transfer.round),
                actID: "result \(PayoutPlace(file: transfer.file, payout: transfer.payout).place)"
                    + "-\(transfer.transfer)-\(transfer.round) \(result.rawValue)"))
    }
}

extension PayoutPlace {
    /// Digits in the order of the files: ids of acts that follow each other lie together on disk.
    fileprivate var place: String {
        let number = String(file.number)
        return String(repeating: "0", count: max(0, 9 - number.count)) + number + "-\(payout)"
    }
}

/// How far a payout day is.
public struct PayoutProgress: Sendable, Hashable {
    /// Done in this run, repeats included.
    public var done = 0
    public var refused = 0
    /// Waiting when the run began.
    public var total = 0

    public init(done: Int = 0, refused: Int = 0, total: Int = 0) {
        self.done = done
        self.refused = refused
        self.total = total
    }
}

/// What a run of a payout day came to.
public struct PayoutReport: Sendable {
    /// Done in this run.
    public var done = 0
    /// Done before: the first answer came back.
    public var repeats = 0
    public var refused = 0
    /// The first thousand that were refused, with why.
    public var refusals: [Refused] = []

    public struct Refused: Sendable {
        public let file: FileID
        public let payout: Int
        public let refusal: Refusal
    }

    static let refusalsMax = 1_000
}

public import EnforcementCore

/// What became of the lines of a result file.
public struct ResultIntake: Sendable, Hashable {
    public var paid = 0
    public var returned = 0
    /// On record before.
    public var known = 0
    /// Not recorded, and why: a transfer nobody ordered, or one of another batch.
    public var failed: [Failure] = []

    public struct Failure: Sendable, Hashable {
        public let transfer: String
        public let refusal: Refusal
    }
}

extension Cashier {
    /// Records what the bank says of the transfers of a batch, each by itself; asked again, nothing
    /// is recorded twice.
    ///
    /// - Throws: `forbidden` for a person who may not, `unavailable`; what fails by itself is told.
    public func take(
        results: [PaymentResult], of batch: String, by person: PersonID
    ) async throws -> ResultIntake {
        var intake = ResultIntake()
        for start in stride(from: 0, to: results.count, by: Self.inFlight) {
            let window = results[start..<min(start + Self.inFlight, results.count)]
            for (result, fate) in try await record(window, batch, person) {
                switch (fate, result.outcome) {
                case (.failure(let refusal), _):
                    intake.failed.append(.init(transfer: result.transfer, refusal: refusal))
                case (.success(false), _): intake.known += 1
                case (.success(true), .paid): intake.paid += 1
                case (.success(true), .returned): intake.returned += 1
                }
            }
        }
        return intake
    }

    /// Several at a time: they meet in one group commit. In the order of the file.
    private func record(
        _ window: ArraySlice<PaymentResult>, _ batch: String, _ person: PersonID
    ) async throws -> [(PaymentResult, Result<Bool, Refusal>)] {
        let fates = try await withThrowingTaskGroup(of: (Int, Result<Bool, Refusal>).self) {
            group in
            for place in window.indices {
                group.addTask {
                    do throws(OfficeError) {
                        return (place, .success(try await record(window[place], batch, person)))
                    } catch {
                        switch error {
                        case .refused(let refusal), .invalid(let refusal):
                            return (place, .failure(refusal))
                        case .unknownCase: return (place, .failure(Self.unknownTransfer))
                        default: throw error
                        }
                    }
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        return window.indices.compactMap { place in
            fates[place].map { (window[place], $0) }
        }
    }

    private func record(
        _ result: PaymentResult, _ batch: String, _ person: PersonID
    ) async throws(OfficeError) -> Bool {
        guard result.batch == batch, let number = TransferNumber(result.transfer),
            number.file.court == court
        else { throw .refused(Self.unknownTransfer) }
        let file = try await office.file(number.file)
        let sent = file.payout(number.payout)?.transfers?.first { $0.number == number.transfer }
        guard let sent, sent.round >= number.round else { throw .refused(Self.unknownTransfer) }
        // It came back and was ordered again: this answer is on record.
        guard sent.round == number.round else { return false }
        let act = Funds.RecordResult(
            payout: number.payout, transfer: number.transfer,
            result: result.outcome == .paid ? .paid : .returned, on: result.on,
            reference: result.reference, reason: result.reason)
        let done = try await office.perform(act, in: number.file, by: person)
        return !done.entries.isEmpty
    }

    private static let unknownTransfer = Refusal(
        "funds.no-transfer", "本批次没有该笔支付", "No such transfer in this batch")
}

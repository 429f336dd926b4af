public import EnforcementCore

/// What is left of a payout day, read from the rows: the day remembers nothing itself.
public protocol PayoutQueue: Sendable {
    /// How many payouts have passed the second gate and wait for the third.
    func approvedCount(court: CourtID) async throws -> Int

    /// Approved payouts after a place, by file and number, at most `limit`.
    func approved(court: CourtID, after: PayoutPlace, limit: Int) async throws -> [PayoutPlace]

    /// How many transfers of a batch the bank has not answered for.
    func orderedCount(of batch: PayoutBatch) async throws -> Int

    /// Transfers of a batch the bank has not answered for, after a place, by file, payout and
    /// number, at most `limit`.
    func ordered(
        of batch: PayoutBatch, after: TransferNumber?, limit: Int
    ) async throws -> [TransferNumber]
}

/// The transfers that leave together in one payment file (支付批次).
public struct PayoutBatch: Sendable, Hashable {
    public let court: CourtID
    /// Such as `2026-11-24-1`, at most 40 characters.
    public let name: String

    public init(court: CourtID, name: String) {
        self.court = court
        self.name = name
    }
}

/// One payout of a court.
public struct PayoutPlace: Sendable, Hashable {
    public let file: FileID
    public let payout: Int

    public init(file: FileID, payout: Int) {
        self.file = file
        self.payout = payout
    }

    /// Before every payout of the court.
    public static func start(of court: CourtID) -> PayoutPlace {
        PayoutPlace(file: .own(of: court), payout: 0)
    }
}

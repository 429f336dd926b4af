public import EnforcementCore

/// The court's case money on a day, sorted as a bulletin tells it.
public struct FundsPosition: Sendable, Hashable {
    /// The day ages are counted on.
    public let day: Day
    /// All the court had, the oldest first.
    public let receipts: [StandingReceipt]
    /// Bank lines nobody had claimed, the oldest first.
    public let lines: [BankLine]

    public init(day: Day, receipts: [StandingReceipt], lines: [BankLine]) {
        self.day = day
        self.receipts = receipts
        self.lines = lines
    }

    /// How late, from the gravest.
    public enum Band: Int, Sendable, Hashable, CaseIterable {
        case overThirty, red, orange, yellow

        /// Days since arrival.
        var days: ClosedRange<Int> {
            switch self {
            case .overThirty: 31...100_000
            case .red: 28...30
            case .orange: 25...27
            case .yellow: 20...24
            }
        }

        var label: String {
            switch self {
            case .overThirty: "超三十天"
            case .red: "红色"
            case .orange: "橙色"
            case .yellow: "黄色"
            }
        }

        var figure: BulletinFigure.Name {
            switch self {
            case .overThirty: .overThirty
            case .red: .fromTwentyEight
            case .orange: .fromTwentyFive
            case .yellow: .fromTwenty
            }
        }
    }

    /// Neither paid nor kept with approval.
    public var undisbursed: [StandingReceipt] { receipts.filter { $0.stage.isUndisbursed } }

    public func band(_ band: Band) -> [StandingReceipt] {
        undisbursed.filter { band.days.contains($0.age(on: day)) }
    }

    public static func band(of receipt: StandingReceipt, on day: Day) -> Band? {
        Band.allCases.first { $0.days.contains(receipt.age(on: day)) }
    }

    public var putOff: [StandingReceipt] { receipts.filter { $0.stage == .putOff } }
    public var deposited: [StandingReceipt] { receipts.filter { $0.stage == .deposited } }
    public var depositedOverThirty: [StandingReceipt] {
        receipts.filter { $0.isDepositedOverThirty(on: day) }
    }
    /// Put off or deposited, and the day to look again has come.
    public var reviewDue: [StandingReceipt] {
        receipts.filter { $0.reviewOn.map { $0 <= day } ?? false }
    }
    public var returned: [StandingReceipt] { receipts.filter { !$0.returned.isEmpty } }
    /// Unclaimed for more than three days (F02).
    public var lateLines: [BankLine] { lines.filter { $0.bookedOn.days(until: day) > 3 } }

    /// What of it a bulletin tells on the record.
    public var figures: [BulletinFigure] {
        Band.allCases.map { Self.figure($0.figure, Tally(band($0))) } + [
            Self.figure(.depositedOverThirty, Tally(depositedOverThirty)),
            Self.figure(.inHand, Tally(receipts)), Self.figure(.putOff, Tally(putOff)),
            Self.figure(.deposited, Tally(deposited)), Self.figure(.reviewDue, Tally(reviewDue)),
            Self.figure(.unclaimed, Self.tally(lines)),
            Self.figure(.unclaimedLate, Self.tally(lateLines)),
            Self.figure(.returned, returnedTally),
        ]
    }

    static func figure(_ name: BulletinFigure.Name, _ tally: Tally) -> BulletinFigure {
        BulletinFigure(name, count: tally.count, sum: tally.sum)
    }

    private static func tally(_ lines: [BankLine]) -> Tally {
        var tally = Tally()
        for line in lines { tally.add(line.amount) }
        return tally
    }

    /// Counts transfers, not receipts.
    private var returnedTally: Tally {
        var tally = Tally()
        for transfer in returned.flatMap(\.returned) { tally.add(transfer.amount) }
        return tally
    }
}

import EnforcementCore

/// One line of a weekly bulletin: a team, an officer, or all.
struct BulletinLine {
    let name: String
    let inHand: Tally
    let flow: FundsFlow
    let bands: [Int]
    let putOff: Int
    let deposited: Int

    init(
        _ name: String, _ week: WeeklyBulletin.Week, _ holds: (StandingReceipt) -> Bool,
        _ moves: (FundsFlow.Move) -> Bool
    ) {
        let position = week.position
        self.name = name
        inHand = Tally(position.receipts.filter(holds))
        flow = week.flow.only(moves)
        bands = FundsPosition.Band.allCases.reversed().map { band in
            position.band(band).count { holds($0) }
        }
        putOff = position.putOff.count { holds($0) }
        deposited = position.deposited.count { holds($0) }
    }

    var isEmpty: Bool { inHand.count == 0 && flow.arrivals.isEmpty && flow.payouts.isEmpty }

    static func table(_ title: String, _ lines: [BulletinLine], _ all: BulletinLine) -> Paper.Table
    {
        Paper.Table(
            [
                .init(title), .init("在账笔数", .number), .init("在账金额（元）", .money),
                .init("到账笔数", .number), .init("到账（元）", .money),
                .init("发放笔数", .number), .init("发放（元）", .money),
                .init("中位天数", .number), .init("20–24天", .number), .init("25–27天", .number),
                .init("28–30天", .number), .init("超30天", .number), .init("延缓", .number),
                .init("提存", .number),
            ], lines.map(\.cells), total: all.cells)
    }

    private var cells: [String] {
        [
            name, "\(inHand.count)", inHand.sum.grouped, "\(flow.arrived.count)",
            flow.arrived.sum.grouped, "\(flow.paid.count)", flow.paid.sum.grouped,
            flow.medianDays ?? "—",
        ] + bands.map { "\($0)" } + ["\(putOff)", "\(deposited)"]
    }
}

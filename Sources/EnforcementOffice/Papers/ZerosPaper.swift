public import EnforcementCore

/// 双零: what lay over thirty days, now and at the end of each month since the beginning.
public struct ZerosPaper: Sendable {
    public let court: CourtFile
    public let day: Day
    /// Ends of months, the day itself last.
    public let months: [MonthZeros]
    public let broken: BrokenZeros

    public init(court: CourtFile, day: Day, months: [MonthZeros], broken: BrokenZeros) {
        self.court = court
        self.day = day
        self.months = months
        self.broken = broken
    }

    public var now: MonthZeros {
        months.last ?? MonthZeros(day: day, undisbursed: Tally(), deposited: Tally())
    }

    public var paper: Paper {
        Paper(
            title: "案款双零情况", subtitle: ["截至\(day.chinese)"],
            parts: [
                .figures([
                    .init("超三十天未发放", "\(now.undisbursed.count)笔"),
                    .init("提存超三十天", "\(now.deposited.count)笔"),
                ]),
                .text(
                    Self.words("超三十天未发放", now.undisbursed, broken.undisbursed, day) + "\n"
                        + Self.words("提存超三十天", now.deposited, broken.deposited, day)),
                Self.table(months.reversed()),
            ], footer: "\(court.name)　\(day.chinese)")
    }

    /// `超三十天未发放0笔；上次超期为2022年8月3日，已连续2周为零。`
    static func words(_ name: String, _ tally: Tally, _ broken: Day?, _ day: Day) -> String {
        if tally.count > 0 { return "\(name)\(tally.count)笔，\(tally.sum.grouped)元。" }
        guard let broken else { return "\(name)0笔；有记录以来从未超期。" }
        let weeks = broken.days(until: day) / 7
        return "\(name)0笔；上次超期为\(broken.chinese)，已连续\(weeks)周为零。"
    }

    static func table(_ months: [MonthZeros]) -> Paper.Part {
        .table(
            .init(
                [
                    .init("截至", .day), .init("超三十天未发放（笔）", .number),
                    .init("金额（元）", .money), .init("提存超三十天（笔）", .number),
                    .init("金额（元）", .money),
                ],
                months.map { month in
                    [
                        month.day.description, "\(month.undisbursed.count)",
                        month.undisbursed.sum.grouped, "\(month.deposited.count)",
                        month.deposited.sum.grouped,
                    ]
                }))
    }
}

public import EnforcementCore

/// 案款每周通报: issued on a Monday, of the Monday to Sunday before it (F10, P6-08).
public struct WeeklyBulletin: Sendable {
    let court: CourtFile
    /// The day it is issued.
    let monday: Day
    let week: Week
    let weekBefore: Week
    /// Ends of the last twelve months, the week's Sunday last.
    let months: [MonthZeros]
    let broken: BrokenZeros

    /// One week: what came and went, and what there was at its end.
    public struct Week: Sendable {
        public let position: FundsPosition
        public let flow: FundsFlow

        public init(position: FundsPosition, flow: FundsFlow) {
            self.position = position
            self.flow = flow
        }

        /// What of it goes on record.
        public var figures: [BulletinFigure] {
            position.figures + [
                FundsPosition.figure(.arrived, flow.arrived),
                FundsPosition.figure(.paid, flow.paid),
            ]
        }
    }

    public init(
        court: CourtFile, monday: Day, week: Week, weekBefore: Week, months: [MonthZeros],
        broken: BrokenZeros
    ) {
        self.court = court
        self.monday = monday
        self.week = week
        self.weekBefore = weekBefore
        self.months = months
        self.broken = broken
    }

    private var sunday: Day { week.position.day }
    private var tables: FundsTables { FundsTables(court: court, day: sunday) }

    public var paper: Paper {
        let position = week.position
        let first = sunday.adding(days: -6)
        return Paper(
            title: BulletinKind.weekly.label.zh,
            subtitle: [
                "\(first.chinese)至\(sunday.chinese)", "印发日期：\(monday.chinese)（星期一）",
            ],
            parts: [
                .figures(zeros), .text(zeroWords),
                .heading("一、超三十天逐笔情况"),
                .text("未发放：自到账日起超过三十天，未发放且未经批准延缓、提存。"),
                tables.waiting(position.band(.overThirty)),
                .text("提存：自批准之日起超过三十天。"),
                tables.kept(position.depositedOverThirty),
                .heading("二、各团队本周情况"), teams,
                .heading("三、各承办人本周情况"), officers,
                .heading("四、与上周比较"), comparison,
                .heading("五、近十二个月超三十天情况"), ZerosPaper.table(months),
                .heading("六、延缓发放"), tables.kept(position.putOff),
                .heading("七、提存"), tables.kept(position.deposited),
                .heading("八、待认领的银行流水"), tables.unclaimed(position.lines),
                .heading("九、退票待处理"), tables.returned(position.returned),
            ], footer: "\(court.name)　\(monday.chinese)")
    }

    // MARK: The zeros

    private var zeros: [Paper.Figure] {
        [
            .init("超三十天未发放", "\(week.position.band(.overThirty).count)笔"),
            .init("未发放连续为零", weeks(since: broken.undisbursed)),
            .init("提存超三十天", "\(week.position.depositedOverThirty.count)笔"),
            .init("提存连续为零", weeks(since: broken.deposited)),
        ]
    }

    private func weeks(since day: Day?) -> String {
        guard let day else { return "从未超期" }
        return day == sunday ? "未为零" : "\(day.days(until: sunday) / 7)周"
    }

    private var zeroWords: String {
        let late = Tally(week.position.band(.overThirty))
        let deposited = Tally(week.position.depositedOverThirty)
        return ZerosPaper.words("超三十天未发放", late, broken.undisbursed, sunday) + "\n"
            + ZerosPaper.words("提存超三十天", deposited, broken.deposited, sunday)
    }

    // MARK: Teams and officers

    private var teams: Paper.Part {
        let known = court.teams.keys.sorted().map { Optional($0) }
        let isElse = { (team: TeamID?) in team.map { court.teams[$0] == nil } ?? true }
        var lines = known.map { id in
            BulletinLine(tables.team(id), week, { $0.team == id }, { $0.team == id })
        }
        let rest = BulletinLine("未分团队", week, { isElse($0.team) }, { isElse($0.team) })
        if !rest.isEmpty { lines.append(rest) }
        let all = BulletinLine("合计", week, { _ in true }, { _ in true })
        return .table(BulletinLine.table("团队", lines, all))
    }

    private var officers: Paper.Part {
        let ids = Set(
            week.position.receipts.map(\.handler)
                + (week.flow.arrivals + week.flow.payouts).map(\.handler))
        let lines = ids.sorted { ($0?.text ?? "~") < ($1?.text ?? "~") }.map { id in
            BulletinLine(
                id.map { court.name(of: $0) } ?? "未分承办人", week, { $0.handler == id },
                { $0.handler == id })
        }
        let all = BulletinLine("合计", week, { _ in true }, { _ in true })
        return .table(BulletinLine.table("承办人", lines, all))
    }

    // MARK: The week before

    private var comparison: Paper.Part {
        let before = Dictionary(
            weekBefore.figures.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = week.figures.map { figure in
            let old = before[figure.name] ?? BulletinFigure(figure.name, count: 0, sum: .zero)
            let change = figure.count - old.count
            let label =
                figure.name == .arrived ? "当周到账" : figure.name == .paid ? "当周发放" : nil
            return [
                label ?? figure.name.label.zh, "\(figure.count)", figure.sum.grouped,
                "\(old.count)", old.sum.grouped,
                change > 0 ? "增\(change)" : change < 0 ? "减\(-change)" : "持平",
            ]
        }
        let median = [
            "到账至发放中位天数", week.flow.medianDays ?? "—", "",
            weekBefore.flow.medianDays ?? "—", "", "",
        ]
        return .table(
            .init(
                [
                    .init("指标"), .init("本周笔数", .number), .init("本周金额（元）", .money),
                    .init("上周笔数", .number), .init("上周金额（元）", .money), .init("增减"),
                ], rows + [median]))
    }
}

public import EnforcementCore

/// 案款每日督导清单: who must do what about money that has lain for twenty days (F10, P6-08).
///
/// Tells of a day what was on record at the end of the day before; ages are counted on the day.
public struct DailyList: Sendable {
    let court: CourtFile
    let position: FundsPosition

    public init(court: CourtFile, position: FundsPosition) {
        self.court = court
        self.position = position
    }

    private var day: Day { position.day }
    private var tables: FundsTables { FundsTables(court: court, day: day) }

    /// From day 20, the gravest first.
    public var waiting: [StandingReceipt] {
        position.undisbursed.filter { $0.age(on: day) >= 20 }
    }

    public var paper: Paper {
        Paper(
            title: BulletinKind.daily.label.zh,
            subtitle: [
                "\(day.chinese)",
                "依据截至\(day.adding(days: -1).chinese)24时的登记，天数计至\(day.chinese)",
            ],
            parts: [
                .figures(figures),
                .heading("一、满二十天未发放案款"),
                .text(
                    "自到账日起算，第20天黄色、第25天橙色并由团队长包案、第28天红色；"
                        + "经批准延缓、提存的不在此列。"),
                tables.waiting(waiting),
                .heading("二、超过三日待认领的银行流水"), tables.unclaimed(position.lateLines),
                .heading("三、到期应复核的延缓、提存"), tables.kept(position.reviewDue),
                .heading("四、提存超三十天"), tables.kept(position.depositedOverThirty),
            ], footer: "\(court.name)　\(day.chinese)")
    }

    private var figures: [Paper.Figure] {
        let names: [BulletinFigure.Name] = [
            .overThirty, .fromTwentyEight, .fromTwentyFive, .fromTwenty, .unclaimedLate, .reviewDue,
        ]
        return names.compactMap { name in
            position.figures.first { $0.name == name }
                .map { Paper.Figure($0.name.label.zh, "\($0.count)笔") }
        }
    }
}

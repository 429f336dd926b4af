extension Funds {
    /// Puts on record that the daily list or the weekly bulletin was issued, with its figures.
    /// Once a day and kind, in the order of days; asked again it is already so.
    ///
    /// - Law: handbook F10, P6-08 (一天一督导、每周一通报).
    public struct IssueBulletin: CourtAct {
        public static let name = "funds.issue-bulletin"
        public static let outcomes: [any CourtFact.Type] = [BulletinIssued.self]
        public static let form = Form(
            Words("印发案款督导清单、通报", "Issue a bulletin of case money"), by: [.system],
            [
                Field("kind", .one(of: BulletinKind.self), "种类", "Kind"),
                Field("day", .day, "日期", "Day"),
                Field(
                    "figures",
                    .list(
                        [
                            Field("name", .one(of: BulletinFigure.Name.self), "指标", "Figure"),
                            Field("count", .number(0...10_000_000), "笔数", "Count"),
                            Field("sum", .balance, "金额", "Sum"),
                        ], 20), "数字", "Figures"),
            ])

        let kind: BulletinKind
        let day: Day
        let figures: [BulletinFigure]

        public init(kind: BulletinKind, day: Day, figures: [BulletinFigure]) {
            self.kind = kind
            self.day = day
            self.figures = figures
        }

        public func decide(
            _ court: CourtFile, _ occasion: Occasion
        ) throws(Refusal) -> [any CourtFact] {
            guard day <= occasion.today else {
                throw Refusal(
                    "funds.bulletin-day", "不得印发以后日期的通报", "That day has not come",
                    field: "day")
            }
            guard kind == .daily || day.weekday == 1 else {
                throw Refusal(
                    "funds.not-monday", "每周通报于星期一印发", "A weekly bulletin is of a Monday",
                    field: "day")
            }
            if let last = court.lastBulletin(kind), day <= last { return [] }
            return [BulletinIssued(kind: kind, day: day, figures: figures)]
        }
    }

    /// The bureau was told.
    public struct BulletinIssued: CourtFact {
        public static let name = "funds.bulletin-issued"

        public let kind: BulletinKind
        public let day: Day
        public let figures: [BulletinFigure]

        public func evolve(_ court: inout CourtFile, _ stamp: Stamp) {
            court.bulletins.append(
                IssuedBulletin(kind: kind, day: day, issuedAt: stamp.at, figures: figures))
            court.bulletins.removeFirst(max(0, court.bulletins.count - IssuedBulletin.max))
        }

        public var story: Words {
            let late = figures.first { $0.name == .overThirty }?.count ?? 0
            return Words(
                "印发\(day.chinese)\(kind.label.zh)，超三十天未发放\(late)笔",
                "\(kind.label.en) of \(day) issued, \(late) over thirty days")
        }
    }
}

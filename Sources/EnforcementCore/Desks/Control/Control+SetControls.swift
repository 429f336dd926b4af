extension Control {
    /// Sets what the law leaves to the court about the robot's work: what stays with people to live
    /// on, how much interest is covered beforehand, who signs above which sum.
    ///
    /// - Law: SZ20 3(2), CPL 254 (living costs); handbook 3.6, 3.8, 5.2.
    public struct SetControls: CourtAct {
        public static let name = "control.set-controls"
        public static let outcomes: [any CourtFact.Type] = [ControlsSet.self]
        public static let form = Form(
            Words("查控设置", "Settings of the robot"), by: [.administrator],
            [
                Field("projectedDays", .number(0...365), "预留利息天数", "Interest ahead, days"),
                Field("livingCost", .money, "每月生活费标准", "Living costs a month"),
                Field("livingMonths", .number(0...24), "保留月数", "Months kept"),
                Field("tolerancePercent", .number(0...50), "物的超值容差（%）", "Tolerance, %"),
                Field("haircutPercent", .number(1...100), "物的折算比例（%）", "Counted, %"),
                Field("leastOrder", .money, "最小控制数额", "Least order"),
                Field("judgeSignsUpTo", .money, "法官签发限额", "A judge signs up to"),
                Field(
                    "minutesPerInquiry", .number(0...120), "人工查询一次（分钟）",
                    "Minutes, inquiry"),
                Field(
                    "minutesPerOrder", .number(0...120), "人工控制一次（分钟）",
                    "Minutes, order"),
                Field("payeeName", .text(60), "执行款专户户名", "Payee", required: false),
                Field("payeeAccount", .text(32), "专户账号", "Account", required: false),
                Field("payeeBank", .text(60), "专户开户行", "Bank", required: false),
            ])

        let projectedDays: Int
        let livingCost: Money
        let livingMonths: Int
        let tolerancePercent: Int
        let haircutPercent: Int
        let leastOrder: Money
        let judgeSignsUpTo: Money
        let minutesPerInquiry: Int
        let minutesPerOrder: Int
        let payeeName: String?
        let payeeAccount: String?
        let payeeBank: String?

        public func decide(
            _ court: CourtFile, _ occasion: Occasion
        ) throws(Refusal) -> [any CourtFact] {
            var settings = ControlSettings()
            settings.projectedDays = projectedDays
            settings.livingCost = livingCost
            settings.livingMonths = livingMonths
            settings.tolerancePercent = tolerancePercent
            settings.haircutPercent = haircutPercent
            settings.leastOrder = leastOrder
            settings.judgeSignsUpTo = judgeSignsUpTo
            settings.minutesPerInquiry = minutesPerInquiry
            settings.minutesPerOrder = minutesPerOrder
            settings.payeeName = payeeName ?? ""
            settings.payeeAccount = payeeAccount ?? ""
            settings.payeeBank = payeeBank ?? ""
            return settings == court.controls ? [] : [ControlsSet(settings: settings)]
        }
    }

    public struct ControlsSet: CourtFact {
        public static let name = "control.controls-set"

        public let settings: ControlSettings

        public func evolve(_ court: inout CourtFile, _ stamp: Stamp) { court.controls = settings }

        public var story: Words { Words("查控设置已更新", "Settings of the robot changed") }
    }
}

extension Control {
    /// The judge of the case signs the ruling to seize and freeze, or to deduct, once for the case
    /// and up to an amount; the robot and the tracers only carry it out.
    ///
    /// - Law: CPL 253–255; not beyond what is owed (CPL 253, SZ20 19).
    public struct SignRuling: Act {
        public static let name = "control.sign-ruling"
        public static let outcomes: [any Fact.Type] = [RulingSigned.self]
        public static let form = Form(
            Words("签发控制、扣划裁定", "Sign a ruling"), by: [.judge, .director],
            [
                Field("kind", .one(of: RulingKind.self), "裁定种类", "Kind of ruling"),
                Field(
                    "amount", .money, "最高数额", "At most", required: false,
                    help: Words("不填为全部应执行数额", "Left empty: all that is owed")),
            ])

        let kind: RulingKind
        let amount: Money?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            // A dormant case is closed, not over: what is held for it must be renewed.
            if file.closedBy == .dormant {
                try mustBeFiled(file)
            } else {
                try Filing.mustBeOpen(file)
            }
            guard file.owed(on: occasion.today) > .zero else {
                throw Refusal(
                    "control.nothing-owed", "已无应执行的款项", "Nothing is owed any more")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            if kind != .renewal { try Filing.mustBeOpen(file) }
            let settings = occasion.court.controls
            let most = file.target(
                on: occasion.today, projected: kind == .deduction ? 0 : settings.projectedDays)
            let amount = amount ?? most
            guard amount <= most else {
                throw Refusal(
                    "control.more-than-owed",
                    "裁定数额不得超过应执行的\(most.grouped)元（含执行费和迟延履行利息）",
                    "No more than is owed, \(most.grouped) yuan", law: .cpl(253),
                    field: "amount")
            }
            let isDirector = occasion.actor.roles.contains(.director)
            guard amount <= settings.judgeSignsUpTo || isDirector else {
                throw Refusal(
                    "control.director-signs",
                    "超过\(settings.judgeSignsUpTo.grouped)元的裁定由执行局局长签发",
                    "Above \(settings.judgeSignsUpTo.grouped) yuan the director signs",
                    field: "amount")
            }
            let isSigned = file.rulings.contains {
                $0.kind == kind && $0.amount == amount && $0.signedOn == occasion.today
                    && $0.signedBy == occasion.actor.id
            }
            guard !isSigned else { return [] }
            return [
                RulingSigned(
                    ruling: Ruling(
                        number: file.rulings.count + 1, kind: kind, amount: amount,
                        signedBy: occasion.actor.id, signedOn: occasion.today))
            ]
        }
    }
}

extension Control {
    /// The judge of the case signs the ruling to seize and freeze, or to deduct, once for the case
    /// and up to an amount; the robot and the tracers only carry it out.
    ///
    /// - Law: CPL 253–255; not beyond what is owed (CPL 253, SZ20 19).
    public struct SignRuling: Act {
        public static let name = "control.sign-ruling"
        public static let outcomes: [any Fact.Type] = [RulingSigned.self]
        public static let form = Form(
            Words("签发控制、扣划裁定", "Sign a ruling"), by: [.judge],
            [
                Field("kind", .one(of: RulingKind.self), "裁定种类", "Kind of ruling"),
                Field("amount", .money, "最高数额", "At most"),
            ])

        let kind: RulingKind
        let amount: Money

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.owed > .zero else {
                throw Refusal(
                    "control.nothing-owed", "已无应执行的款项", "Nothing is owed any more")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard amount <= file.owed else {
                throw Refusal(
                    "control.more-than-owed",
                    "裁定数额不得超过应执行的\(file.owed.grouped)元（含执行费）",
                    "No more than is owed, \(file.owed.grouped) yuan", law: .cpl(253),
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

    /// There is a ruling to act under.
    public struct RulingSigned: Fact {
        public static let name = "control.ruling-signed"

        public let ruling: Ruling

        public var subject: Subject { Subject(.ruling, ruling.number) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) { file.rulings.append(ruling) }

        public var story: Words {
            Words(
                "签发\(ruling.kind.label.zh)，数额\(ruling.amount.grouped)元为限",
                "\(ruling.kind.label.en), up to \(ruling.amount.grouped) yuan")
        }
    }
}

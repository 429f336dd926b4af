extension Control {
    /// Takes money out of a frozen deposit (扣划). It ends the control; the money itself is booked
    /// when it arrives (`funds.receive`).
    ///
    /// - Law: CPL 253; INT22 484; a deduction needs a ruling of its own.
    public struct Deduct: Act {
        public static let name = "control.deduct"
        public static let outcomes: [any Fact.Type] = [Deducted.self, DeductionOrdered.self]
        public static let form = Form(
            Words("扣划存款", "Deduct from a deposit"), by: [.tracer, .officer, .system],
            [
                Field("hold", .subject(.hold), "冻结的存款", "Frozen deposit"),
                Field("amount", .money, "扣划金额", "Amount"),
            ])

        let hold: Int
        let amount: Money

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            try mustNotBeStayed(file)
            guard file.holds.contains(where: { $0.kind == .deposit && $0.state == .effective })
            else {
                throw Refusal("control.no-deposit", "没有冻结的存款", "No deposit is frozen")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Control.hold(hold, file)
            guard found.state != .deducted else { return [] }
            guard found.kind == .deposit, found.state == .effective,
                found.until.map({ $0 >= occasion.today }) ?? false
            else {
                throw Refusal(
                    "control.not-frozen", "只能扣划已冻结且在期限内的存款",
                    "Only a deposit frozen now",
                    law: .cpl(253), field: "hold")
            }
            if found.order != nil { try idle(found, file) }
            guard let ruling = file.openRuling(.deduction) else {
                throw Refusal(
                    "control.no-deduction-ruling", "扣划前须由法官签发扣划裁定",
                    "No deduction ruling", law: .cpl(253))
            }
            let most = min(found.held, file.room(under: ruling), file.owed(on: occasion.today))
            guard amount <= most else {
                throw Refusal(
                    "control.too-much", "至多可扣划\(most.grouped)元",
                    "At most \(most.grouped) yuan",
                    law: .cpl(253), field: "amount")
            }
            if found.order != nil {
                var writer = OrderWriter(file: file, occasion)
                writer.write(
                    .by(hand: .deduct, found, amount, Words("扣划", "Deducted"), .cpl(253)))
                return try writer.written()
            }
            return [
                Deducted(
                    hold: hold, amount: amount, remaining: file.holdsInForce(without: hold),
                    left: nil, held: nil)
            ]
        }
    }
}

extension Control {
    /// Orders a control over an asset (协助执行通知), under a ruling the judge signed.
    ///
    /// No more than is still uncovered: what is owed with the fee, less what other controls in
    /// force hold. A deduction ruling freezes as well (INT22 484).
    /// - Law: CPL 253; SZ20 19.
    public struct Place: Act {
        public static let name = "control.place"
        public static let outcomes: [any Fact.Type] = [HoldOrdered.self]
        public static let form = Form(
            Words("查封、扣押、冻结", "Order a control"), by: [.tracer, .officer, .system],
            [
                Field("asset", .subject(.asset), "财产", "Asset"),
                Field("amount", .money, "控制数额", "Amount"),
            ])

        let asset: Int
        let amount: Money

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.assets.contains(where: { file.isFree($0) }) else {
                throw Refusal("control.nothing-free", "没有可控制的财产", "Nothing to control")
            }
            guard !file.rulings.isEmpty else {
                throw Refusal(
                    "control.no-ruling", "控制财产前须由法官签发裁定", "No ruling yet",
                    law: .cpl(253))
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let found = file.asset(asset) else {
                throw Refusal("control.no-asset", "没有该项财产", "No such asset", field: "asset")
            }
            guard file.isFree(found), found.disposal != .sold else {
                throw Refusal(
                    "control.held-already", "该项财产已控制或已处置",
                    "It is controlled or sold already",
                    field: "asset")
            }
            guard
                let ruling = file.openRuling(.control)
                    ?? (found.kind == .deposit ? file.openRuling(.deduction) : nil)
            else {
                throw Refusal(
                    "control.ruling-used-up", "裁定的数额已用尽", "The ruling is used up",
                    law: .cpl(253))
            }
            let most = min(file.room(under: ruling), file.uncovered(on: occasion.today))
            guard amount <= most else {
                throw Refusal(
                    "control.too-much", "不得超标的控制，至多还可控制\(most.grouped)元",
                    "No more than \(most.grouped) yuan", law: .sz20(19), field: "amount")
            }
            if ruling.kind == .control, found.account != nil {
                var writer = OrderWriter(file: file, occasion)
                writer.write(.by(hand: found, amount))
                if !writer.facts.isEmpty { return writer.facts }
            }
            return [
                HoldOrdered(
                    hold: file.holds.count + 1, asset: asset, ruling: ruling.number,
                    kind: found.kind, assetName: found.name, amount: amount, order: nil,
                    exception: nil)
            ]
        }
    }
}

extension Control {
    /// Lifts a control (解除): paid, more than is owed, objection upheld, or the case ends.
    ///
    /// - Law: SZ20 19 (the excess at once), 28 (grounds of release). Released already: nothing.
    public struct Release: Act {
        public static let name = "control.release"
        public static let outcomes: [any Fact.Type] = [HoldReleased.self, ReleaseOrdered.self]
        public static let form = Form(
            Words("解除控制", "Release a control"), by: [.judge],
            [
                Field("hold", .subject(.hold), "控制措施", "Control"),
                Field("reason", .text(200), "理由", "Reason"),
            ])

        let hold: Int
        let reason: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeFiled(file)
            guard file.holds.contains(where: { $0.state != .refused }) else {
                throw Refusal("control.none-held", "没有控制措施可解除", "Nothing to release")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Control.hold(hold, file)
            guard found.isInForce || found.state == .ordered else { return [] }
            if found.order != nil { return try orders(found, file, occasion) }
            return [
                HoldReleased(
                    hold: hold, asset: found.asset, reason: reason,
                    remaining: file.holdsInForce(without: hold))
            ]
        }

        private func orders(
            _ found: Hold, _ file: CaseFile, _ occasion: Occasion
        ) throws(Refusal) -> [any Fact] {
            try idle(found, file)
            var writer = OrderWriter(file: file, occasion)
            writer.write(
                .by(hand: .release, found, found.amount, Words(reason, reason), .sz20(28)))
            return try writer.written()
        }
    }

    /// What was ordered online is ended online: an order, and its answer ends the control.
    static func idle(_ hold: Hold, _ file: CaseFile) throws(Refusal) {
        guard hold.state != .ordered, !file.isBusy(hold.number) else {
            throw Refusal(
                "control.busy", "该措施有指令在办，请待反馈后再办",
                "An order on it is under way", field: "hold")
        }
    }

    /// The asset is free again. Ends the clocks of its expiry and disposal.
    public struct HoldReleased: Fact {
        public static let name = "control.hold-released"

        public let hold: Int
        public let asset: Int
        public let reason: String
        /// Controls still in force after this one ended.
        public let remaining: Int

        public var subject: Subject { Subject(.hold, hold) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard let place = file.holds.firstIndex(where: { $0.number == hold }) else { return }
            let freed = file.holds[place].state == .effective ? file.holds[place].held : .zero
            file.holds[place].state = .released
            if file.holds[place].order != nil { file.free(freed, in: asset) }
        }

        public var story: Words { Words("解除控制：\(reason)", "Control released: \(reason)") }
    }
}

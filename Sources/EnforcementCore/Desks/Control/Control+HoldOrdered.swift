extension Control {
    /// The order is with whoever holds or registers the asset. Starts P2-04.
    public struct HoldOrdered: Fact {
        public static let name = "control.hold-ordered"

        public let hold: Int
        public let asset: Int
        public let ruling: Int
        public let kind: Asset.Kind
        public let assetName: String
        public let amount: Money
        /// What the robot sends; nil where it is done by hand.
        public let order: LinkOrder?
        /// Why it may exceed what is owed, where it does.
        public let exception: String?

        public var subject: Subject { Subject(.hold, hold) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            var placed = Hold(
                number: hold, asset: asset, ruling: ruling, kind: kind, amount: amount)
            placed.order = order?.number
            placed.exception = exception
            file.holds.append(placed)
            if let order { file.orders.append(order) }
        }

        public var story: Words {
            Words(
                "发出控制指令：\(assetName)，限额\(amount.grouped)元",
                "Control ordered on asset \(asset), up to \(amount.grouped) yuan")
        }
    }
}

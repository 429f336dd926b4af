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

        public var subject: Subject { Subject(.hold, hold) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.holds.append(
                Hold(number: hold, asset: asset, ruling: ruling, kind: kind, amount: amount))
        }

        public var story: Words {
            Words(
                "发出控制指令：\(assetName)，限额\(amount.grouped)元",
                "Control ordered on asset \(asset), up to \(amount.grouped) yuan")
        }
    }
}

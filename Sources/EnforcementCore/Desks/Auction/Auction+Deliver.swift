extension Auction {
    /// Hands the sold asset to the buyer (交付、过户).
    ///
    /// - Law: AU20 27: within fifteen days of the ruling (E26).
    public struct Deliver: Act {
        public static let name = "auction.deliver"
        public static let outcomes: [any Fact.Type] = [Delivered.self]
        public static let form = Form(
            Words("交付拍卖财产", "Hand a sold asset over"), by: [.officer],
            [Field("asset", .subject(.asset), "财产", "Asset")])

        let asset: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.assets.contains(where: { $0.isSaleConfirmed && !$0.isDelivered }) else {
                throw Refusal("auction.none-confirmed", "没有待交付的财产", "Nothing to hand over")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Appraisal.asset(asset, file)
            guard found.isSaleConfirmed else {
                throw Refusal(
                    "auction.unconfirmed", "交付前须作出成交裁定", "No ruling yet", law: .au20(27),
                    field: "asset")
            }
            return found.isDelivered ? [] : [Delivered(asset: asset, assetName: found.name)]
        }
    }

    /// The buyer has the asset. Meets E26.
    public struct Delivered: Fact {
        public static let name = "auction.delivered"

        public let asset: Int
        public let assetName: String

        public var subject: Subject { Subject(.asset, asset) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard let place = file.assets.firstIndex(where: { $0.number == asset }),
                let last = file.assets[place].sales.indices.last
            else { return }
            file.assets[place].sales[last].deliveredOn = stamp.day
        }

        public var story: Words { Words("\(assetName)已交付买受人", "Asset \(asset) handed over") }
    }
}

extension Asset {
    var isDelivered: Bool { sales.last?.deliveredOn != nil }
}

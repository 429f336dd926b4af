extension Auction {
    /// Rules that the sale stands (成交裁定), once the whole price is in.
    ///
    /// - Law: AU20 20: within ten days of full payment (E25); title passes when it is served.
    public struct Confirm: Act {
        public static let name = "auction.confirm"
        public static let outcomes: [any Fact.Type] = [SaleConfirmed.self]
        public static let form = Form(
            Words("作出成交裁定", "Confirm a sale"), by: [.judge],
            [Field("asset", .subject(.asset), "财产", "Asset")])

        let asset: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.assets.contains(where: { $0.disposal == .sold && !$0.isSaleConfirmed })
            else {
                throw Refusal("auction.none-sold", "没有待裁定的成交", "No sale to confirm")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Appraisal.asset(asset, file)
            guard !found.isSaleConfirmed else { return [] }
            guard file.isSaleFullyPaid(found) else {
                throw Refusal(
                    "auction.price-unpaid", "价款尚未全部到账", "The price is not all in",
                    law: .au20(20), field: "asset")
            }
            return [
                SaleConfirmed(
                    asset: asset, assetName: found.name,
                    hold: file.effectiveHold(on: asset)?.number ?? 0)
            ]
        }
    }

    /// The asset is the buyer's; the control over it ends (SZ20 27). Meets E25, starts E26.
    public struct SaleConfirmed: Fact {
        public static let name = "auction.sale-confirmed"

        public let asset: Int
        public let assetName: String
        /// The control that ends with it; 0 if it had lapsed.
        public let hold: Int

        public var subject: Subject { Subject(.asset, asset) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            if let place = file.assets.firstIndex(where: { $0.number == asset }),
                let last = file.assets[place].sales.indices.last
            {
                file.assets[place].sales[last].confirmedOn = stamp.day
            }
            if let place = file.holds.firstIndex(where: { $0.number == hold }) {
                file.holds[place].state = .released
            }
        }

        public var story: Words {
            Words("裁定\(assetName)成交", "Sale of asset \(asset) confirmed")
        }
    }
}

extension Asset {
    var isSaleConfirmed: Bool { sales.last?.confirmedOn != nil }
}

extension Auction {
    /// Books how the bidding ended: sold for a price, or nobody bid (流拍).
    ///
    /// - Law: NA16 20, 22, 26.
    public struct RecordResult: Act {
        public static let name = "auction.record-result"
        public static let outcomes: [any Fact.Type] = [Sold.self, Unsold.self]
        public static let form = Form(
            Words("登记拍卖结果", "Book the result of an auction"), by: [.appraiser],
            [
                Field("asset", .subject(.asset), "财产", "Asset"),
                Field(
                    "soldFor", .money, "成交价", "Sold for", required: false,
                    help: Words("流拍的留空", "Leave empty if nobody bid")),
            ])

        let asset: Int
        let soldFor: Money?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.assets.contains(where: { $0.sales.last?.isRunning ?? false }) else {
                throw Refusal("auction.none-running", "没有进行中的拍卖", "No auction is running")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Appraisal.asset(asset, file)
            guard let sale = found.sales.last else {
                throw Refusal(
                    "auction.not-announced", "该财产未公告拍卖", "Not announced", field: "asset")
            }
            guard sale.isRunning else { return [] }
            guard occasion.today >= sale.opensOn else {
                throw Refusal(
                    "auction.not-open", "\(sale.opensOn.chinese)才开拍",
                    "It opens on \(sale.opensOn)")
            }
            guard let soldFor else {
                return [
                    Unsold(
                        asset: asset, assetName: found.name, round: sale.round,
                        answerBy: occasion.today.adding(days: 10))
                ]
            }
            guard soldFor >= sale.startPrice else {
                throw Refusal(
                    "auction.below-start", "成交价不得低于起拍价\(sale.startPrice.grouped)元",
                    "Not below the start price", law: .na16(10), field: "soldFor")
            }
            return [Sold(asset: asset, assetName: found.name, price: soldFor)]
        }
    }
}

extension Appraisal {
    /// The four ways to find a reference price, in the order the law wants them tried.
    public enum Way: String, Choosable, Hashable, Codable {
        case agreed, directed, network, appraised

        public var label: Words {
            switch self {
            case .agreed: Words("当事人议价", "Agreed by the parties")
            case .directed: Words("定向询价", "Directed inquiry")
            case .network: Words("网络询价", "Network inquiry")
            case .appraised: Words("委托评估", "Appraisal")
            }
        }
    }

    /// Fixes the reference price of an asset (确定参考价).
    ///
    /// - Law: RP18 2; it may be used for at most one year (RP18 27).
    public struct FixPrice: Act {
        public static let name = "appraisal.fix-price"
        public static let outcomes: [any Fact.Type] = [PriceFixed.self]
        public static let form = Form(
            Words("确定参考价", "Fix the reference price"), by: [.appraiser],
            [
                Field("asset", .subject(.asset), "财产", "Asset"),
                Field("way", .one(of: Way.self), "确定方式", "Way"),
                Field("price", .money, "参考价", "Price"),
            ])

        let asset: Int
        let way: Way
        let price: Money

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.assets.contains(where: { $0.mayBePriced(on: occasion.today) }) else {
                throw Refusal("appraisal.none-waiting", "没有待定价的财产", "Nothing to price")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Appraisal.asset(asset, file)
            if found.price == price, found.disposal == .priced { return [] }
            guard found.mayBePriced(on: occasion.today) else {
                throw Refusal(
                    "appraisal.not-waiting", "该财产未移送评估或已定价",
                    "It does not wait for a price",
                    field: "asset")
            }
            return [
                PriceFixed(
                    asset: asset, assetName: found.name, way: way, price: price,
                    until: occasion.today.adding(months: 12))
            ]
        }
    }
}

extension Appraisal {
    /// The asset has a price and a last day it may be sold by. Starts E05 and E11.
    public struct PriceFixed: Fact {
        public static let name = "appraisal.price-fixed"

        public let asset: Int
        public let assetName: String
        public let way: Way
        public let price: Money
        public let until: Day

        public var subject: Subject { Subject(.asset, asset) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard let place = file.assets.firstIndex(where: { $0.number == asset }) else { return }
            file.assets[place].disposal = .priced
            file.assets[place].price = price
            file.assets[place].priceUntil = until
            file.assets[place].reportSentOn = nil
        }

        public var story: Words {
            Words(
                "\(assetName)参考价\(price.grouped)元（\(way.label.zh)）",
                "Reference price \(price.grouped) yuan (\(way.label.en))")
        }
    }
}

extension Asset {
    /// With appraisal, or its price has run out before the sale began.
    func mayBePriced(on day: Day) -> Bool {
        disposal == .papersHandedOver
            || (disposal == .priced && priceUntil.map { $0 < day } ?? false)
    }
}

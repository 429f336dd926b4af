extension Auction {
    /// There is a buyer; the price must come in. Starts P5-06.
    public struct Sold: Fact {
        public static let name = "auction.sold"

        public let asset: Int
        public let assetName: String
        public let price: Money

        public var subject: Subject { Subject(.asset, asset) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard let place = file.assets.firstIndex(where: { $0.number == asset }),
                let last = file.assets[place].sales.indices.last
            else { return }
            file.assets[place].disposal = .sold
            file.assets[place].sales[last].soldFor = price
        }

        public func notices(_ file: CaseFile) -> [Notice] {
            [Notice("P5-05", ["财产名称": assetName, "金额": price.grouped])]
        }

        public var story: Words {
            Words("\(assetName)以\(price.grouped)元成交", "Sold for \(price.grouped) yuan")
        }
    }

    /// Nobody bid (流拍). Starts E16 after the first round, P5-07 after the second.
    public struct Unsold: Fact {
        public static let name = "auction.unsold"

        public let asset: Int
        public let assetName: String
        public let round: Int
        /// Until when the applicant may say whether to take the thing itself (E20).
        public let answerBy: Day

        public var subject: Subject { Subject(.asset, asset) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard let place = file.assets.firstIndex(where: { $0.number == asset }),
                let last = file.assets[place].sales.indices.last
            else { return }
            file.assets[place].disposal = .failed
            file.assets[place].sales[last].failedOn = stamp.day
        }

        public func notices(_ file: CaseFile) -> [Notice] {
            [Notice("P5-05b", ["财产名称": assetName, "期限": answerBy.chinese])]
        }

        public var story: Words { Words("\(assetName)流拍", "Round \(round): nobody bid") }
    }
}

extension Auction {
    /// Everybody may bid from the opening day. Meets E11 or E16, starts P5-05.
    public struct Announced: Fact {
        public static let name = "auction.announced"

        public let asset: Int
        public let assetName: String
        public let round: Int
        public let opensOn: Day
        public let startPrice: Money
        public let platform: String

        public var subject: Subject { Subject(.asset, asset) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard let place = file.assets.firstIndex(where: { $0.number == asset }) else { return }
            file.assets[place].disposal = .announced
            file.assets[place].sales.append(
                Sale(
                    round: round, platform: platform, announcedOn: stamp.day, opensOn: opensOn,
                    startPrice: startPrice))
        }

        public func notices(_ file: CaseFile) -> [Notice] {
            [
                Notice(
                    "P5-03",
                    [
                        "财产名称": assetName, "时间": opensOn.chinese, "平台": platform,
                        "金额": startPrice.grouped,
                    ])
            ]
        }

        public var story: Words {
            Words(
                "公告第\(round)次拍卖\(assetName)，\(opensOn.chinese)开拍，"
                    + "起拍价\(startPrice.grouped)元",
                "Auction \(round) opens \(opensOn) at \(startPrice.grouped) yuan")
        }
    }
}

extension Asset {
    /// Priced with the report out, or failed once (NA16 26: two rounds on a network platform).
    var mayBeAnnounced: Bool {
        switch disposal {
        case .priced: reportSentOn != nil
        case .failed: sales.count == 1
        case .none, .papersHandedOver, .announced, .sold, .returned, .transferred: false
        }
    }

    /// Days between notice and opening (NA16 12, 26).
    func noticeDays(round: Int) -> Int {
        switch (kind, round) {
        case (.deposit, 1), (.movable, 1): 15
        case (.deposit, _), (.movable, _): 7
        case (.immovable, 1), (.right, 1): 30
        case (.immovable, _), (.right, _): 15
        }
    }

    /// The least start price, rounded up to the fen: 70 % of the reference price, then 80 % of the
    /// first start price (NA16 10, 26).
    func leastStartPrice(round: Int) -> Money {
        let (base, percent) = round == 1 ? (price, Int64(70)) : (sales.last?.startPrice, 80)
        guard let base else { return .zero }
        let (whole, rest) = base.fen.quotientAndRemainder(dividingBy: 100)
        return Money(fen: whole * percent + (rest * percent + 99) / 100)
    }
}

extension Auction {
    /// Puts the auction notice out (拍卖公告), first or second round.
    ///
    /// - Law: NA16 10, 12, 26; RP18 27. First round: fifteen days before opening, thirty for real
    ///   estate and rights, at 70 % of the price or more. Second: seven or fifteen days, at 80 % of
    ///   the first start price or more. E12 is counted back and never rolled (handbook R8).
    public struct Announce: Act {
        public static let name = "auction.announce"
        public static let outcomes: [any Fact.Type] = [Announced.self]
        public static let form = Form(
            Words("发布拍卖公告", "Announce an auction"), by: [.appraiser],
            [
                Field("asset", .subject(.asset), "财产", "Asset"),
                Field("opensOn", .day, "开拍日", "Opening day"),
                Field("startPrice", .money, "起拍价", "Start price"),
                Field("platform", .text(60), "拍卖平台", "Platform"),
            ])

        let asset: Int
        let opensOn: Day
        let startPrice: Money
        let platform: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            try Control.mustNotBeStayed(file)
            guard file.assets.contains(where: \.mayBeAnnounced) else {
                throw Refusal("auction.nothing", "没有可拍卖的财产", "Nothing to auction")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Appraisal.asset(asset, file)
            guard found.mayBeAnnounced, file.effectiveHold(on: asset) != nil else {
                throw Refusal(
                    "auction.not-ready", "该财产未定价、未发送报告或已不在控制中",
                    "It has no price, report or control", law: .rp18(30), field: "asset")
            }
            let round = found.sales.count + 1
            if round == 1, let until = found.priceUntil, until < occasion.today {
                throw Refusal(
                    "auction.price-expired", "参考价已过有效期，须重新确定",
                    "The price has run out",
                    law: .rp18(27), field: "asset")
            }
            let earliest = occasion.today.adding(days: found.noticeDays(round: round))
            guard opensOn >= earliest else {
                throw Refusal(
                    "auction.too-early", "公告期不足，最早\(earliest.chinese)开拍",
                    "Not before \(earliest)", law: round == 1 ? .na16(12) : .na16(26),
                    field: "opensOn")
            }
            let least = found.leastStartPrice(round: round)
            guard startPrice >= least else {
                throw Refusal(
                    "auction.too-low", "起拍价不得低于\(least.grouped)元",
                    "Not below \(least.grouped) yuan", law: round == 1 ? .na16(10) : .na16(26),
                    field: "startPrice")
            }
            return [
                Announced(
                    asset: asset, assetName: found.name, round: round, opensOn: opensOn,
                    startPrice: startPrice, platform: platform)
            ]
        }
    }
}

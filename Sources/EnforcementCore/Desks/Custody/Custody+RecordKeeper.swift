extension Custody {
    /// Notes who keeps a thing that is held, and where (保管人).
    ///
    /// Refused for money in an account, and while nothing holds the thing.
    /// - Law: SZ20 10, 11.
    public struct RecordKeeper: Act {
        public static let name = "custody.record-keeper"
        public static let outcomes: [any Fact.Type] = [KeeperRecorded.self]
        public static let form = Form(
            Words("登记保管人", "Note the keeper"), by: [.officer, .clerk],
            [
                Field("asset", .subject(.asset), "财产", "Asset"),
                Field("keeper", .text(60), "保管人", "Keeper"),
                Field("place", .text(120), "保管地点", "Place"),
            ])

        let asset: Int
        let keeper: String
        let place: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Control.mustBeFiled(file)
            guard file.holds.contains(where: { $0.kind != .deposit && $0.state == .effective })
            else {
                throw Refusal("custody.none-held", "没有查封、扣押的财产", "No thing is held")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Appraisal.asset(asset, file)
            guard found.kind != .deposit else {
                throw Refusal(
                    "custody.deposit", "存款无须保管人", "A deposit needs no keeper",
                    field: "asset")
            }
            guard file.effectiveHold(on: asset) != nil else {
                throw Refusal(
                    "custody.not-held", "该财产未被查封、扣押", "Nothing holds it",
                    law: .sz20(10), field: "asset")
            }
            let keeper = Keeper(name: keeper, place: place)
            return found.keeper == keeper
                ? [] : [KeeperRecorded(asset: asset, assetName: found.name, keeper: keeper)]
        }
    }

    /// The ledger says who has the thing.
    public struct KeeperRecorded: Fact {
        public static let name = "custody.keeper-recorded"

        public let asset: Int
        public let assetName: String
        public let keeper: Keeper

        public var subject: Subject { Subject(.asset, asset) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(asset: asset) { $0.keeper = keeper }
        }

        public var story: Words {
            Words(
                "\(assetName)由\(keeper.name)保管，存放于\(keeper.place)",
                "Asset \(asset) is kept by \(keeper.name) at \(keeper.place)")
        }
    }
}

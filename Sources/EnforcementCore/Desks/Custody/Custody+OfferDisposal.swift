extension Custody {
    /// Offers a thing we hold first, idle for over a year, to the court that waits behind us
    /// (移送在先处置权).
    ///
    /// Refused before the year is over, once its sale has begun, and for the thing in dispute.
    /// - Law: PRE20 21.
    public struct OfferDisposal: Act {
        public static let name = "custody.offer-disposal"
        public static let outcomes: [any Fact.Type] = [DisposalOffered.self]
        public static let form = Form(
            Words("商请移送处置", "Offer to the waiting court"), by: [.officer, .judge],
            [
                Field("asset", .subject(.asset), "财产", "Asset"),
                Field("court", .text(60), "在先轮候法院", "Waiting court"),
                Field("undisputed", .flag, "不是本案争议标的物", "Not the thing in dispute"),
            ])

        let asset: Int
        let court: String
        let undisputed: Bool

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Control.mustBeFiled(file)
            guard file.assets.contains(where: { file.isIdle($0.number, on: occasion.today) })
            else { throw notIdle }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Appraisal.asset(asset, file)
            guard file.isIdle(asset, on: occasion.today) else { throw Custody.notIdle }
            guard undisputed else {
                throw Refusal(
                    "custody.disputed", "争议标的物不移送其他法院处置",
                    "The thing in dispute stays", law: .pre20(21), field: "undisputed")
            }
            if let offer = found.offer, offer.result == nil, offer.court == court { return [] }
            return [DisposalOffered(asset: asset, assetName: found.name, court: court)]
        }
    }

    fileprivate static let notIdle = Refusal(
        "custody.not-idle", "首封未逾一年或已启动处置，不移送",
        "Not idle for a year under our first control", law: .pre20(21), field: "asset")

    /// The waiting court has been asked. M3-06 runs until its answer is on record.
    public struct DisposalOffered: Fact {
        public static let name = "custody.disposal-offered"

        public let asset: Int
        public let assetName: String
        public let court: String

        public var subject: Subject { Subject(.asset, asset) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(asset: asset) {
                $0.offer = DisposalOffer(court: court, offeredOn: stamp.day)
            }
        }

        public var story: Words {
            Words(
                "首封逾一年未处置，\(assetName)商请\(court)接收处置",
                "Asset \(asset) offered to \(court)")
        }
    }
}

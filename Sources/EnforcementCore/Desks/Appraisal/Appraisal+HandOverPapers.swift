extension Appraisal {
    /// The officer hands the papers of an asset to the appraisal desk (移送评估材料).
    ///
    /// Refused while another court stands first or nothing holds the asset.
    /// - Law: RP18 1: within thirty days of the seizure (limit E01).
    public struct HandOverPapers: Act {
        public static let name = "appraisal.hand-over-papers"
        public static let outcomes: [any Fact.Type] = [PapersHandedOver.self]
        public static let form = Form(
            Words("移送评估材料", "Hand over papers for appraisal"), by: [.officer],
            [Field("asset", .subject(.asset), "财产", "Asset")])

        let asset: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            try Control.mustNotBeStayed(file)
            let isReady = file.assets.contains {
                $0.kind != .deposit && $0.disposal == .none
                    && file.effectiveHold(on: $0.number) != nil
            }
            guard isReady else {
                throw Refusal("appraisal.nothing", "没有可移送评估的财产", "Nothing to appraise")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Appraisal.asset(asset, file)
            guard found.kind != .deposit else {
                throw Refusal(
                    "appraisal.deposit", "存款无须评估", "A deposit needs no price", field: "asset")
            }
            guard file.effectiveHold(on: asset) != nil else {
                throw Refusal(
                    "appraisal.not-held", "该财产尚未首封生效", "It is not under first control",
                    law: .rp18(1), field: "asset")
            }
            guard found.disposal == .none else { return [] }
            return [PapersHandedOver(asset: asset, assetName: found.name)]
        }
    }

    /// The price is now the appraiser's to find. Meets E01 and M3-04, starts E03.
    public struct PapersHandedOver: Fact {
        public static let name = "appraisal.papers-handed-over"

        public let asset: Int
        public let assetName: String

        public var subject: Subject { Subject(.asset, asset) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard let place = file.assets.firstIndex(where: { $0.number == asset }) else { return }
            file.assets[place].disposal = .papersHandedOver
        }

        public var story: Words {
            Words("移送评估材料：\(assetName)", "Papers for appraisal: asset \(asset)")
        }
    }
}

extension Custody {
    /// Books what became of an offer to the waiting court: taken over, declined, or that the thing
    /// stays with us because it is in dispute or a higher court said so.
    ///
    /// Refused without an offer, unless the thing stays.
    /// - Law: PRE20 21 (disputes between courts go to their common superior).
    public struct RecordTakeover: Act {
        public static let name = "custody.record-takeover"
        public static let outcomes: [any Fact.Type] = [TakeoverRecorded.self]
        public static let form = Form(
            Words("登记移送结果", "Book the takeover"), by: [.officer, .judge],
            [
                Field("asset", .subject(.asset), "财产", "Asset"),
                Field("result", .one(of: DisposalOffer.Result.self), "结果", "Result"),
                Field("note", .text(200), "说明", "Note", required: false),
            ])

        let asset: Int
        let result: DisposalOffer.Result
        let note: String?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Control.mustBeFiled(file)
            guard file.deadlines.contains(where: { $0.limit == "M3-06" && $0.isOpen }) else {
                throw Refusal(
                    "custody.nothing-idle", "没有待移送处置的财产", "Nothing waits for a takeover")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Appraisal.asset(asset, file)
            guard file.deadline("M3-06", Subject(.asset, asset)) != nil else { return [] }
            guard result == .retained || found.offer.map({ $0.result == nil }) ?? false else {
                throw Refusal(
                    "custody.not-offered", "尚未商请在先轮候法院", "No court was asked",
                    law: .pre20(21), field: "asset")
            }
            return [
                TakeoverRecorded(
                    asset: asset, assetName: found.name, court: found.offer?.court,
                    result: result, note: note)
            ]
        }
    }

    /// It is settled who disposes of the thing. Meets M3-06; taken over, it ends the way to sale
    /// here. The control itself runs on until it is released or lapses.
    public struct TakeoverRecorded: Fact {
        public static let name = "custody.takeover-recorded"

        public let asset: Int
        public let assetName: String
        public let court: String?
        public let result: DisposalOffer.Result
        public let note: String?

        public var subject: Subject { Subject(.asset, asset) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(asset: asset) {
                $0.offer?.result = result
                if result == .takenOver { $0.disposal = .transferred }
            }
        }

        public var story: Words {
            Words(
                "\(assetName)移送处置：\(court.map { "\($0)，" } ?? "")\(result.label.zh)",
                "Takeover of asset \(asset): \(result.label.en)")
        }
    }
}

extension Auction {
    /// Gives an asset that could not be sold back to the team (退回团队): the applicant does not
    /// take it either.
    ///
    /// - Law: NA16 26; AU20 25.
    public struct ReturnUnsold: Act {
        public static let name = "auction.return-unsold"
        public static let outcomes: [any Fact.Type] = [UnsoldReturned.self]
        public static let form = Form(
            Words("流拍财产退回", "Return an unsold asset"), by: [.appraiser],
            [
                Field("asset", .subject(.asset), "财产", "Asset"),
                Field("note", .text(200), "说明", "Note"),
            ])

        let asset: Int
        let note: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.assets.contains(where: { $0.disposal == .failed }) else {
                throw Refusal("auction.none-failed", "没有流拍的财产", "Nothing has failed")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Appraisal.asset(asset, file)
            guard found.disposal != .returned else { return [] }
            guard found.disposal == .failed else {
                throw Refusal(
                    "auction.not-failed", "该财产未流拍", "It has not failed", field: "asset")
            }
            return [UnsoldReturned(asset: asset, assetName: found.name, note: note)]
        }
    }

    /// The asset could not be turned into money; the team goes on with it.
    public struct UnsoldReturned: Fact {
        public static let name = "auction.unsold-returned"

        public let asset: Int
        public let assetName: String
        public let note: String

        public var subject: Subject { Subject(.asset, asset) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard let place = file.assets.firstIndex(where: { $0.number == asset }) else { return }
            file.assets[place].disposal = .returned
        }

        public var story: Words {
            Words("\(assetName)流拍退回团队：\(note)", "Unsold, back to the team: \(note)")
        }
    }
}

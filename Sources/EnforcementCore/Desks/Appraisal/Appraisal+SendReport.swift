extension Appraisal {
    /// Sends the price report to the parties.
    ///
    /// - Law: RP18 21: within three days; objections within five days of receipt (RP18 22, 23).
    public struct SendReport: Act {
        public static let name = "appraisal.send-report"
        public static let outcomes: [any Fact.Type] = [ReportSent.self]
        public static let form = Form(
            Words("发送参考价报告", "Send the price report"), by: [.clerk],
            [Field("asset", .subject(.asset), "财产", "Asset")])

        let asset: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.assets.contains(where: { $0.price != nil && $0.reportSentOn == nil }) else {
                throw Refusal("appraisal.no-report", "没有待发送的报告", "No report to send")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Appraisal.asset(asset, file)
            guard let price = found.price else {
                throw Refusal(
                    "appraisal.unpriced", "该财产尚未确定参考价", "It has no price yet",
                    law: .rp18(21), field: "asset")
            }
            guard found.reportSentOn == nil else { return [] }
            return [ReportSent(asset: asset, assetName: found.name, price: price)]
        }
    }

    /// The parties have the report. Meets E05.
    public struct ReportSent: Fact {
        public static let name = "appraisal.report-sent"

        public let asset: Int
        public let assetName: String
        public let price: Money

        public var subject: Subject { Subject(.asset, asset) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard let place = file.assets.firstIndex(where: { $0.number == asset }) else { return }
            file.assets[place].reportSentOn = stamp.day
        }

        public func notices(_ file: CaseFile) -> [Notice] {
            [Notice("P4-05", ["财产名称": assetName, "金额": price.grouped])]
        }

        public var story: Words { Words("\(assetName)的报告已发送", "Price report sent") }
    }
}

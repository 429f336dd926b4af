extension Housekeeping {
    /// The officer or the judge asks for bailiffs (警务申请).
    public struct RequestBailiffs: Act {
        public static let name = "housekeeping.request-bailiffs"
        public static let outcomes: [any Fact.Type] = [BailiffsRequested.self]
        public static let form = Form(
            Words("警务申请", "Ask for bailiffs"), by: [.officer, .judge],
            [Field("purpose", .text(200), "事由", "What for")])

        let purpose: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.outside.bailiffsAskedOn == nil || file.outside.bailiffsSentOn != nil else {
                throw Refusal(
                    "housekeeping.asked", "警务申请待派警", "Bailiffs are asked for already")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            [BailiffsRequested(purpose: purpose)]
        }
    }

    /// The bailiffs know. Starts M1-02.
    public struct BailiffsRequested: Fact {
        public static let name = "housekeeping.bailiffs-requested"

        public let purpose: String

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.outside.bailiffsAskedOn = stamp.day
            file.outside.bailiffsSentOn = nil
        }

        public var story: Words { Words("申请派警：\(purpose)", "Bailiffs asked for: \(purpose)") }
    }
}

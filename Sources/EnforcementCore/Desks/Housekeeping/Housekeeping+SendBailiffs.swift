extension Housekeeping {
    /// Bailiffs are on their way (派警).
    public struct SendBailiffs: Act {
        public static let name = "housekeeping.send-bailiffs"
        public static let outcomes: [any Fact.Type] = [BailiffsSent.self]
        public static let form = Form(
            Words("派警", "Send bailiffs"), by: [.bailiff],
            [Field("squad", .text(120), "出警人员", "Who goes", required: false)])

        let squad: String?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.outside.bailiffsAskedOn != nil, file.outside.bailiffsSentOn == nil else {
                throw Refusal("housekeeping.none-asked", "没有待派警的申请", "Nobody asked")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            [BailiffsSent(squad: squad ?? occasion.actor.name)]
        }
    }

    /// Meets M1-02.
    public struct BailiffsSent: Fact {
        public static let name = "housekeeping.bailiffs-sent"

        public let squad: String

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.outside.bailiffsSentOn = stamp.day
        }

        public var story: Words { Words("已派警：\(squad)", "Bailiffs sent: \(squad)") }
    }
}

extension Petitions {
    /// Takes a petition in: letter, visit, message, call, or handed on by another office. Also on
    /// a case that is closed.
    ///
    /// - Law: 法〔2021〕322号 30; LP22 22.
    public struct Receive: Act {
        public static let name = "petitions.receive"
        public static let outcomes: [any Fact.Type] = [Received.self]
        public static let form = Form(
            Words("接收信访", "Take a petition in"),
            by: [.petitionOfficer, .filingClerk, .centre],
            [
                Field("petitioner", .text(60), "信访人", "Petitioner"),
                Field("channel", .one(of: Channel.self), "渠道", "How it came"),
                Field("appeal", .paragraph(1000), "诉求", "What is asked"),
                Field("receivedOn", .day, "收到日期", "Received on", required: false),
            ])

        let petitioner: String
        let channel: Channel
        let appeal: String
        let receivedOn: Day?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Control.mustBeFiled(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let receivedOn = receivedOn ?? occasion.today
            guard receivedOn <= occasion.today else {
                throw Refusal(
                    "petitions.future", "收到日期不得晚于今日", "Not received yet",
                    field: "receivedOn")
            }
            return [
                Received(
                    petition: file.outside.petitions.count + 1, petitioner: petitioner,
                    channel: channel, appeal: appeal, receivedOn: receivedOn)
            ]
        }
    }

    /// How a petition came (信、访、网、电、交办).
    public enum Channel: String, Choosable, Hashable, Codable {
        case letter, visit, online, call, transfer

        public var label: Words {
            switch self {
            case .letter: Words("来信", "Letter")
            case .visit: Words("来访", "Visit")
            case .online: Words("网上", "Online")
            case .call: Words("来电", "Call")
            case .transfer: Words("交办", "Handed on")
            }
        }
    }
}

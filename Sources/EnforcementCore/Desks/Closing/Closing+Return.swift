extension Closing {
    /// The reviewer sends the case back with reasons (退回整改, X4-04).
    public struct Return: Act {
        public static let name = "closing.return"
        public static let outcomes: [any Fact.Type] = [Returned.self]
        public static let form = Form(
            Words("退回整改", "Return the proposal"), by: [.reviewer],
            [Field("reason", .text(300), "整改要求", "Reasons")])

        let reason: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeProposed(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            [Returned(reason: reason)]
        }
    }

    /// The case is back with its team. Starts X4-04.
    public struct Returned: Fact {
        public static let name = "closing.returned"

        public let reason: String

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) { file.closing = nil }

        public var story: Words { Words("结案退回整改：\(reason)", "Closing returned: \(reason)") }
    }
}

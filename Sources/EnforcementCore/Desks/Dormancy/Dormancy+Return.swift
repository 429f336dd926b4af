extension Dormancy {
    /// The president sends the proposal back; the case goes on with its team (退回).
    ///
    /// Also after approval, as long as the ruling is not served: money may have come.
    public struct Return: Act {
        public static let name = "dormancy.return"
        public static let outcomes: [any Fact.Type] = [Returned.self]
        public static let form = Form(
            Words("退回终本", "Return the proposal"), by: [.president],
            [Field("reason", .text(300), "理由", "Reason")])

        let reason: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeProposed(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            [Returned(reason: reason)]
        }
    }

    public struct Returned: Fact {
        public static let name = "dormancy.returned"

        public let reason: String

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.dormancy.proposedBy = nil
            file.dormancy.approvedOn = nil
        }

        public var story: Words { Words("终本退回：\(reason)", "Dormancy returned: \(reason)") }
    }
}

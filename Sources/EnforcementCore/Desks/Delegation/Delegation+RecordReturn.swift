extension Delegation {
    /// Books what the other court has done.
    public struct RecordReturn: Act {
        public static let name = "delegation.record-return"
        public static let outcomes: [any Fact.Type] = [Returned.self]
        public static let form = Form(
            Words("登记委托结果", "Book the result of an errand"), by: [.centre],
            [
                Field("errand", .subject(.errand), "委托", "Errand"),
                Field("result", .paragraph(1000), "办理结果", "Result"),
            ])

        let errand: Int
        let result: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.outside.errands.contains(where: { $0.returnedOn == nil }) else {
                throw Refusal("delegation.none-out", "没有未回复的委托", "No errand is out")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let found = file.outside.errands.first(where: { $0.number == errand }) else {
                throw Refusal("delegation.none", "没有该项委托", "No such errand", field: "errand")
            }
            return found.returnedOn == nil ? [Returned(errand: errand, result: result)] : []
        }
    }

    /// The result is on the file. Meets J06.
    public struct Returned: Fact {
        public static let name = "delegation.returned"

        public let errand: Int
        public let result: String

        public var subject: Subject { Subject(.errand, errand) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard
                let place = file.outside.errands.firstIndex(where: { $0.number == errand })
            else { return }
            file.outside.errands[place].returnedOn = stamp.day
            file.outside.errands[place].result = result
        }

        public var story: Words { Words("委托事项回复：\(result)", "Errand \(errand): \(result)") }
    }
}

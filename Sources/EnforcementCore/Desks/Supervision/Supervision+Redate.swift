extension Supervision {
    /// Works every clock of the case out again after a year's holiday table was published
    /// (handbook 2.2: the table is data; days in a year without one are provisional).
    public struct Redate: Act {
        public static let name = "supervision.redate"
        public static let outcomes: [any Fact.Type] = [Redated.self]
        public static let form = Form(
            Words("按新节假日安排重算期限", "Work the deadlines out again"), by: [.system])

        public init() {}

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            let hasTable = file.deadlines.contains { deadline in
                deadline.isProvisional && !occasion.court.calendar.isProvisional(deadline.due.year)
            }
            guard hasTable else {
                throw Refusal(
                    "supervision.nothing-new", "没有需要重算的期限", "Nothing to work out")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            [Redated()]
        }
    }

    public struct Redated: Fact, Redates {
        public static let name = "supervision.redated"

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {}

        public var story: Words {
            Words("节假日安排公布，期限重新计算", "Deadlines worked out by the published holidays")
        }
    }
}

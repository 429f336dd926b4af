extension Dormancy {
    /// The judge proposes to end this round of enforcement (拟终结本次执行程序).
    ///
    /// Refused while any barring point of the checklist is open.
    /// - Law: 法〔2016〕373号 1–5; INT22 517: panel and president, unless the applicant agrees.
    public struct Propose: Act {
        public static let name = "dormancy.propose"
        public static let outcomes: [any Fact.Type] = [Proposed.self]
        public static let form = Form(
            Words("提出终结本次执行程序", "Propose dormancy"), by: [.judge],
            [Field("panel", .paragraph(1000), "合议意见", "Opinion of the panel", required: false)])

        let panel: String?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.dormancy.proposedBy == nil else {
                throw Refusal("dormancy.proposed", "已提出终本", "Dormancy is proposed")
            }
            try DormancyCheck(file, on: occasion.today).mustPass()
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard panel != nil || file.dormancy.applicantAgrees else {
                throw Refusal(
                    "dormancy.no-panel", "申请人未签字同意的，须经合议庭评议",
                    "The panel must deliberate", law: .int22(517), field: "panel")
            }
            return [Proposed(panel: panel)]
        }
    }

    /// The proposal lies before the president. Starts P7-04.
    public struct Proposed: Fact {
        public static let name = "dormancy.proposed"

        public let panel: String?

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.dormancy.proposedBy = stamp.by
        }

        public var story: Words { Words("提出终结本次执行程序", "Dormancy proposed") }
    }
}

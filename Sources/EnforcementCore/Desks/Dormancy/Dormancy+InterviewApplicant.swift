extension Dormancy {
    /// The applicant was heard on the intended dormancy (终本约谈笔录, Z12).
    ///
    /// - Law: 法〔2016〕373号 5; an applicant who signs agreement spares the panel (INT22 517).
    public struct InterviewApplicant: Act {
        public static let name = "dormancy.interview-applicant"
        public static let outcomes: [any Fact.Type] = [ApplicantInterviewed.self]
        public static let form = Form(
            Words("终本约谈笔录", "Record the interview"), by: [.officer, .judge],
            [
                Field("agrees", .flag, "签字同意终本", "Agrees in writing"),
                Field("gist", .paragraph(1000), "申请人意见", "What the applicant said"),
            ])

        let agrees: Bool
        let gist: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            [ApplicantInterviewed(agrees: agrees, gist: gist)]
        }
    }

    public struct ApplicantInterviewed: Fact {
        public static let name = "dormancy.applicant-interviewed"

        public let agrees: Bool
        public let gist: String

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.dormancy.interviewedOn = stamp.day
            file.dormancy.applicantAgrees = agrees
        }

        public var story: Words {
            Words(
                "终本约谈，申请人\(agrees ? "同意" : "未签字同意")：\(gist)",
                "Applicant heard on dormancy")
        }
    }
}

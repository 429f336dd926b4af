extension Dormancy {
    /// Asks the applicant to come and be heard before dormancy (终本约谈通知, P7-02).
    ///
    /// - Law: 法〔2016〕373号 5.
    public struct InviteApplicant: Act {
        public static let name = "dormancy.invite-applicant"
        public static let outcomes: [any Fact.Type] = [ApplicantInvited.self]
        public static let form = Form(
            Words("通知终本约谈", "Invite the applicant"), by: [.officer, .judge, .clerk],
            [Field("on", .day, "约谈日期", "Day")])

        let on: Day

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.dormancy.interviewedOn == nil else {
                throw Refusal("dormancy.heard", "已约谈申请执行人", "The applicant was heard")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard on >= occasion.today else {
                throw Refusal("dormancy.past-day", "约谈日期已过", "The day is past", field: "on")
            }
            return file.dormancy.invitedFor == on ? [] : [ApplicantInvited(on: on)]
        }
    }

    public struct ApplicantInvited: Fact {
        public static let name = "dormancy.applicant-invited"

        public let on: Day

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.dormancy.invitedFor = on
        }

        public func notices(_ file: CaseFile) -> [Notice] {
            [Notice("P7-02", ["时间": on.chinese])]
        }

        public var story: Words {
            Words("通知申请人于\(on.chinese)前终本约谈", "Applicant invited for \(on)")
        }
    }
}

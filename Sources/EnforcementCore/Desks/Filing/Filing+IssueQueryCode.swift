extension Filing {
    /// Hands a party the code of its page, in person, after a look at an identity paper. The
    /// earlier code of the party ends with it.
    ///
    /// - Law: handbook 7.3 X1 (查询密码请凭身份证到窗口领取), 10.2 rule 11.
    public struct IssueQueryCode: Act {
        public static let name = "filing.issue-query-code"
        public static let outcomes: [any Fact.Type] = [QueryCodeIssued.self]
        public static let form = Form(
            Words("制发查询密码", "Hand out a query code"), by: [.filingClerk, .clerk, .centre],
            [
                Field("party", .subject(.party), "当事人", "Party"),
                Field("paper", .one(of: QueryCode.Paper.self), "已核对的证件", "Paper looked at"),
                Field("seen", .flag, "本人到场，证件原件已核对", "In person, original seen"),
                Field("days", .number(1...QueryCode.daysMax), "有效天数", "Days it is good for"),
                Field(
                    "fingerprint", .text(64), "指纹", "Fingerprint",
                    help: Words("由系统生成", "Made by the system")),
            ])

        let party: Int
        let paper: QueryCode.Paper
        let seen: Bool
        let days: Int
        let fingerprint: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.number != nil else {
                throw Refusal(
                    "filing.no-number", "立案编号后方可制发查询密码", "Once it has its number")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard file.party(party) != nil else {
                throw Refusal("filing.no-party", "没有该当事人", "No such party", field: "party")
            }
            guard seen else {
                throw Refusal(
                    "filing.not-seen", "须当面核对证件原件", "The original must be seen in person",
                    field: "seen")
            }
            guard fingerprint.utf8.count == 64,
                fingerprint.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
            else {
                throw Refusal(
                    "filing.bad-fingerprint", "查询密码须由系统生成", "The system makes the code",
                    field: "fingerprint")
            }
            let until = occasion.today.adding(days: days)
            return [
                QueryCodeIssued(party: party, paper: paper, fingerprint: fingerprint, until: until)
            ]
        }
    }
}

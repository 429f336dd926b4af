extension Filing {
    /// The first reception record (初次接待笔录): leads, whereabouts, account, service address,
    /// consent to messages, wish to settle.
    ///
    /// - Law: W05, W06; only a confirmed number is ever written to (PUB18 5).
    public struct RecordReception: Act {
        public static let name = "filing.record-reception"
        public static let outcomes: [any Fact.Type] = [ReceptionRecorded.self]
        public static let form = Form(
            Words("初次接待笔录", "First reception record"), by: [.filingClerk],
            [
                Field("applicant", .subject(.party), "申请执行人", "Applicant"),
                Field("phone", .phone, "确认手机", "Confirmed mobile", required: false),
                Field("bank", .text(60), "收款银行", "Bank", required: false),
                Field("account", .text(40), "收款账号", "Account number", required: false),
                Field(
                    "serviceAddress", .text(120), "送达地址", "Address for service",
                    required: false),
                Field("electronic", .flag, "同意电子送达", "Consents to electronic service"),
                Field("leads", .paragraph(1000), "财产线索与下落", "Leads", required: false),
                Field("settles", .flag, "愿意和解", "Wishes to settle"),
            ])

        let applicant: Int
        let phone: String?
        let bank: String?
        let account: String?
        let serviceAddress: String?
        let electronic: Bool
        let leads: String?
        let settles: Bool

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.submittedOn != nil, file.refusedOn == nil, file.closedOn == nil else {
                throw Refusal("filing.no-case", "没有在办的申请", "No application in hand")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard file.party(applicant)?.side == .applicant else {
                throw Refusal(
                    "filing.not-applicant", "该当事人不是申请执行人", "Not an applicant",
                    field: "applicant")
            }
            guard (bank == nil) == (account == nil) else {
                throw Refusal(
                    "filing.half-account", "收款银行和账号须同时填写",
                    "Bank and number go together",
                    field: "account")
            }
            return [
                ReceptionRecorded(
                    applicant: applicant, phone: phone,
                    account: bank.flatMap { bank in
                        account.map { PayeeAccount(bank: bank, number: $0) }
                    },
                    serviceAddress: serviceAddress, electronic: electronic, leads: leads ?? "",
                    settles: settles)
            ]
        }
    }
}

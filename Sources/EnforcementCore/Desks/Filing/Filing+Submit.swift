extension Filing {
    /// An application for enforcement is handed in (申请执行). Opens the case file.
    ///
    /// - Law: EW20 16, 18–20. A late application is filed all the same (INT22 481).
    public struct Submit: Act {
        public static let name = "filing.submit"
        public static let outcomes: [any Fact.Type] = [Submitted.self]
        public static let form = Form(
            Words("登记执行申请", "Take an application in"), by: [.filingClerk],
            [
                Field("basis", .text(80), "执行依据文号", "Number of the document"),
                Field("basisKind", .one(of: BasisKind.self), "文书种类", "Kind of document"),
                Field("basisCourt", .text(60), "作出机关", "Made by"),
                Field("cause", .text(40), "案由", "Cause"),
                Field("amount", .money, "申请执行标的额", "Amount applied for"),
                Field("due", .day, "履行期限届满日", "Last day for performance", required: false),
                Field("duty", .paragraph(500), "其他义务", "Other duties", required: false),
                Field("parties", .list(partyFields, 60), "当事人", "Parties"),
            ], opens: true)

        let basis: String
        let basisKind: BasisKind
        let basisCourt: String
        let cause: String
        let amount: Money
        let due: Day?
        let duty: String?
        let parties: [PartyAnswer]

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.version == 0 else {
                throw Refusal("filing.exists", "该卷宗已有申请", "This file already holds one")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard parties.contains(where: { $0.side == .applicant }) else {
                throw Refusal(
                    "filing.no-applicant", "至少一名申请执行人", "At least one applicant",
                    law: .ew20(16), field: "parties")
            }
            guard parties.contains(where: { $0.side == .debtor }) else {
                throw Refusal(
                    "filing.no-debtor", "至少一名被执行人", "At least one debtor",
                    law: .ew20(16), field: "parties")
            }
            let claim = Claim(
                basis: basis, basisKind: basisKind, basisCourt: basisCourt, cause: cause,
                amount: amount, duty: duty, due: due)
            let parties = parties.enumerated().map { $1.party(number: $0 + 1) }
            return [Submitted(claim: claim, parties: parties, advice: advice(on: parties))]
        }

        /// What the check digits say. Shown to the clerk, never a bar (calc.md `resident-id`).
        private func advice(on parties: [Party]) -> [String] {
            parties.compactMap { party in
                guard let identity = party.identity else { return nil }
                let holds =
                    party.kind == .person
                    ? ResidentID(identity) != nil : CreditCode(identity) != nil
                return holds ? nil : "\(party.name)的证件号码校验不符，请核对"
            }
        }
    }
}

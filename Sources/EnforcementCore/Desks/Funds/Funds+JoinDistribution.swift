extension Funds {
    /// A creditor with a document of its own joins the distribution (参与分配申请).
    ///
    /// It becomes a party of the case, so that it can be served and paid.
    /// - Law: INT22 506–507 (H13): before the debtor's property is fully enforced; INT22 514 and
    ///   EW20 55 for what others share in an enterprise's property.
    public struct JoinDistribution: Act {
        public static let name = "funds.join-distribution"
        public static let outcomes: [any Fact.Type] = [DistributionJoined.self]
        public static let form = Form(
            Words("登记参与分配", "Let a creditor join"), by: [.officer, .judge],
            [
                Field("name", .text(80), "债权人姓名或名称", "Creditor"),
                Field("kind", .one(of: Party.Kind.self), "主体类型", "Kind"),
                Field("identity", .identity, "证件号码", "ID or credit code", required: false),
                Field("bank", .text(60), "开户行", "Bank", required: false),
                Field("account", .text(40), "收款账号", "Account", required: false),
                Field("basis", .text(80), "执行依据文号", "Number of the document"),
                Field("basisCourt", .text(60), "作出机关", "Made by"),
                Field("amount", .money, "申请参与分配的债权数额", "Amount"),
                Field("rank", .one(of: Distribution.Rank.self), "受偿顺位", "Rank"),
                Field(
                    "order", .number(1...1_000), "查封先后或优先权成立先后", "Place in the order",
                    required: false),
            ])

        /// More than this share in no case we have seen.
        static let most = 200

        let name: String
        let kind: Party.Kind
        var identity: String?
        var bank: String?
        var account: String?
        let basis: String
        let basisCourt: String
        let amount: Money
        let rank: Distribution.Rank
        var order: Int?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.joined.count < most else {
                throw Refusal(
                    "funds.many-joined", "参与分配的债权人已达\(most)名",
                    "At most \(most) may join")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let known = file.joined.contains {
                $0.basis == basis && file.party($0.party)?.name == name
            }
            guard !known, basis != file.claim?.basis else {
                throw Refusal(
                    "funds.already-joined", "\(name)已凭\(basis)在本案受偿", "It is here already",
                    law: .int22(507), field: "basis")
            }
            guard (bank == nil) == (account == nil) else {
                throw Refusal(
                    "funds.half-account", "开户行与账号须一并填写",
                    "Give bank and account together",
                    field: bank == nil ? "bank" : "account")
            }
            var party = Party(
                number: file.parties.count + 1, side: .joined, kind: kind, name: name,
                identity: identity)
            if let bank, let account {
                party.account = PayeeAccount(bank: bank, number: account)
            }
            let claim = JoinedClaim(
                party: party.number, basis: basis, basisCourt: basisCourt, amount: amount,
                rank: rank, order: order)
            return [DistributionJoined(party: party, claim: claim)]
        }
    }
}

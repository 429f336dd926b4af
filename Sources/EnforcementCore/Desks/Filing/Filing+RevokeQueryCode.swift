extension Filing {
    /// Ends a party's code at once: lost, seen by others, authority withdrawn.
    public struct RevokeQueryCode: Act {
        public static let name = "filing.revoke-query-code"
        public static let outcomes: [any Fact.Type] = [QueryCodeRevoked.self]
        public static let form = Form(
            Words("注销查询密码", "Revoke a query code"), by: [.filingClerk, .clerk, .centre],
            [
                Field("party", .subject(.party), "当事人", "Party"),
                Field("reason", .text(200), "事由", "Reason"),
            ])

        let party: Int
        let reason: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard !file.queryCodes.isEmpty else {
                throw Refusal("filing.no-code", "没有可注销的查询密码", "No code to revoke")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard file.queryCodes.contains(where: { $0.party == party }) else {
                throw Refusal(
                    "filing.no-code", "该当事人没有查询密码", "The party holds no code",
                    field: "party")
            }
            return [QueryCodeRevoked(party: party, reason: reason)]
        }
    }

    /// The party's page is shut, and whoever reads it is sent out.
    public struct QueryCodeRevoked: Fact {
        public static let name = "filing.query-code-revoked"

        public let party: Int
        public let reason: String

        public var subject: Subject { Subject(.party, party) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.queryCodes.removeAll { $0.party == party }
        }

        public var story: Words {
            Words(
                "注销当事人\(party)的查询密码：\(reason)", "Query code of party \(party) revoked")
        }
    }
}

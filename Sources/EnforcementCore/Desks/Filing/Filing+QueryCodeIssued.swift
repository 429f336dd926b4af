extension Filing {
    /// The party holds a code until a day.
    public struct QueryCodeIssued: Fact {
        public static let name = "filing.query-code-issued"

        public let party: Int
        public let paper: QueryCode.Paper
        public let fingerprint: String
        public let until: Day

        public var subject: Subject { Subject(.party, party) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.queryCodes.removeAll { $0.party == party }
            file.queryCodes.append(
                QueryCode(
                    party: party, fingerprint: fingerprint, issuedOn: stamp.day, until: until))
        }

        public var story: Words {
            Words(
                "向当事人\(party)制发查询密码（核对\(paper.label.zh)），至\(until.chinese)有效",
                "Query code handed to party \(party), good until \(until)")
        }
    }
}

extension Handling {
    /// A talk on record with a party (约谈、询问笔录, P3-02).
    public struct Interview: Act {
        public static let name = "handling.interview"
        public static let outcomes: [any Fact.Type] = [Interviewed.self]
        public static let form = Form(
            Words("约谈笔录", "Record an interview"), by: [.officer, .judge],
            [
                Field("party", .subject(.party), "被约谈人", "Party"),
                Field("gist", .paragraph(2000), "谈话要点", "What was said"),
            ])

        let party: Int
        let gist: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let found = file.party(party) else {
                throw Refusal("handling.no-party", "没有该当事人", "No such party", field: "party")
            }
            return [Interviewed(party: party, partyName: found.name, gist: gist)]
        }
    }

    public struct Interviewed: Fact {
        public static let name = "handling.interviewed"

        public let party: Int
        public let partyName: String
        public let gist: String

        public var subject: Subject { Subject(.party, party) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.interviews.append(
                EnforcementCore.Interview(party: party, on: stamp.day, gist: gist))
        }

        public var story: Words { Words("约谈\(partyName)：\(gist)", "Interview held") }
    }
}

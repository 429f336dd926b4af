extension Affairs {
    /// Records one attempt to serve a signed document on a party (送达文书).
    ///
    /// Served by electronic means on the day the system shows it sent (B15), with consent only; by
    /// post and in person with the proof named; by announcement last, and only once its days have
    /// run (B14: thirty, abroad sixty).
    /// - Law: CPL23 88–95, 283; INT22 135; OL21 29–31.
    public struct ServeDocument: Act {
        public static let name = "affairs.serve-document"
        public static let outcomes: [any Fact.Type] = [DocumentServed.self, Served.self]
        public static let form = Form(
            Words("送达文书", "Serve a document"), by: [.clerk, .centre],
            [
                Field("document", .subject(.document), "文书", "Document"),
                Field("party", .subject(.party), "受送达人", "Served on"),
                Field("way", .one(of: Service.Way.self), "送达方式", "Way"),
                Field("done", .flag, "送达成功", "Served"),
                Field(
                    "proof", .text(100), "凭证", "Proof", required: false,
                    help: Words(
                        "邮件号、签收人或公告载体；电子送达可不填",
                        "Parcel number, who signed, or where announced; not for electronic")),
                Field("abroad", .flag, "受送达人在境外", "Abroad", required: false),
            ])

        let document: Int
        let party: Int
        let way: Service.Way
        let done: Bool
        let proof: String?
        let abroad: Bool?

        public init(
            document: Int, party: Int, way: Service.Way, done: Bool, proof: String? = nil,
            abroad: Bool? = nil
        ) {
            self.document = document
            self.party = party
            self.way = way
            self.done = done
            self.proof = proof
            self.abroad = abroad
        }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.documents.contains(where: { $0.isServable }) else {
                throw Refusal("affairs.none-signed", "没有可送达的文书", "Nothing to serve")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Affairs.signed(document, file)
            let rule = ServiceRule(document: found, party: party, way: way, proof: proof)
            guard let name = try rule.check(file) else { return [] }
            let today = occasion.today
            let days = abroad == true ? 60 : 30
            let isPosted = way == .announcement
            let served = DocumentServed(
                document: document, title: found.title, party: party, partyName: name, way: way,
                isDone: done && !isPosted, proof: rule.proofText(today),
                effectOn: isPosted ? today.adding(days: days + 1) : nil)
            // The notice has clocks of its own, which this service meets.
            guard found.code == "W03", file.party(party)?.side == .debtor, !file.isServed(party),
                !(isPosted && file.isAnnounced(party))
            else { return [served] }
            let pause = Pause(
                number: file.pauses.count + 1, ground: .announcement, from: today,
                until: today.adding(days: days))
            return [
                served,
                Served(
                    debtor: party, debtorName: name, way: way, isDone: served.isDone,
                    pause: isPosted ? pause : nil),
            ]
        }
    }
}

import EnforcementCore

/// A document an act calls for: the act was the signature, the document follows from it.
struct DueDocument {
    let code: String
    let about: Subject
    /// What the fact itself tells, beside the case.
    var answers: [String: String] = [:]
    let source: Int
    let signer: PersonID
    let signedOn: Day

    var actID: String { "document-\(source)-\(code)" }

    init(_ code: String, _ about: Subject, _ entry: Entry, signer: PersonID? = nil) {
        self.code = code
        self.about = about
        source = entry.stamp.number
        self.signer = signer ?? entry.stamp.by
        signedOn = entry.stamp.day
    }

    /// Documents the entries since a day call for and the case does not have yet.
    static func all(_ file: CaseFile, _ entries: [Entry], since: Day) -> [DueDocument] {
        let made = Set(
            file.documents.compactMap { document in
                document.source.map { "document-\($0)-\(document.code)" }
            })
        return entries.filter { $0.stamp.day >= since }
            .flatMap { of($0, file) }.filter { !made.contains($0.actID) }
    }

    /// The table: which fact brings about which documents.
    static func of(_ entry: Entry, _ file: CaseFile) -> [DueDocument] {
        switch entry.fact {
        case is Filing.Accepted: [DueDocument("W01", .whole, entry)]
        case is Filing.ReceptionRecorded:
            [DueDocument("W05", .whole, entry), DueDocument("W06", .whole, entry)]
        case is Affairs.NoticeIssued:
            [DueDocument("W03", .whole, entry), DueDocument("W04", .whole, entry)]
        case let fact as Affairs.RestrictionSigned:
            [DueDocument("W16", Subject(.party, fact.debtor), entry)]
        case let fact as Control.RulingSigned:
            [
                DueDocument(
                    fact.ruling.kind == .deduction ? "W09b" : "W09",
                    Subject(.ruling, fact.ruling.number), entry)
            ]
        case let fact as Funds.Approved:
            [DueDocument("W34", Subject(.payout, fact.payout), entry, signer: fact.by)]
        case let fact as Funds.KeepingApproved:
            [
                DueDocument(
                    fact.ground.isDeposit ? "W36" : "W35", Subject(.receipt, fact.receipt),
                    entry, signer: fact.by)
            ]
        case is Dormancy.Approved: [DueDocument("W29", .whole, entry)]
        case let fact as Closing.Closed:
            fact.mode == .fulfilled
                ? [DueDocument("W43", .whole, entry)] : []
        case let fact as Affairs.DocumentServed where fact.isDone: [receipt(of: fact, entry, file)]
        case let fact as Affairs.DocumentDeemed:
            fact.parties.map { receipt(of: fact, $0, entry, file) }
        default: []
        }
    }

    /// The receipt of service (送达回证).
    private static func receipt(
        of fact: Affairs.DocumentServed, _ entry: Entry, _ file: CaseFile
    ) -> DueDocument {
        var due = DueDocument("W40", Subject(.party, fact.party), entry)
        due.answers = service(
            fact.title, file.document(fact.document)?.label, fact.way, entry, fact.proof,
            file.party(fact.party))
        return due
    }

    private static func receipt(
        of fact: Affairs.DocumentDeemed, _ party: Int, _ entry: Entry, _ file: CaseFile
    ) -> DueDocument {
        var due = DueDocument("W40", Subject(.party, party), entry)
        due.answers = service(
            fact.title, file.document(fact.document)?.label, .announcement, entry,
            "公告期满，视为送达", file.party(party))
        return due
    }

    private static func service(
        _ title: String, _ label: String?, _ way: EnforcementCore.Service.Way, _ entry: Entry,
        _ proof: String, _ party: Party?
    ) -> [String: String] {
        let address = party?.serviceAddress ?? party?.address
        return [
            "送达文书": (label ?? "") + title, "送达方式": way.label.zh,
            "送达日期": entry.stamp.day.chinese, "送达结果": "已送达", "送达凭证": proof,
            "送达地址": address ?? "—", "送达人": entry.actorName,
        ]
    }
}

/// A document of the court in a case (文书): drafted, signed, filed, served.
///
/// The file keeps where it stands; its text lies in the entry that wrote it.
public struct CaseDocument: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, Codable, CaseIterable {
        /// Waiting for a signature.
        case drafted
        /// Sent back to whoever drafted it.
        case returned
        case signed
        /// Keeps its number and counts for nothing.
        case void

        public var label: Words {
            switch self {
            case .drafted: Words("待签发", "To be signed")
            case .returned: Words("已退回", "Sent back")
            case .signed: Words("已签发", "Signed")
            case .void: Words("已作废", "Void")
            }
        }
    }

    /// Who signed, in which office, with which panel.
    public struct Signature: Sendable, Hashable, Codable {
        public let by: PersonID
        public let role: Role
        public let on: Day
        /// The other members of the panel who agreed; empty where one person decides.
        public let panel: [PersonID]

        public init(by: PersonID, role: Role, on: Day, panel: [PersonID]) {
            self.by = by
            self.role = role
            self.on = on
            self.panel = panel
        }
    }

    /// One attempt to hand it to a party.
    public struct Delivery: Sendable, Hashable {
        public let party: Int
        public let way: Service.Way
        public let on: Day
        public let isDone: Bool
        /// The day an announcement takes effect; nil for other ways.
        public let effectOn: Day?
        /// Number of the parcel, name of who took it, place of the announcement.
        public let proof: String
    }

    /// Number in the file, from 1 in the order of drafting.
    public let number: Int
    /// `W09`.
    public let code: String
    public var title: String
    /// As printed: the case number, of a later ruling with 之一 and so on; nil where none is.
    public let label: String?
    public let about: Subject
    /// The entry whose text counts.
    public internal(set) var textEntry: Int
    public internal(set) var draftedBy: PersonID
    public let draftedOn: Day
    /// The entry whose act was the signature; nil where it is signed by itself.
    public let source: Int?
    public internal(set) var state = State.drafted
    public internal(set) var signatures: [Signature] = []
    public internal(set) var reason: String?
    /// What a party's copy is checked with; nil until it is made.
    public internal(set) var verification: String?
    /// Number of the paper in the e-file; nil until it is filed.
    public internal(set) var paper: Int?
    public internal(set) var deliveries: [Delivery] = []

    init(
        number: Int, code: String, title: String, label: String?, about: Subject, source: Int?,
        stamp: Stamp
    ) {
        self.number = number
        self.code = code
        self.title = title
        self.label = label
        self.about = about
        self.source = source
        textEntry = stamp.number
        draftedBy = stamp.by
        draftedOn = stamp.day
    }

    public var kind: DocumentKind? { DocumentKind.of(code) }
    public var signedOn: Day? { state == .drafted ? nil : signatures.last?.on }
    public var isFiled: Bool { paper != nil }

    public func isServed(on party: Int) -> Bool {
        deliveries.contains { $0.party == party && $0.isDone }
    }
}

extension CaseFile {
    public func document(_ number: Int) -> CaseDocument? {
        documents.first { $0.number == number }
    }

    mutating func change(document number: Int, _ change: (inout CaseDocument) -> Void) {
        guard let place = documents.firstIndex(where: { $0.number == number }) else { return }
        change(&documents[place])
    }

    /// The number the next document of a kind bears: rulings run on, the first has the case number
    /// alone, the second 之一. Void ones keep theirs (handbook 8).
    public func documentLabel(_ kind: DocumentKind) -> String? {
        guard let number else { return nil }
        switch kind.numbering {
        case .none: return nil
        case .ofCase: return number.description
        case .ruling:
            let before = documents.count { $0.kind?.numbering == .ruling }
            return number.description
                + (before == 0 ? "" : "之\(CaseDocument.numeral(before))")
        }
    }
}

extension CaseDocument {
    /// 一 to 九十九.
    static func numeral(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let (tens, ones) = (number / 10 % 10, number % 10)
        if tens == 0 { return digits[ones] }
        return (tens == 1 ? "" : digits[tens]) + "十" + digits[ones]
    }
}

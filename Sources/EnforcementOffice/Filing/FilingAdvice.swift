public import EnforcementCore

/// What the law has to say on an application while it lies at the window. Advice: the clerk
/// decides, and nothing here bars anything.
public struct FilingAdvice: Sendable, Hashable {
    public enum Grade: String, Sendable, Hashable { case note, doubt }

    public let grade: Grade
    public let words: Words
    public let law: Law?
    /// The field it is about, as the form names it.
    public let field: String?

    public init(_ grade: Grade, _ words: Words, law: Law?, field: String? = nil) {
        self.grade = grade
        self.words = words
        self.law = law
        self.field = field
    }
}

/// An application as it stands in the form, finished or not.
public struct FilingSketch: Sendable {
    public struct Person: Sendable {
        public var side: Party.Side
        public var kind: Party.Kind
        public var name: String
        public var identity: String?
        public var address: String?
    }

    public var basis: String?
    public var kind: BasisKind?
    public var maker: String?
    public var due: Day?
    /// The last days of instalments, of the items of the claim.
    public var instalments: [Day] = []
    /// Days for performance after the document takes effect.
    public var daysAfterEffect: Int?
    public var obstacle: Words?
    public var parties: [Person] = []

    /// From the answers of the form `filing.submit`; what does not read is left out.
    public init(_ answers: JSON) {
        func text(_ json: JSON?, _ name: String) -> String? {
            guard let text = json?[name]?.text, !text.isEmpty else { return nil }
            return text
        }
        basis = text(answers, "basis")
        kind = text(answers, "basisKind").flatMap { BasisKind(rawValue: $0) }
        maker = text(answers, "basisCourt")
        due = text(answers, "due").flatMap { Day($0) }
        for party in answers["parties"]?.items ?? [] {
            guard let name = text(party, "name") else { continue }
            parties.append(
                Person(
                    side: text(party, "side").flatMap { Party.Side(rawValue: $0) } ?? .other,
                    kind: text(party, "kind").flatMap { Party.Kind(rawValue: $0) } ?? .person,
                    name: name, identity: text(party, "identity"),
                    address: text(party, "address")))
        }
    }

    /// Everything there is to say, doubts before notes.
    public func advice(
        on today: Day, court: CourtFile, before: [FiledBefore]
    ) -> [FilingAdvice] {
        let all =
            obstacles + identities + limitation(today, court.calendar) + jurisdiction(court)
            + doubles(before)
        return all.filter { $0.grade == .doubt } + all.filter { $0.grade == .note }
    }

    private var obstacles: [FilingAdvice] {
        obstacle.map { [FilingAdvice(.doubt, $0, law: .ew20("16(3)"), field: "basisKind")] } ?? []
    }

    /// Check digits are a doubt for the clerk, never a bar.
    private var identities: [FilingAdvice] {
        parties.enumerated().compactMap { row, party in
            guard let identity = party.identity else { return nil }
            let holds =
                party.kind == .person
                ? ResidentID(identity) != nil : CreditCode(identity) != nil
            guard !holds else { return nil }
            return FilingAdvice(
                .doubt,
                Words(
                    "\(party.name)的证件号码校验位不符，请与证件核对",
                    "The check digit of \(party.name)'s number does not hold"),
                law: .ew20("18(3)"), field: "parties[\(row)].identity")
        }
    }

    private func doubles(_ before: [FiledBefore]) -> [FilingAdvice] {
        before.filter { $0.state != .refused }.map { earlier in
            let isSame = parties.filter { $0.side == .debtor || $0.side == .applicant }
                .allSatisfy { earlier.names.contains($0.name) }
            let name = earlier.number ?? "卷宗\(earlier.file.number)"
            return FilingAdvice(
                .doubt,
                isSame
                    ? Words(
                        "同一执行依据、同一当事人已有案件：\(name)",
                        "The same document and parties are in case \(name)")
                    : Words(
                        "同一执行依据已有案件：\(name)，当事人不尽相同",
                        "The same document is in case \(name), with other parties"),
                law: .ew20(16), field: "basis")
        }
    }
}

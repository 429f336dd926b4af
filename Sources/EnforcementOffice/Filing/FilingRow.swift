import EnforcementCore

extension FilingSheet.Row {
    /// What stays the same when the row comes again: the document, the parties and the row's key.
    var actKey: String {
        let parts = [
            FilingDraft.fullWidth(self[.basis] ?? ""), self[.applicant] ?? "",
            self[.debtor] ?? "", self[.key] ?? "",
        ]
        let hash = Hash.sha256(Array(parts.joined(separator: "\u{0}").utf8))
        return "import " + Hash.hex(hash.prefix(16))
    }

    /// The application the row states.
    ///
    /// - Throws: `Refusal` with the column at fault as `field`, and the rule.
    func application() throws(Refusal) -> FilingWindow.Application {
        for column in FilingColumn.allCases where column.isRequired && self[column] == nil {
            throw Self.fault(column, "不能为空", "is missing")
        }
        let kind = try choice(.basisKind, BasisKind.self) ?? .judgment
        let (applicants, debtors) = (try people(.applicants), try people(.debtors))
        guard let amount = Money(yuan: (self[.amount] ?? "").filter { !",，元".contains($0) }),
            amount > .zero
        else { throw Self.fault(.amount, "须为大于零的金额，最多两位小数", "is no sum above zero") }
        if let due = self[.due], Day(due) == nil {
            throw Self.fault(.due, "须为日期，如2022-06-30", "is no day such as 2022-06-30")
        }
        func text(_ column: FilingColumn) -> JSON { self[column].map { .string($0) } ?? .null }
        var application = FilingWindow.Application(
            .members([
                "basis": .string(FilingDraft.fullWidth(self[.basis] ?? "")),
                "basisKind": .string(kind.rawValue), "basisCourt": text(.basisCourt),
                "cause": text(.cause), "amount": .string(amount.description), "due": text(.due),
                "duty": text(.duty), "parties": .array(applicants + debtors),
            ]))
        application.reception = try reception()
        application.type = .first
        return application
    }

    /// The columns of one side of the case.
    private struct Side {
        let side: Party.Side
        let name, kind, identity, phone, address: FilingColumn

        static let applicants = Side(
            side: .applicant, name: .applicant, kind: .applicantKind,
            identity: .applicantIdentity, phone: .applicantPhone, address: .applicantAddress)
        static let debtors = Side(
            side: .debtor, name: .debtor, kind: .debtorKind, identity: .debtorIdentity,
            phone: .debtorPhone, address: .debtorAddress)
    }

    /// Several people of a side stand in one cell with `；` between, in all its columns alike.
    private func people(_ side: Side) throws(Refusal) -> [JSON] {
        let names = Self.parts(self[side.name])
        var people: [JSON.Member] = []
        var all: [JSON] = []
        for place in names.indices {
            guard !names[place].isEmpty else {
                throw Self.fault(side.name, "不能为空", "is missing")
            }
            people = [
                JSON.Member("side", .string(side.side.rawValue)),
                JSON.Member("name", .string(names[place])),
            ]
            let kind = try part(side.kind, place, of: names.count)
            people.append(
                JSON.Member("kind", .string(try Self.kind(kind, names[place], side.kind).rawValue)))
            for (name, column) in [
                ("identity", side.identity), ("phone", side.phone), ("address", side.address),
            ] {
                if let text = try part(column, place, of: names.count) {
                    people.append(JSON.Member(name, .string(text)))
                }
            }
            all.append(.object(people))
        }
        return all
    }

    private func part(_ column: FilingColumn, _ place: Int, of count: Int) throws(Refusal)
        -> String?
    {
        guard let cell = self[column] else { return nil }
        let parts = Self.parts(cell)
        guard parts.count == count else {
            throw Self.fault(
                column, "以“；”分隔的个数应与姓名一致（\(count)个）", "must have \(count) parts")
        }
        return parts[place].isEmpty ? nil : parts[place]
    }

    private static func parts(_ cell: String?) -> [String] {
        (cell ?? "").split(omittingEmptySubsequences: false) { $0 == "；" || $0 == ";" }
            .map { part in String(part.drop { $0.isWhitespace }) }
    }

    private static func kind(
        _ text: String?, _ name: String, _ column: FilingColumn
    ) throws(Refusal) -> Party.Kind {
        guard let text else { return name.hasSuffix("公司") ? .enterprise : .person }
        guard
            let kind = Party.Kind.allCases.first(where: {
                $0.label.zh == text || $0.rawValue == text
            })
        else { throw fault(column, "须为自然人、企业法人、其他组织之一", "is no kind of party") }
        return kind
    }

    private func choice<Value: Choosable>(
        _ column: FilingColumn, _ type: Value.Type
    ) throws(Refusal) -> Value? {
        guard let text = self[column] else { return nil }
        guard
            let value = Value.allCases.first(where: { $0.label.zh == text || $0.rawValue == text })
        else {
            let known = Value.allCases.map(\.label.zh).joined(separator: "、")
            throw Self.fault(column, "须为\(known)之一", "is none of \(known)")
        }
        return value
    }

    private func reception() throws(Refusal) -> JSON? {
        let asked: [FilingColumn] = [.bank, .account, .serviceAddress, .electronic, .leads]
        guard asked.contains(where: { self[$0] != nil }) else { return nil }
        guard (self[.bank] == nil) == (self[.account] == nil) else {
            throw Self.fault(.account, "收款银行和账号须同时填写", "goes with the bank")
        }
        func text(_ column: FilingColumn) -> JSON { self[column].map { .string($0) } ?? .null }
        return .members([
            "applicant": 1, "phone": .null, "bank": text(.bank), "account": text(.account),
            "serviceAddress": text(.serviceAddress),
            "electronic": .bool(try isYes(.electronic)), "leads": text(.leads),
            "settles": false,
        ])
    }

    func isYes(_ column: FilingColumn) throws(Refusal) -> Bool {
        guard let text = self[column] else { return false }
        if ["是", "yes"].contains(text) { return true }
        guard ["否", "no"].contains(text) else {
            throw Self.fault(column, "填是或否", "is yes or no")
        }
        return false
    }

    /// A refusal that names a field of the form, as one that names the column it came from.
    func inColumns(_ refusal: Refusal) -> Refusal {
        let parts = (refusal.field ?? "").split { "[].".contains($0) }
        guard let name = parts.last else { return refusal }
        var column = FilingColumn(rawValue: String(name))
        if parts.count == 3, let place = Int(parts[1]) {
            let isApplicant = place < Self.parts(self[.applicant]).count
            let side = isApplicant ? Side.applicants : Side.debtors
            column =
                [
                    "kind": side.kind, "identity": side.identity, "phone": side.phone,
                    "address": side.address,
                ][name] ?? side.name
        }
        guard let column else { return refusal }
        return Refusal(
            refusal.code, "\(column.label.zh)：\(refusal.words.zh)",
            "\(column.label.en): \(refusal.words.en)", law: refusal.law, field: column.rawValue)
    }

    static func fault(_ column: FilingColumn, _ zh: String, _ en: String) -> Refusal {
        Refusal(
            "filing-row.\(column.rawValue)", "\(column.label.zh)：\(zh)",
            "\(column.label.en) \(en)", field: column.rawValue)
    }
}

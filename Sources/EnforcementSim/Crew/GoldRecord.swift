public import EnforcementCore

/// One line of annotated judgments: what a court ordered, between whom.
///
/// What the annotation does not give (telephones, IDs, addresses, some numbers) is invented by the
/// seed and marked 示例.
public enum GoldRecord {
    /// What became of a line: an application, or why it can be none.
    public enum Reading: Sendable {
        case application(PaperApplication)
        case none(source: String, reason: String)
    }

    /// - Parameter masks: puts 某 in place of names before anything is stored.
    public static func read(_ line: JSON, number: Int, masks: Bool) -> Reading {
        let source = line["file"]?.text ?? "#\(number)"
        let applicants = line["applicants"]?.items ?? []
        let debtors = line["respondents"]?.items ?? []
        if let reason = obstacle(line, applicants, debtors) {
            return .none(source: source, reason: reason)
        }
        guard let amount = money(line["total_fixed_amount_yuan"]) else {
            return .none(source: source, reason: "没有确定的金额")
        }
        var chance = Seeded(seed: 2022, branch: number)
        let parties =
            applicants.map { side($0, .applicant, masks, &chance) }
            + debtors.map { side($0, .debtor, masks, &chance) }
        let basis = basis(of: line, number)
        return .application(
            PaperApplication(
                source: source, basis: String(basis.number.prefix(80)), basisKind: basis.kind,
                basisCourt: line["court"]?.text ?? "示例人民法院",
                cause: line["cause"]?.text ?? "案由未载明（示例）", amount: amount, due: due(line),
                duty: line["non_monetary_duty"]?.flag == true
                    ? "执行依据另有非金钱义务，见文书" : nil,
                parties: parties))
    }

    private static func obstacle(
        _ line: JSON, _ applicants: [JSON], _ debtors: [JSON]
    ) -> String? {
        let kind = line["document_kind"]?.text ?? ""
        if (line["money_items"]?.items ?? []).isEmpty { return "不责令付款（\(kind)）" }
        if applicants.isEmpty { return "没有申请一方（\(kind)）" }
        if debtors.isEmpty { return "没有被执行一方（\(kind)）" }
        return nil
    }

    /// The sum as it is written, half up to the fen; nil where there is none above zero.
    private static func money(_ value: JSON?) -> Money? {
        guard case .number(let text)? = value else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let yuan = Int64(parts[0]), yuan >= 0 else {
            return nil
        }
        let decimals = parts.count == 2 ? Array(parts[1].utf8) : []
        guard decimals.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let digit = { (place: Int) in decimals.count > place ? Int64(decimals[place]) - 48 : 0 }
        let fen = yuan * 100 + digit(0) * 10 + digit(1) + (digit(2) >= 5 ? 1 : 0)
        return fen > 0 ? Money(fen: fen) : nil
    }

    private static func side(
        _ party: JSON, _ side: Party.Side, _ masks: Bool, _ chance: inout Seeded
    ) -> PaperApplication.Side {
        let isPerson = party["kind"]?.text == "person"
        let name = party["name"]?.text ?? "示例当事人"
        let made = PaperApplication.Side(
            side: side, kind: isPerson ? .person : .enterprise, name: String(name.prefix(80)),
            identity: isPerson ? Invented.identity(&chance) : nil,
            phone: Invented.phone(&chance), address: Invented.address(&chance))
        guard masks else { return made }
        return PaperApplication.Side(
            side: side, kind: made.kind, name: made.masked, identity: made.identity,
            phone: made.phone, address: made.address)
    }

    /// The number of the document: of an enforcement ruling, that of what it enforces.
    private static func basis(of line: JSON, _ number: Int) -> (number: String, kind: BasisKind) {
        let enforced = line["enforcement"]?["basis"]?.items?.first
        let kind = kind(enforced?["kind"]?.text, of: line["document_kind"]?.text ?? "")
        let text = enforced?["number"]?.text ?? line["case_number"]?.text
        return (text ?? "（示例）第\(number)号", kind)
    }

    private static func kind(_ name: String?, of document: String) -> BasisKind {
        switch name {
        case "民事调解书"?: return .mediation
        case "公证书"?, "执行证书"?: return .notarial
        case "支付令"?: return .paymentOrder
        case "仲裁裁决书"?, "仲裁调解书"?: return .award
        default: break
        }
        switch document {
        case "mediation_operative", "mediation_statement": return .mediation
        case "payment_order": return .paymentOrder
        case "criminal_incidental_civil", "criminal_property_part": return .criminal
        case "admin_nonlitigation_ruling": return .administrative
        default: return .judgment
        }
    }

    /// The last day for performance: given, or counted from the date of the document.
    private static func due(_ line: JSON) -> Day? {
        guard let deadline = line["performance_deadline"] else { return nil }
        if let day = deadline["date"]?.text { return Day(day) }
        guard let days = deadline["days"]?.integer,
            let made = line["document_date"]?.text.flatMap({ Day($0) })
        else { return nil }
        return made.adding(days: days)
    }
}

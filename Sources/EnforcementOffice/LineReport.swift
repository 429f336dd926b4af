public import EnforcementCore

/// The line as its cards declare it, for people (Markdown) and for programs (JSON).
///
/// `docs/line.md` is this report, kept equal by a test: whoever changes a card sees it there.
public struct LineReport: Sendable {
    public let line: Line

    public init(line: Line) { self.line = line }

    /// Desks by how they stand to the belt, in the order they are told of.
    var groups: [(title: Words, key: String, desks: [any Desk.Type])] {
        [
            (
                Words("专业模块", "Professional desks, on the belt"), "professional",
                line.professional
            ),
            (Words("管理模块", "Management desks, above the belt"), "management", line.management),
            (Words("外挂模块", "Attached desks, beside the belt"), "attached", line.attached),
        ]
    }

    public var markdown: String {
        let counts = groups.map { String($0.desks.count) }.joined(separator: " + ")
        var lines = [
            "# 流水线 The line", "",
            "Printed by `zhixing line --format markdown` from the cards of the desks; "
                + "a test keeps this page equal to them.", "",
            "\(counts) desks, \(line.acts.count) acts in cases, \(line.courtActs.count) acts on "
                + "the court's own file, \(line.limits.count) limits, "
                + "\(line.messages.count) messages. Periods: `d` days, `wd` working days, "
                + "`m` months, `y` years, `h` hours. Where law and target stand side by side, "
                + "the shorter one wins.",
        ]
        for group in groups {
            lines += ["", "## \(group.title.zh) \(group.title.en)"]
            for desk in group.desks { lines += section(desk) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func section(_ desk: any Desk.Type) -> [String] {
        let card = desk.card
        let crew = card.crew.map { "\($0.title.zh) `\($0.rawValue)`" }.joined(separator: ", ")
        var lines = ["", "### \(card.title.zh) \(card.title.en) `\(desk.code)`", ""]
        lines += [card.duty.zh, "", card.duty.en, "", "Crew: \(crew)."]
        let enters = card.enters.map { "`\($0.name)`" }
        if !enters.isEmpty {
            lines += ["", "A case comes here by \(enters.joined(separator: ", "))."]
        }
        let acts = card.acts.map { row($0, $0.outcomes.map { $0.name }) }
        let courtActs = card.courtActs.map { row($0, $0.outcomes.map { $0.name }) }
        lines += table(["Act", "事项", "Asks", "By", "States"], acts + courtActs)
        lines += table(
            [
                "Limit", "节点", "Law sets", "Law", "In force", "Court sets", "Owner", "Next",
                "From",
                "Until",
            ],
            card.limits.map(row))
        lines += table(
            ["Message", "短信", "At night"],
            card.messages.map { ["`\($0.code)`", $0.text, $0.isUrgent ? "yes" : "no"] })
        return lines
    }

    private func row(_ act: any Deed.Type, _ outcomes: [String]) -> [String] {
        [
            "`\(act.name)`\(act.form.opens ? " (opens a case)" : "")",
            "\(act.form.title.zh) \(act.form.title.en)",
            act.form.fields.map { $0.isRequired ? $0.name : "\($0.name)?" }.joined(separator: ", "),
            act.form.by.map(\.title.zh).joined(separator: "、"),
            outcomes.map { "`\($0)`" }.joined(separator: ", "),
        ]
    }

    private func row(_ limit: Limit) -> [String] {
        [
            "`\(limit.id)`", "\(limit.title.zh) \(limit.title.en)",
            limit.statutory.map { "\($0.period)" } ?? "—",
            limit.statutory.map { "\($0.law)" } ?? "—",
            limit.statutory.map(inForce) ?? "—",
            limit.target.map { "\($0)" } ?? "—",
            limit.owner.title.zh,
            limit.next.map { "`\($0.name)`" } ?? (limit.onDue == nil ? "—" : "by itself"),
            facts(limit.openers.map { $0.fact.name }), facts(limit.closers.map { $0.fact.name }),
        ]
    }

    /// First and last day of force; open ends are left empty.
    private func inForce(_ statute: Statute) -> String {
        let since = (statute.since ?? statute.law.document.since).map { "\($0)" } ?? ""
        let until = (statute.until ?? statute.law.document.until).map { "\($0)" } ?? ""
        return "\(since)–\(until)"
    }

    private func facts(_ names: [String]) -> String {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }.map { "`\($0)`" }.joined(separator: ", ")
    }

    private func table(_ heads: [String], _ rows: [[String]]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let bar = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |" }
        let escape = { (text: String) in text.split(separator: "|").joined(separator: "\\|") }
        return ["", bar(heads), bar(heads.map { _ in "---" })] + rows.map { bar($0.map(escape)) }
    }
}

public import EnforcementCore

/// A case told in sentences: each entry with its day and actor, the messages beneath, the clocks.
public struct Explanation: Sendable {
    public let text: String

    public init(
        entries: [Entry], file: CaseFile, line: Line, today: Day, english: Bool = false
    ) {
        var lines = ["\(file.number?.description ?? "（未立案）") \(file.title)"]
        for entry in entries {
            guard let fact = entry.fact as? any Fact else { continue }
            let story = english ? fact.story.en : fact.story.zh
            let at = entry.stamp.at
            lines.append(
                "#\(entry.stamp.number) \(at.day) \(at.timeOfDay) \(entry.actorName)：\(story)")
            for letter in entry.letters {
                let fault = letter.fault.map { "〔未发：\($0)〕" } ?? ""
                lines.append("      短信 → \(Self.masked(letter.phone))\(fault) \(letter.text)")
            }
        }
        lines.append("")
        lines.append("期限：")
        for deadline in file.deadlines { lines.append(Self.row(deadline, line, today)) }
        if let filed = file.filedOn, let closed = file.closedOn {
            lines.append("结案用时\(filed.days(until: closed))日")
        }
        text = lines.joined(separator: "\n")
    }

    /// The seven numbers of a clock in one row.
    private static func row(_ deadline: Deadline, _ line: Line, _ today: Day) -> String {
        guard let limit = line.limits[deadline.limit] else { return "" }
        let clock = deadline.clock(on: today, by: limit)
        let state =
            deadline.met.map { met in
                met <= deadline.due
                    ? "按期 \(met)" : "逾期\(deadline.due.days(until: met))日 \(met)"
            } ?? (clock.daysLeft < 0 ? "逾期\(-clock.daysLeft)日" : "剩\(clock.daysLeft)日")
        let law = clock.law.map { " \($0)" } ?? " 院定"
        let excluded = clock.daysExcluded > 0 ? " 扣除\(clock.daysExcluded)日" : ""
        let subject = deadline.subject == .whole ? "" : "（\(deadline.subject)）"
        return "  \(limit.id) \(limit.title.zh)\(subject)：\(deadline.start) → \(clock.due) "
            + "\(state) 共\(clock.daysAllowed)日\(excluded)\(law)"
    }

    /// 199****0001
    static func masked(_ phone: String?) -> String {
        guard let phone, phone.count == 11 else { return "—" }
        return "\(phone.prefix(3))****\(phone.suffix(4))"
    }
}

public import EnforcementCore

/// Who may ask for what: by role, and for roles held case by case, by assignment.
public enum Permission {
    /// - Throws: `Refusal` with code `forbidden.role` or `forbidden.case`.
    public static func check(
        _ form: Form, _ actor: Actor, _ file: CaseFile, _ court: CourtFile
    ) throws(Refusal) {
        let held = form.by.filter { actor.roles.contains($0) }
        guard !held.isEmpty else {
            let titles = form.by.map(\.title.zh).joined(separator: "、")
            throw Refusal(
                "forbidden.role", "“\(form.title.zh)”由\(titles)办理",
                "Only \(form.by.map(\.title.en).joined(separator: ", ")) may do this")
        }
        guard held.contains(where: { holds($0, actor, file, court) }) else {
            throw Refusal("forbidden.case", "该案未分给您办理", "The case is not assigned to you")
        }
    }

    private static func holds(
        _ role: Role, _ actor: Actor, _ file: CaseFile, _ court: CourtFile
    ) -> Bool {
        switch role {
        case .officer: file.handler == actor.id
        case .judge: file.judge == actor.id
        case .party: actor.id.isParty(of: file)
        case .teamLeader: file.team.map { court.teams[$0]?.leader == actor.id } ?? false
        default: true
        }
    }

    /// Acts on the court's own file go by role alone. While the roster names no administrator,
    /// the house itself may set the court up.
    public static func check(
        _ form: Form, _ actor: Actor, _ court: CourtFile
    ) throws(Refusal) {
        let isFounding =
            actor.id == .system
            && !court.people.values.contains {
                $0.roles.contains(.administrator)
            }
        guard isFounding || form.by.contains(where: { actor.roles.contains($0) }) else {
            throw Refusal(
                "forbidden.role", "您没有办理“\(form.title.zh)”的权限", "You may not do this")
        }
    }
}

public import EnforcementCore

extension Office {
    /// Performs an act a party asks for on its own page. Only acts whose form names the role
    /// `party`, only on the party's own case, only for itself.
    public func perform(
        _ act: String, _ answers: JSON, asParty number: Int, in id: FileID, actID: String
    ) async throws(OfficeError) -> Done {
        let file = try await file(id)
        guard let party = file.party(number) else { throw .unknownCase }
        guard let form = line.acts[act]?.form, form.by.contains(.party) else {
            throw .unknownAct
        }
        let court = try await court(id.court)
        let actor = Actor.party(party, of: id)
        let deed = try line.deed(act, answers, in: court)
        let request = OfficeRequest(
            actor: actor.id, court: id.court, file: id, act: act, answers: answers, actID: actID)
        return try await perform(deed, by: actor, request)
    }
}

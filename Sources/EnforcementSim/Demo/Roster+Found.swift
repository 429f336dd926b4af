public import EnforcementCore
public import EnforcementOffice

extension Roster {
    /// Founds an empty court and names everybody, by acts on the record.
    public func found(_ court: CourtID, in office: Office) async throws(OfficeError) {
        var administrator: PersonID?
        for (act, answers) in founding {
            if let administrator {
                _ = try await office.perform(
                    OfficeRequest(
                        actor: administrator, court: court, file: .own(of: court), act: act,
                        answers: answers))
            } else {
                _ = try await office.found(court, act, answers)
            }
            administrator = administrator ?? Self.administrator(act, answers)
        }
    }

    private static func administrator(_ act: String, _ answers: JSON) -> PersonID? {
        guard act == "housekeeping.name-person" else { return nil }
        return answers["id"]?.text.map { PersonID($0) }
    }
}

public import EnforcementCore
import Foundation

extension Line {
    /// The form of an act of either kind.
    public func form(of act: String) -> Form? { acts[act]?.form ?? courtActs[act]?.form }

    /// Reads an act by name from answers that have been checked against its form.
    ///
    /// - Throws: `OfficeError.unknownAct`, or `.invalid` with the field and the rule.
    public func deed(
        _ name: String, _ answers: JSON, in court: CourtFile
    ) throws(OfficeError) -> any Deed {
        if let type = acts[name] { return try read(type, answers, court) }
        if let type = courtActs[name] { return try read(type, answers, court) }
        throw .unknownAct
    }

    private func read<D: Deed>(
        _ type: D.Type, _ answers: JSON, _ court: CourtFile
    ) throws(OfficeError) -> D {
        let checked: JSON
        do { checked = try type.form.check(answers, in: court) } catch { throw .invalid(error) }
        do {
            return try JSONDecoder().decode(type, from: Data(checked.bytes))
        } catch {
            // The form let pass what the act cannot hold: the form is wrong, not the person.
            throw .invalid(
                Refusal("field.form", "表单与办理事项不符", "The form does not fit: \(error)"))
        }
    }
}

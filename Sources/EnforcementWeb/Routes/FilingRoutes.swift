import EnforcementCore
import EnforcementOffice
import Hummingbird

/// The filing window: an application comes in.
enum FilingRoutes {
    static func show(_ call: Call) async throws -> Response {
        .page(try page(call, Pairs(), nil).html(call.house))
    }

    static func submit(_ call: Call) async throws -> Response {
        let posted = try await call.form()
        let deed = try deed(call)
        let reader = FormReader(deed.form.fields, posted)
        if let values = reader.withMoreRows {
            return .page(try page(call, values, nil).html(call.house))
        }
        let visitor = try call.person()
        do throws(OfficeError) {
            let done = try await call.house.office.perform(
                OfficeRequest(
                    actor: visitor.id, court: call.house.court, file: nil, act: deed.name,
                    answers: reader.answers,
                    actID: posted["act_id"].map { "web-\(visitor.id.text)-\($0)" }))
            return .see("/cases/\(done.file.number)?done=\(deed.name)")
        } catch {
            return .page(
                try page(call, reader.values, error.refusal).html(call.house),
                Problem(error).status)
        }
    }

    /// The act of the line that opens a case.
    private static func deed(_ call: Call) throws -> any Act.Type {
        let opening = call.house.line.desks.lazy.flatMap { $0.card.acts }.first { $0.form.opens }
        guard let opening else { throw Problem(.unknownAct) }
        return opening
    }

    private static func page(
        _ call: Call, _ values: Pairs, _ refusal: Refusal?
    ) throws -> FilingPage {
        let visitor = try call.person()
        let deed = try deed(call)
        do throws(Refusal) {
            guard let actor = visitor.court.actor(visitor.id) else { throw .nobody }
            try Permission.check(deed.form, actor, visitor.court)
        } catch {
            throw Problem(.forbidden, error)
        }
        return FilingPage(
            frame: call.frame(call.language[.filing], .filing), form: deed.form,
            court: visitor.court, values: values, refusal: refusal,
            formToken: visitor.formToken,
            actID: values["act_id"] ?? Hash.hex(Hash.random(12)))
    }
}

extension Refusal {
    static let nobody = Refusal("forbidden.person", "没有该人员", "Nobody by that name")
}

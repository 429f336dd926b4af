import EnforcementCore
import EnforcementOffice
import Hummingbird

/// Every act of every desk, as a form and as what becomes of it.
enum ActRoutes {
    // MARK: Acts in a case

    static func show(_ call: Call) async throws -> Response {
        let id = try await call.file()
        let file = try await call.house.office.file(id)
        let deed = try deed(call)
        guard !deed.form.opens else { return .see("/filing/new") }
        guard deed.name != Filing.IssueQueryCode.name else { return .see(QueryCodeRoutes.path(id)) }
        return .page(try page(call, deed, file, given(call, deed, file), nil))
    }

    /// What stands in the form beforehand: by the clock one comes from, by the rules of money, or
    /// named in the address.
    private static func given(_ call: Call, _ deed: any Deed.Type, _ file: CaseFile) -> Pairs {
        let names = Set(deed.form.fields.map(\.name))
        let ready =
            deed.name == Funds.Compute.name
            ? Ready.payout(in: file, call.query["subject"].flatMap(Subject.init))
            : Ready.answers(to: call.query["of"])
        return call.query.list.filter { names.contains($0.name) }
            .reduce(ready) { $0.setting($1.name, to: $1.value) }
    }

    static func perform(_ call: Call) async throws -> Response {
        let id = try await call.file()
        let file = try await call.house.office.file(id)
        let deed = try deed(call)
        let posted = try await call.form()
        let reader = FormReader(deed.form.fields, posted)
        if let values = reader.withMoreRows {
            return .page(try page(call, deed, file, values, nil))
        }
        do {
            try await ask(call, deed, reader.answers, posted["act_id"], in: id)
        } catch {
            return .page(
                try page(call, deed, file, reader.values, error.refusal), Problem(error).status)
        }
        return .see("/cases/\(id.number)?done=\(deed.name)")
    }

    // MARK: Acts of the court

    static func showOfCourt(_ call: Call) async throws -> Response {
        var given = Pairs()
        for pair in call.query.list { given.add(pair.name, pair.value) }
        return .page(try page(call, try courtDeed(call), nil, given, nil))
    }

    static func performOfCourt(_ call: Call) async throws -> Response {
        let deed = try courtDeed(call)
        let posted = try await call.form()
        let reader = FormReader(deed.form.fields, posted)
        if let values = reader.withMoreRows {
            return .page(try page(call, deed, nil, values, nil))
        }
        do {
            try await ask(call, deed, reader.answers, posted["act_id"], in: nil)
        } catch {
            return .page(
                try page(call, deed, nil, reader.values, error.refusal), Problem(error).status)
        }
        return .see(place(after: deed, call) + "?done=\(deed.name)")
    }

    /// The books are not a setting: their acts lead back to them.
    private static func place(after deed: any Deed.Type, _ call: Call) -> String {
        guard call.house.line.desk(of: deed.name)?.code == Funds.code else {
            return "/settings/record"
        }
        return deed.name == Funds.CloseDay.name ? "/funds/days" : "/funds/suspense"
    }

    // MARK: What both share

    private static func ask(
        _ call: Call, _ deed: any Deed.Type, _ answers: JSON, _ actID: String?, in file: FileID?
    ) async throws(OfficeError) {
        guard let visitor = call.visitor else {
            throw .forbidden(Refusal("sign-in.needed", "请先登录", "Sign in first"))
        }
        _ = try await call.house.office.perform(
            OfficeRequest(
                actor: visitor.id, court: call.house.court, file: file, act: deed.name,
                answers: answers, actID: actID.map { "web-\(visitor.id.text)-\($0)" }))
    }

    private static func deed(_ call: Call) throws -> any Deed.Type {
        guard let act = call.house.line.acts[try call.value("act")] else {
            throw Problem(.unknownAct)
        }
        return act
    }

    private static func courtDeed(_ call: Call) throws -> any Deed.Type {
        guard let act = call.house.line.courtActs[try call.value("act")] else {
            throw Problem(.unknownAct)
        }
        return act
    }

    private static func page(
        _ call: Call, _ deed: any Deed.Type, _ file: CaseFile?, _ values: Pairs,
        _ refusal: Refusal?
    ) throws -> HTML {
        let visitor = try call.person()
        let barrier = try barrier(call, deed, file)
        let form = FormView(
            fields: deed.form.fields, language: call.language, court: visitor.court, file: file,
            values: values, refusal: refusal ?? barrier,
            subject: call.query["subject"].flatMap(Subject.init))
        let back =
            file.map { "/cases/\($0.id.number)" }
            ?? (deed.name.hasPrefix("funds.") ? "/funds" : "/settings")
        let page = ActPage(
            frame: call.frame(call.language[deed.form.title], file == nil ? .settings : .cases),
            deed: deed, desk: call.house.line.desk(of: deed.name), court: visitor.court,
            file: file, form: form, action: call.path, back: back, formToken: visitor.formToken,
            actID: values["act_id"] ?? Hash.hex(Hash.random(12)))
        return page.html(call.house)
    }

    /// What stands in the way already, before anything is answered.
    ///
    /// - Throws: 403 where the person may not ask at all.
    private static func barrier(
        _ call: Call, _ deed: any Deed.Type, _ file: CaseFile?
    ) throws -> Refusal? {
        let visitor = try call.person()
        guard let actor = visitor.court.actor(visitor.id) else { throw Problem.notAllowed }
        do throws(Refusal) {
            if let file {
                try Permission.check(deed.form, actor, file, visitor.court)
            } else {
                try Permission.check(deed.form, actor, visitor.court)
            }
        } catch {
            throw Problem(.forbidden, error)
        }
        guard let file, let act = deed as? any Act.Type else { return nil }
        do throws(Refusal) {
            try act.admits(
                file, Occasion(actor: actor, now: call.house.now, court: visitor.court))
            return nil
        } catch {
            return error
        }
    }
}

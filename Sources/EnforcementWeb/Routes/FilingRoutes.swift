import EnforcementCore
import EnforcementOffice
import Hummingbird

/// The filing window: a judgment is dropped, an application comes in, a case gets its number.
enum FilingRoutes {
    static let all: [Route] = [
        Route(.get, "/filing/new", .page, show),
        Route(.post, "/filing/new", .page, submit),
        Route(.post, "/filing/read", .page, read),
        Route(.get, "/filing/batch", .page, FilingBatchRoutes.show),
        Route(.post, "/filing/batch", .page, FilingBatchRoutes.start),
        Route(.get, "/filing/batch/template", .page, FilingBatchRoutes.template),
        Route(.get, "/filing/batch/:batch", .page, FilingBatchRoutes.run),
        Route(.get, "/filing/batch/:batch/bad", .page, FilingBatchRoutes.bad),
        Route(.get, "/filing/batch/:batch/draft/:row", .page, FilingBatchRoutes.draft),
    ]

    /// Characters of one document.
    static let textMax = 100_000

    static func show(_ call: Call) async throws -> Response {
        try await page(call, Pairs(), text: "")
    }

    /// Reads what was dropped, chosen or pasted; nothing is on the record yet.
    static func read(_ call: Call) async throws -> Response {
        try mayFile(call)
        let form = try await call.uploads(mayBeNone: true)
        guard let file = form.files.first(where: { !$0.bytes.isEmpty }) else {
            let text = form.fields["text"] ?? ""
            guard !text.trimmingBlanks.isEmpty else {
                throw Problem(
                    .unprocessableContent, "file.missing", "请选择文件或粘贴全文",
                    "Choose a file or paste the text", field: "file")
            }
            return try await filled(call, text, Array(text.utf8), name: "判决书")
        }
        do {
            let text = try await call.house.filing.text(of: file.bytes, named: file.name)
            return try await filled(call, text, file.bytes, name: file.name)
        } catch let refusal as Refusal {
            return try await page(
                call, Pairs(), text: "", refusal: refusal, .unprocessableContent)
        }
    }

    /// The window with a document read into it.
    static func filled(
        _ call: Call, _ text: String, _ bytes: [UInt8], name: String
    ) async throws -> Response {
        let text = tidy(text)
        let ticket = await call.house.filingDesk.put(
            FilingDesk.Paper(name: name, bytes: bytes, person: try call.person().id))
        var values = Pairs().setting("ticket", to: ticket)
        if let reader = call.house.filing.reader {
            for field in FilingDraft(of: reader.read(text)).filled {
                values.add(field.name, field.value)
            }
        }
        return try await page(call, values, text: text)
    }

    static func submit(_ call: Call) async throws -> Response {
        let posted = try await call.form()
        let visitor = try call.person()
        let text = tidy(posted["text"] ?? "")
        let wants = posted["do"]
        let read = FilingForm.read(posted, wants: wants, calendar: visitor.court.calendar)
        if let values = FormReader(FilingForm.all, posted).withMoreRows {
            return try await page(call, values, text: text)
        }
        if wants == "look" { return try await page(call, read.values, text: text) }
        if wants == "ask", read.application.missing.isEmpty {
            return try await page(
                call, read.values, text: text, refusal: nothingTicked, .unprocessableContent)
        }
        let key = posted["act_id"].map { "web-\(visitor.id.text)-\($0)" }
        let window = FilingWindow(office: call.house.office, court: call.house.court)
        let outcome = await window.take(
            read.application, by: visitor.id,
            key: key ?? "web-\(visitor.id.text)-\(Hash.hex(Hash.random(12)))")
        guard let (act, error) = outcome.failed else {
            if wants != nil { try await keepBasis(call, posted, outcome, key) }
            let last = outcome.done.last ?? Filing.Submit.name
            return .see("/cases/\(outcome.file?.number ?? 0)?done=\(last)")
        }
        let refusal = error.refusal
        return try await page(
            call, read.values, text: text,
            refusal: Refusal(
                refusal.code, refusal.words.zh, refusal.words.en, law: refusal.law,
                field: FilingForm.name(of: refusal.field, in: act)), outcome: outcome,
            Problem(error).status)
    }

    static let nothingTicked = Refusal(
        "filing.nothing-ticked", "请勾选缺少的材料", "Tick what is missing", law: .ew20(16),
        field: "missing")

    /// The dropped document becomes item 6 of the e-file (执行依据).
    private static func keepBasis(
        _ call: Call, _ posted: Pairs, _ outcome: FilingWindow.Outcome, _ key: String?
    ) async throws {
        guard let keep = call.house.filing.keep, let file = outcome.file, let key else { return }
        let visitor = try call.person()
        let held: FilingDesk.Paper? =
            if let ticket = posted["ticket"] {
                await call.house.filingDesk.paper(ticket, of: visitor.id)
            } else { nil }
        let bytes = held?.bytes ?? Array(tidy(posted["text"] ?? "").utf8)
        guard !bytes.isEmpty else { return }
        try await keep(
            FilingParts.KeptBasis(
                bytes: bytes, title: "执行依据 " + (posted["basis"] ?? ""), file: file,
                person: visitor.id, actID: key + "-basis"))
    }

    // MARK: The page

    static func mayFile(_ call: Call) throws {
        let visitor = try call.person()
        do throws(Refusal) {
            guard let actor = visitor.court.actor(visitor.id) else { throw .nobody }
            try Permission.check(Filing.Submit.form, actor, visitor.court)
        } catch {
            throw Problem(.forbidden, error)
        }
    }

    private static func page(
        _ call: Call, _ values: Pairs, text: String, refusal: Refusal? = nil,
        outcome: FilingWindow.Outcome? = nil, _ status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        try mayFile(call)
        let (house, visitor) = (call.house, try call.person())
        let read = text.isEmpty ? nil : house.filing.reader?.read(text)
        let draft = read.map { FilingDraft(of: $0) }
        let page = FilingPage(
            frame: call.frame(call.language[.filing], .filing), court: visitor.court,
            values: values, text: text,
            marked: text.isEmpty ? nil : MarkedText(text, standing(draft, values)),
            remarks: draft?.remarks ?? [], advice: try await advice(call, values, read),
            refusal: refusal, outcome: outcome, canRead: house.filing.reader != nil,
            line: house.line, formToken: visitor.formToken,
            actID: values["act_id"] ?? Hash.hex(Hash.random(12)))
        return .page(page.html(house), status)
    }

    /// The fields that still hold what was read: what the clerk changed is the clerk's. Where the
    /// document counts from its effect, the day of effect waits, beside those words.
    private static func standing(_ draft: FilingDraft?, _ values: Pairs) -> [FilingDraft.Filled] {
        (draft?.filled ?? []).compactMap { field in
            guard field.name == "daysAfterEffect" else {
                let value = values[field.name]
                return value == nil || value == field.value ? field : nil
            }
            guard values[FilingForm.effect.name] == nil else { return nil }
            return FilingDraft.Filled(
                name: FilingForm.effect.name, value: "", span: field.span,
                doubt: Words("生效后\(field.value)日内履行", "\(field.value) days from effect"))
        }
    }

    private static func advice(
        _ call: Call, _ values: Pairs, _ read: ReadDocument?
    ) async throws -> [FilingAdvice] {
        guard !values.list.isEmpty else { return [] }
        let court = try call.person().court
        let values = FilingForm.withDue(values, court.calendar)
        let answers = FormReader(FilingForm.all, values).answers
        var sketch = FilingSketch(answers)
        sketch.obstacle = read?.obstacle
        sketch.daysAfterEffect = values["daysAfterEffect"].flatMap { Int($0) }
        sketch.instalments = (answers["items"]?.items ?? []).compactMap { item in
            item["due"]?.text.flatMap { Day($0) }
        }
        var before: [FiledBefore] = []
        if let lists = call.house.filing.lists, let basis = sketch.basis {
            before = try await lists.filed(on: basis, court: call.house.court, limit: 5)
        }
        return sketch.advice(on: call.house.today, court: court, before: before)
    }

    /// Line ends as one character, nothing before the first word: offsets stand on this.
    static func tidy(_ text: String) -> String {
        let plain = text.replacing("\r\n", with: "\n").trimmingBlanks
        return String(plain.prefix(textMax))
    }
}

extension Refusal {
    static let nobody = Refusal("forbidden.person", "没有该人员", "Nobody by that name")
}

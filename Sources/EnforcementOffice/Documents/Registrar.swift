public import EnforcementCore
public import Logging
public import ServiceLifecycle

/// The robot at the registry (文书登记): makes the documents acts have brought about, sets what is
/// signed in type, and files it.
///
/// What is to do is read from the record each time, and every step is an act with an id of its
/// own: cut off anywhere it goes on where it was, and nothing is made twice.
public struct Registrar: ServiceLifecycle.Service {
    let room: DocumentRoom
    let lists: any Lists
    let court: CourtID
    let pause: Duration
    let log: Logger

    /// Acts older than this many days bring about no document by themselves: papers from before
    /// the house was set up lie in the file already.
    static let daysBack = 30
    /// Entries looked at when the house opens, and in each round after that.
    static let openingMax = 20_000
    static let roundMax = 2_000

    public init(
        room: DocumentRoom, lists: any Lists, court: CourtID, pause: Duration = .seconds(5),
        log: Logger
    ) {
        self.room = room
        self.lists = lists
        self.court = court
        self.pause = pause
        self.log = log
    }

    public func run() async throws {
        var seen = Moment(day: room.office.clock.now.day.adding(days: -Self.daysBack), second: 0)
        var limit = Self.openingMax
        repeat {
            do {
                let latest = try await lists.latest(court: court, limit: limit)
                let fresh = latest.filter { $0.at >= seen && $0.file.number > 0 }
                seen = latest.first?.at ?? seen
                limit = Self.roundMax
                for file in Set(fresh.map(\.file)).sorted(by: { $0.number < $1.number }) {
                    guard !Task.isShuttingDownGracefully else { return }
                    try await work(file)
                }
            } catch {
                log.error("documents wait", metadata: ["error": "\(error)"])
            }
        } while await pause.rest()
    }

    /// Everything one case waits for. Answers how many documents it made or filed.
    @discardableResult
    public func work(_ id: FileID) async throws -> Int {
        var file = try await room.office.file(id)
        // An archived file is closed for good.
        guard file.archivedOn == nil else { return 0 }
        let entries = try await room.office.entries(of: id)
        let since = room.office.clock.now.day.adding(days: -Self.daysBack)
        var count = 0
        for due in DueDocument.all(file, entries, since: since) {
            count += try await issue(due, file, entries) ? 1 : 0
            file = try await room.office.file(id)
        }
        guard room.press.pdfFault == nil else { return count }
        for document in file.documents
        where document.state == .signed && document.paper == nil {
            count += try await put(document, file) ? 1 : 0
        }
        return count
    }

    /// False where a slot has no value: the page of the case names it, and a person drafts it.
    private func issue(
        _ due: DueDocument, _ file: CaseFile, _ entries: [Entry]
    ) async throws -> Bool {
        guard let kind = DocumentKind.of(due.code) else { return false }
        let template = try room.templates.template(due.code)
        var answers = due.answers
        let received = entries.first { $0.fact is Affairs.FileReceived }
        answers["书记员"] = received?.actorName
        let values = DocumentValues(
            file, court: try await room.office.court(court), about: due.about,
            number: file.documentLabel(kind), day: due.signedOn, answers: answers)
        do throws(Refusal) {
            let written = try template.written(values)
            let act = Affairs.IssueDocument(
                code: due.code, about: due.about, title: written.title,
                text: written.text.joined(separator: "\n"),
                signature: written.signature.joined(separator: "\n"), source: due.source,
                signer: due.signer, signedOn: due.signedOn)
            return await perform(act, file.id, "\(file.id)-\(due.actID)")
        } catch {
            log.debug(
                "document not issued",
                metadata: ["case": "\(file.id)", "code": "\(due.code)", "why": "\(error.code)"])
            return false
        }
    }

    /// Gives the code, sets the type, files it, and notes where.
    private func put(_ document: CaseDocument, _ file: CaseFile) async throws -> Bool {
        let number = document.number
        if document.kind?.isForParties == true, document.verification == nil {
            let act = Affairs.SealDocument(
                document: number, verification: VerificationCode.draw())
            guard await perform(act, file.id, "\(file.id)-seal-\(number)") else { return false }
        }
        let (found, sheet) = try await room.document(number, in: file.id)
        do {
            let day = found.signedOn ?? found.draftedOn
            let bytes = try await room.press.pdf(sheet, on: day)
            let title = found.title + (found.label.map { "（\($0)）" } ?? "")
            let paper = try await room.efile.file(
                bytes, NewPaper(title, code: found.code, origin: .made), in: file.id, by: .system,
                actID: "\(file.id)-file-\(number)")
            let act = Affairs.NoteFiled(document: number, paper: paper.number)
            return await perform(act, file.id, "\(file.id)-filed-\(number)")
        } catch {
            log.warning(
                "document not filed",
                metadata: ["case": "\(file.id)", "number": "\(number)", "why": "\(error)"])
            return false
        }
    }

    /// Whether it stated anything; what is refused is refused.
    private func perform(_ act: some Act, _ id: FileID, _ actID: String) async -> Bool {
        do throws(OfficeError) {
            return try await !room.office.perform(act, in: id, actID: actID).entries.isEmpty
        } catch {
            log.warning(
                "registrar refused",
                metadata: ["case": "\(id)", "act": "\(type(of: act).name)", "why": "\(error)"])
            return false
        }
    }
}

import EnforcementCore
import EnforcementLinks
import EnforcementOffice
import EnforcementSim
import EnforcementStore
import EnforcementWeb
import Hummingbird
import Logging
import Synchronization

/// The front door of a court with its own calendar: the crew comes in by the HTTP API alone, each
/// person with a token; only the socket is left out.
struct ImportHouse {
    private let office: Office
    private let store: SQLiteStore
    private let court: CourtID
    private let clock: PretendClock
    private let door: FrontDoor
    private let papers: PaperMaker
    private let scheduler: Scheduler
    private let postman: Postman
    private let days: [Day]
    private let secret = Hash.hex(Hash.random(16))

    /// - Parameter workdays: how many working days before today the calendar begins.
    init(
        store: SQLiteStore, court: CourtID, workdays: Int, documents: any DocumentStore
    ) async throws {
        self.store = store
        self.court = court
        days = Self.calendar(workdays)
        clock = PretendClock(Moment(day: days[0], second: 8 * 3600))
        let log = Log.make()
        office = Office(line: .dengfeng, journal: store, clock: clock, log: log)
        papers = PaperMaker(EFile(office: office, documents: documents))
        let reports = DeliveryReports(office: office, court: court, log: log)
        door = buildResponder(
            house: House(
                office: office, lists: store, controls: store, keys: store, court: court,
                log: log, funds: store, bank: StandardBankFiles()
            ) { letter, status in await reports.take(id: letter, status: status) })
        scheduler = Scheduler(office: office, lists: store, court: court, log: log)
        postman = Postman(
            office: office, outbox: store, courier: MailboxCourier(reports: reports),
            court: court, name: "import", log: log)
        try await found()
    }

    /// The working days up to today, one more than asked for.
    private static func calendar(_ workdays: Int) -> [Day] {
        var days: [Day] = []
        var day = SystemClock().now.day
        while days.count <= workdays {
            if !WorkCalendar.published.isRestDay(day) { days.insert(day, at: 0) }
            day = day.adding(days: -1)
        }
        return days
    }

    private func found() async throws {
        if try await office.court(court).version == 0 {
            try await Roster.dengfeng.found(court, in: office)
        }
        let until = Moment(day: SystemClock().now.day.adding(days: 1), second: 0)
        for person in Roster.dengfeng.people {
            guard try await office.court(court).actor(PersonID(person.id)) != nil else {
                throw Failure("nobody named \(person.id) on the roster; use a new database")
            }
            try await store.keep(
                KeyRow(
                    hash: Hash.sha256(Array("\(secret)-\(person.id)".utf8)), kind: .token,
                    court: court, person: PersonID(person.id), until: until, label: "import"))
        }
    }

    func begin(day: Int) async throws {
        clock.set(days[min(day, days.count - 1)], 8, 30)
        try await scheduler.sweep()
    }

    /// The messages of the day leave before the evening.
    func end() async throws {
        clock.set(clock.now.day, 18)
        while try await postman.round() > 0 {}
    }

    /// One step of the crew; answers the number of the file.
    func perform(_ step: CrewCourse.Step, in file: Int?, key: String) async throws -> Int {
        if step.act == "archive.archive", let file {
            try await papers.complete(FileID(court: court, number: file))
        }
        let path = file.map { "/api/v1/cases/\($0)/acts/\(step.act)" } ?? "/api/v1/cases"
        let answer = try await ask(step.person, .post, path, step.answers, key: key)
        guard let number = answer["file"]?.integer else {
            throw Failure("\(step.act) in \(file ?? 0): \(answer)")
        }
        return number
    }

    /// The case as the API shows it, and its record as sentences.
    func look(at file: Int, _ application: PaperApplication) async throws -> ImportedCase {
        let seen = try await ask(PersonID("juzhang"), .get, "/api/v1/cases/\(file)", nil)
        let id = FileID(court: court, number: file)
        let explanation = Explanation(
            entries: try await office.entries(of: id), file: try await office.file(id),
            line: office.line, today: clock.now.day)
        return ImportedCase(
            title: application.maskedTitle, amount: application.amount, seen: seen,
            sentences: explanation.text.split(separator: "\n").count { $0.hasPrefix("#") })
    }

    private func ask(
        _ person: PersonID, _ method: HTTPRequest.Method, _ path: String, _ body: JSON?,
        key: String? = nil
    ) async throws -> JSON {
        var head = HTTPRequest(method: method, scheme: "http", authority: "import", path: path)
        head.headerFields[.authorization] = "Bearer \(secret)-\(person)"
        head.headerFields[.contentType] = "application/json"
        if let key, let name = HTTPFields.Element.Name("Idempotency-Key") {
            head.headerFields[name] = key
        }
        let request = Request(
            head: head, body: .init(buffer: ByteBuffer(bytes: body?.bytes ?? [])))
        let response = await door.respond(to: request, from: "127.0.0.1")
        let gathered = Gathered()
        try await response.body.write(gathered)
        do { return try JSON(gathered.bytes) } catch {
            throw Failure("\(method) \(path): \(response.status) without JSON")
        }
    }
}

/// The body of an answer, gathered in memory.
private struct Gathered: ResponseBodyWriter {
    private final class Box: Sendable {
        let bytes = Mutex<[UInt8]>([])
    }

    private let box = Box()
    var bytes: [UInt8] { box.bytes.withLock { $0 } }

    func write(_ buffer: ByteBuffer) async throws {
        box.bytes.withLock { $0 += Array(buffer.readableBytesView) }
    }

    consuming func finish(_ trailers: HTTPFields?) async throws {}
}

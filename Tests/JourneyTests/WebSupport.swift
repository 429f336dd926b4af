import EnforcementCore
import EnforcementLinks
import EnforcementOffice
import EnforcementSim
import EnforcementStore
@testable import EnforcementWeb
import Hummingbird
import Logging
import Synchronization

/// The demo's roster on a journal in memory behind the real front door: no socket, no browser.
struct WebCourt {
    let office: Office
    let documents = MemoryDocuments()
    var papers: PaperMaker { PaperMaker(EFile(office: office, documents: documents)) }
    let keys = MemoryKeys()
    let clock: PretendClock
    let door: FrontDoor
    var house: House { door.house }
    static let court = 1
    static let password = "示例口令-7"

    init(
        isDemo: Bool = false, deliveryKey: String? = nil,
        start: String = "2022-08-09T09:00:00+08:00", press: (any Press)? = nil,
        store: SQLiteStore? = nil, extractor: (any TextExtractor)? = nil,
        filing: FilingParts = FilingParts(),
        linkCallback: (@Sendable (LinkCall) async -> LinkResponse)? = nil,
        documentRoom: (Office) -> DocumentRoom? = { _ in nil }
    ) async throws {
        clock = PretendClock(Moment(start)!)
        let memory = MemoryJournal()
        let journal: any Journal = store ?? memory
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        office = Office(line: .dengfeng, journal: journal, clock: clock, log: log)
        var settings = House.Settings()
        settings.isDemo = isDemo
        settings.deliveryKey = deliveryKey
        settings.partyAnswerMilliseconds = 0
        let house = House(
            office: office, lists: store ?? MemoryLists(journal: memory),
            controls: store ?? MemoryControls(journal: memory, office: office), keys: keys,
            court: Self.court,
            log: log, settings: settings, press: press, funds: store,
            bank: StandardBankFiles(), ledgerReads: store, payouts: store,
            documentRoom: documentRoom(office), search: store,
            extractor: extractor, documents: documents,
            papers: EFile(office: office, documents: documents),
            filing: filing,
            linkCallback: linkCallback
        ) { letter, _ in letter == "1-1-1" }
        door = buildResponder(house: house)
        try await Roster.dengfeng.found(Self.court, in: office)
    }

    /// A bearer token of a person.
    func token(of person: String) async -> String {
        let secret = "token-\(person)"
        await keys.keep(
            KeyRow(
                hash: Hash.sha256(Array(secret.utf8)), kind: .token, court: Self.court,
                person: PersonID(person), until: Moment("2030-01-01T00:00:00+08:00")!,
                label: "test"))
        return secret
    }

    /// A program's request in the person's name.
    func ask(
        _ person: String, _ method: HTTPRequest.Method, _ path: String, _ body: JSON? = nil,
        headers: [String: String] = [:], bytes: [UInt8]? = nil
    ) async throws -> Answer {
        var headers = headers
        headers["Authorization"] = "Bearer \(await token(of: person))"
        if body != nil { headers["Content-Type"] = headers["Content-Type"] ?? "application/json" }
        return try await send(method, path, headers, bytes ?? body?.bytes ?? [])
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ headers: [String: String] = [:],
        _ body: [UInt8] = [], from address: String = "192.0.2.1"
    ) async throws -> Answer {
        var fields = HTTPFields()
        for (name, value) in headers {
            fields.append(HTTPFields.Element(name: HTTPFields.Element.Name(name)!, value: value))
        }
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "court.test", path: path,
            headerFields: fields)
        let request = Request(head: head, body: .init(buffer: ByteBuffer(bytes: body)))
        let response = await door.respond(to: request, from: address)
        let collector = Collector()
        try await response.body.write(collector)
        return Answer(
            status: Int(response.status.code), headers: response.headers,
            bytes: collector.box.bytes)
    }

    struct Answer {
        let status: Int
        let headers: HTTPFields
        let bytes: [UInt8]

        var text: String { String(decoding: bytes, as: UTF8.self) }
        func json() throws -> JSON { try JSON(bytes) }
        func header(_ name: String) -> String? { headers[HTTPFields.Element.Name(name)!] }
        func code() throws -> String? { try json()["code"]?.text }
    }

    /// Gathers what is written of a body.
    final class Box: Sendable {
        private let storage = Mutex<[UInt8]>([])
        var bytes: [UInt8] { storage.withLock { $0 } }
        func add(_ more: [UInt8]) { storage.withLock { $0 += more } }
    }

    struct Collector: ResponseBodyWriter {
        let box = Box()
        func write(_ buffer: ByteBuffer) async throws { box.add(Array(buffer.readableBytesView)) }
        consuming func finish(_ trailers: HTTPFields?) async throws {}
    }
}

/// A browser: keeps cookies, posts forms with the token of the page it looked at.
struct Browser {
    let court: WebCourt
    var cookies: [String: String] = [:]

    init(_ court: WebCourt) { self.court = court }

    var headers: [String: String] {
        guard !cookies.isEmpty else { return [:] }
        return ["Cookie": cookies.map { "\($0)=\($1)" }.sorted().joined(separator: "; ")]
    }

    mutating func get(_ path: String) async throws -> WebCourt.Answer {
        keep(try await court.send(.get, path, headers))
    }

    /// Posts a form; `csrf` is taken from `page` unless given.
    mutating func post(
        _ path: String, _ fields: KeyValuePairs<String, String>, from page: WebCourt.Answer? = nil,
        address: String = "192.0.2.1"
    ) async throws -> WebCourt.Answer {
        var pairs = fields.map { "\(escape($0.key))=\(escape($0.value))" }
        if let page {
            for name in ["csrf", "act_id"] {
                guard let value = Self.hidden(name, in: page.text) else { continue }
                pairs.append("\(name)=\(value)")
            }
        }
        var headers = headers
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        return keep(
            try await court.send(
                .post, path, headers, Array(pairs.joined(separator: "&").utf8), from: address))
    }

    /// The value of a hidden field of a page.
    static func hidden(_ name: String, in page: String) -> String? {
        guard let start = page.firstRange(of: "name=\"\(name)\" value=\"") else { return nil }
        return String(page[start.upperBound...].prefix { $0 != "\"" })
    }

    private mutating func keep(_ answer: WebCourt.Answer) -> WebCourt.Answer {
        for cookie in answer.headers[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            cookies[String(pair[0])] = pair.count == 2 ? String(pair[1]) : nil
        }
        return answer
    }

    private func escape(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte)
                || (97...122).contains(byte)
            if isPlain { return String(UnicodeScalar(byte)) }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}

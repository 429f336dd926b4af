import EnforcementCore
import EnforcementOffice
import Hummingbird
import ServiceLifecycle

/// Tells open pages that what they show has changed (server-sent events).
///
/// Changes within half a second are told once; every fifteen seconds a beat keeps the line open.
enum Live {
    static let pause = Duration.milliseconds(500)
    static let beat = Duration.seconds(15)

    /// What a page may listen to: everything, or one case.
    enum Topic: Sendable {
        case court
        case file(Int)

        init(_ name: String) {
            self = name.hasPrefix("case-") ? .file(Int(name.dropFirst(5)) ?? 0) : .court
        }

        func includes(_ change: Change) -> Bool {
            switch self {
            case .court: true
            case .file(let number): change.file.number == number
            }
        }
    }

    static func open(_ call: Call) throws -> Response {
        let name = call.query["topic"] ?? "board"
        let topic = Topic(name)
        let court = call.house.court
        let changes = call.house.office.changes()
        let body = ResponseBody { writer in
            try await writer.write(ByteBuffer(string: "retry: 3000\n: open\n\n"))
            for await signal in signals(changes, topic, court).cancelOnGracefulShutdown() {
                switch signal {
                case .beat: try await writer.write(ByteBuffer(string: ": beat\n\n"))
                case .change:
                    try await writer.write(ByteBuffer(string: "event: change\ndata: \(name)\n\n"))
                }
            }
            try await writer.finish(nil)
        }
        var headers: HTTPFields = [.contentType: "text/event-stream; charset=utf-8"]
        headers[.cacheControl] = "no-store"
        return Response(status: .ok, headers: headers, body: body)
    }

    private enum Signal: Sendable { case change, beat }

    /// At most one change each `pause`, a beat each `beat`; ends when the reader is gone.
    private static func signals(
        _ changes: AsyncStream<Change>, _ topic: Topic, _ court: CourtID
    ) -> AsyncStream<Signal> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let work = Task {
                await withTaskGroup(of: Void.self) { group in
                    group.addTask {
                        for await change in changes
                        where change.file.court == court && topic.includes(change) {
                            continuation.yield(.change)
                            guard await sleep(pause) else { return }
                        }
                    }
                    group.addTask {
                        while await sleep(beat) { continuation.yield(.beat) }
                    }
                    await group.waitForAll()
                }
            }
            continuation.onTermination = { _ in work.cancel() }
        }
    }

    /// Whether the time passed; false if the listener left.
    private static func sleep(_ duration: Duration) async -> Bool {
        do {
            try await Task.sleep(for: duration)
            return true
        } catch {
            return false
        }
    }
}

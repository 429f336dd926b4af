import EnforcementCore
import EnforcementOffice
import EnforcementSim
import Hummingbird
import Testing

/// A whole case told through the HTTP API alone, each scene on its day and by its person.
struct Journey {
    let court: WebCourt
    private(set) var file = 0
    /// Facts stated, in order, with the day.
    private(set) var facts: [(day: Day, name: String)] = []
    /// Messages that left, in order.
    private(set) var letters: [String] = []

    /// A court founded the day before the case begins.
    init(_ scenes: [Scene]) async throws {
        let day = scenes[0].at.day.adding(days: -1)
        court = try await WebCourt(start: "\(day)T09:00:00+08:00")
        try await play(scenes)
    }

    private mutating func play(_ scenes: [Scene]) async throws {
        for (place, scene) in scenes.enumerated() {
            court.clock.set(scene.at)
            if scene.act == "archive.archive" {
                try await court.papers.complete(
                    FileID(court: WebCourt.court, number: file), by: PersonID("shiwu-1"))
            }
            let path =
                file == 0 ? "/api/v1/cases" : "/api/v1/cases/\(file)/acts/\(scene.act)"
            let answer = try await court.ask(
                scene.person.text, .post, path, scene.answers,
                headers: ["Idempotency-Key": "scene-\(place)"])
            #expect(answer.status < 300, "\(scene.act): \(answer.text)")
            let body = try answer.json()
            file = body["file"]?.integer ?? file
            for entry in body["entries"]?.items ?? [] {
                guard let name = entry["fact"]?.text else { continue }
                facts.append((scene.at.day, name))
                letters += (entry["letters"]?.items ?? []).compactMap(\.text)
            }
        }
    }

    /// The case as the API shows it to the archivist.
    func seen() async throws -> JSON {
        try await court.ask("juzhang", .get, "/api/v1/cases/\(file)").json()
    }

    /// The record as sentences, as `zhixing explain` prints it.
    func explained() async throws -> String {
        let id = FileID(court: WebCourt.court, number: file)
        return Explanation(
            entries: try await court.office.entries(of: id),
            file: try await court.office.file(id), line: court.office.line,
            today: court.clock.now.day
        ).text
    }

    /// Whether the texts come in this order among the letters.
    func hasLetters(inOrder parts: [String]) -> Bool {
        var rest = letters[...]
        for part in parts {
            guard let place = rest.firstIndex(where: { $0.contains(part) }) else { return false }
            rest = rest[(place + 1)...]
        }
        return true
    }
}

import ArgumentParser
import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementStore
import Foundation

/// `zhixing import`: applications from annotated judgments, through the same door as any other.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in applications from a file of annotated judgments (JSON lines).",
        discussion: """
            Every record that orders money, with parties on both sides and a sum, becomes an \
            application; the others are listed with the reason. What the file lacks is invented \
            and marked 示例. In everything printed names are masked; --mask masks them in the \
            database too. --run has a scripted crew take each case to archive, on a calendar that \
            ends today. A new database gets the demo's roster.
            Example: zhixing import judgments.jsonl --database /tmp/court.sqlite --run
            """)

    @OptionGroup var options: DatabaseOptions
    @Argument(help: "The file, one JSON object a line.") var file: String
    @Flag(help: "Store masked names as well.") var mask = false
    @Flag(help: "Let a scripted crew take every case to archive.") var run = false

    func run() async throws {
        try await failing {
            let (applications, others) = try read()
            let store = try options.open(mustExist: false)
            let house = try await ImportHouse(
                store: store, court: options.court, workdays: run ? 16 : 0,
                documents: try FolderDocuments(beside: options.database))
            let cases = try await work(applications, in: house)
            tell(others)
            let table = ImportTable(cases: cases, others: others.count)
            Standard.output.say(table.text)
            try store.close()
            if let broken = table.broken { throw Failure(broken) }
        }
    }

    private func read() throws -> ([PaperApplication], [(source: String, reason: String)]) {
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw Failure("cannot read \(file)")
        }
        var applications: [PaperApplication] = []
        var others: [(source: String, reason: String)] = []
        for (place, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
            let json: JSON
            do { json = try JSON(line) } catch {
                throw Failure("\(file):\(place + 1): \(error.reason.rawValue)")
            }
            switch GoldRecord.read(json, number: place + 1, masks: mask) {
            case .application(let application): applications.append(application)
            case .none(let source, let reason): others.append((source, reason))
            }
        }
        return (applications, others)
    }

    /// Day by day, everybody does the next step of every case; then each case is looked at again.
    private func work(
        _ applications: [PaperApplication], in house: ImportHouse
    ) async throws -> [ImportedCase] {
        let courses = applications.enumerated().map { CrewCourse($1, number: $0) }
        let steps = courses.map { course in run ? course.steps : Array(course.steps.prefix(1)) }
        let total = steps.reduce(0) { $0 + $1.count }
        let bar = ProgressBar(title: run ? "办理" : "收案")
        var files = [Int?](repeating: nil, count: applications.count)
        var next = [Int](repeating: 0, count: applications.count)
        var done = 0
        for day in 0...(steps.flatMap { $0 }.map(\.day).max() ?? 0) {
            try await house.begin(day: day)
            for place in applications.indices {
                while next[place] < steps[place].count, steps[place][next[place]].day == day {
                    files[place] = try await house.perform(
                        steps[place][next[place]], in: files[place],
                        key: "\(applications[place].source)-\(next[place])")
                    next[place] += 1
                    done += 1
                    bar.show(done, of: total)
                }
            }
            try await house.end()
        }
        var cases: [ImportedCase] = []
        for (place, application) in applications.enumerated() {
            guard let file = files[place] else { continue }
            cases.append(try await house.look(at: file, application))
        }
        return cases
    }

    private func tell(_ others: [(source: String, reason: String)]) {
        for other in others { Standard.output.say("不收案\t\(other.source)\t\(other.reason)") }
    }
}

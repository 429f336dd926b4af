public import EnforcementCore
public import EnforcementOffice
import Foundation
import Synchronization

/// Makes files of papers: PDF by a kept worker process with typst, XLSX in this process.
///
/// The worker starts with the first paper, sets one after another, is started anew when it dies,
/// and ends with us. A paper goes to it as data only: nothing in it is read as markup.
public actor PaperPress: Press {
    /// The longest one paper may take.
    public static let secondsMax = 20
    /// Papers that may wait for the worker at a time.
    public static let waitingMax = 32
    /// After so many papers the worker is started anew: it keeps what it has set in memory.
    private static let papersMax = 500
    /// After a paper of more rows too: of ten thousand it would keep most of a gigabyte.
    private static let rowsKept = 1_000

    private let folder: String
    private let secondsMax: Int
    private let thread = PressThread()
    private let waiting = Waiting()
    private var worker: PressWorker?
    private var papers = 0

    private final class Waiting: Sendable {
        let count = Mutex(0)
    }

    /// - Parameter folder: holds the module typst, as laid by `bin/setup-press`.
    public init(folder: String, secondsMax: Int = PaperPress.secondsMax) {
        self.folder = folder
        self.secondsMax = secondsMax
    }

    public nonisolated var unownedExecutor: UnownedSerialExecutor {
        thread.asUnownedSerialExecutor()
    }

    /// Looks for the module and the font; what else is missing shows with the first paper.
    public nonisolated var pdfFault: PaperFault? {
        let files = FileManager.default
        if !files.fileExists(atPath: "\(folder)/typst/__init__.py") {
            return .notInstalled("typst in \(folder)")
        }
        let font = "\(PressWorker.fontFolders[0])/NotoSerifCJK-Regular.ttc"
        return files.fileExists(atPath: font) ? nil : .notInstalled("the font \(font)")
    }

    public nonisolated func pdf(_ paper: Paper, on day: Day) async throws(PaperFault) -> [UInt8] {
        try paper.check()
        let pdf = try await set(paper.copy, by: "paper", on: day)
        if paper.rowCount > Self.rowsKept { await rest() }
        return pdf
    }

    /// Sets one paper by a template of ours, in its turn.
    nonisolated func set(
        _ paper: JSON, by template: String, on day: Day
    ) async throws(PaperFault) -> [UInt8] {
        if let pdfFault { throw pdfFault }
        let isIn = waiting.count.withLock { count in
            guard count < Self.waitingMax else { return false }
            count += 1
            return true
        }
        guard isIn else { throw .busy }
        defer { waiting.count.withLock { $0 -= 1 } }
        // Noon in Beijing on that day.
        let moment = Int64(day.number) * 86_400 + 4 * 3_600
        return try await set(
            .members([
                "template": .string(template), "paper": paper, "timestamp": .number(moment),
            ]))
    }

    public nonisolated func xlsx(_ paper: Paper, on day: Day) async throws(PaperFault) -> [UInt8] {
        try PaperSheet(paper, on: day).bytes()
    }

    /// Asks the worker, a second time by a new one if the first died.
    private func set(_ question: JSON) throws(PaperFault) -> [UInt8] {
        do {
            return try setOnce(question)
        } catch {
            guard case .failed = error, worker == nil else { throw error }
            return try setOnce(question)
        }
    }

    private func setOnce(_ question: JSON) throws(PaperFault) -> [UInt8] {
        let answer: JSON
        do throws(PaperFault) {
            answer = try ready().ask(question, seconds: secondsMax)
        } catch {
            worker?.kill()
            worker = nil
            throw error
        }
        if let fault = answer["fault"]?.text { throw .failed(fault) }
        guard let text = answer["pdf"]?.text, let pdf = Data(base64Encoded: text) else {
            throw .failed("the worker's answer holds no PDF")
        }
        return Array(pdf)
    }

    /// Ends the worker; the next paper starts another.
    private func rest() { worker = nil }

    private func ready() throws(PaperFault) -> PressWorker {
        if papers >= Self.papersMax { worker = nil }
        if let worker {
            papers += 1
            return worker
        }
        let worker = try PressWorker(folder: folder, seconds: secondsMax)
        self.worker = worker
        papers = 1
        return worker
    }

    /// The worker's process, for tests that end it.
    var workerProcess: Int32? { worker?.processIdentifier }
}

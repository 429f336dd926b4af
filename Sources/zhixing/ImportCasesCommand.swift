import ArgumentParser
import EnforcementCore
import EnforcementIntake
import EnforcementOffice
import EnforcementStore
import EnforcementWeb
import Foundation

/// `zhixing import cases`: applications from a sheet or from a folder of judgments (批量立案).
struct ImportCasesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cases",
        abstract: "Take in applications from a sheet (XLSX, CSV) or a folder of judgments.",
        discussion: """
            Each row for itself: a wrong one holds up no other. --bad writes the wrong rows with \
            their reasons, to correct and hand in again. Run again at any time, also after it was \
            cut off: what is in is found again, nothing is in twice. Of a folder, what is read \
            with certainty is taken in for review; the rest is listed, to be confirmed at the \
            window. Columns: docs/filing-batch.md; --template writes an empty sheet.
            Example: zhixing import cases applications.xlsx --person lian-1 --bad bad.csv
            """)

    @OptionGroup var options: DatabaseOptions
    @OptionGroup var place: ScanPlace
    @Argument(help: "A file .xlsx or .csv, or a folder.") var path: String
    @Option(help: "Sign-in name of the filing clerk who takes them in.") var person: String
    @Option(help: "File for the rows that are not in.") var bad: String?
    @Flag(help: "Write an empty sheet with one invented row to the path, and stop.")
    var template = false

    func run() async throws {
        try await failing {
            if template { return try write(FilingColumn.template.csv, to: path) }
            let store = try options.open(mustExist: true)
            let office = Office(
                line: .dengfeng, journal: store, clock: SystemClock(), log: Log.make())
            let efile = EFile(
                office: office, documents: try FolderDocuments(beside: options.database))
            let parts = FilingParts(
                store: store, extractor: DocumentExtractor(scanFolder: place.scan), efile: efile)
            let batch = FilingBatch(office: office, lists: store, court: options.court)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw Failure("nothing at \(path)")
            }
            do {
                if isFolder.boolValue {
                    try await takeFolder(batch, parts)
                } else {
                    try await takeSheet(batch, parts)
                }
            } catch let refusal as Refusal {
                throw Failure(refusal.words.zh)
            } catch let error as OfficeError {
                throw Failure("\(error.refusal.words.zh)；再次运行即从此处继续")
            }
            try store.close()
        }
    }

    private func takeSheet(_ batch: FilingBatch, _ parts: FilingParts) async throws {
        let cells = try await parts.cells(of: try bytes(at: path), named: path)
        let sheet = try FilingSheet(cells)
        let results = try await batch.run(sheet, by: PersonID(person), progress: bar)
        for (row, result) in zip(sheet.rows, results) { say("\(row.line)", result) }
        sum(results)
        guard results.contains(where: { $0.refusal != nil }) else { return }
        if let bad { try write(FilingReport.badRows(of: sheet, results).csv, to: bad) }
        throw ExitCode(2)
    }

    private func takeFolder(_ batch: FilingBatch, _ parts: FilingParts) async throws {
        guard let reader = parts.reader else { throw Failure("nothing reads judgments here") }
        let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        var documents: [FilingBatch.Document] = []
        for name in names where !name.hasPrefix(".") {
            do throws(Refusal) {
                let text = try await parts.text(of: try bytes(at: "\(path)/\(name)"), named: name)
                documents.append(FilingBatch.Document(name: name, text: text))
            } catch {
                Standard.output.say("\(name)\t有误\t\(error.words.zh)")
            }
        }
        let results = try await batch.run(
            documents, reader: reader, by: PersonID(person), progress: bar)
        for (document, result) in zip(documents, results) { say(document.name, result) }
        sum(results)
    }

    private var bar: @Sendable (FilingProgress) -> Void {
        let bar = ProgressBar(title: "立案")
        return { bar.show($0.done, of: $0.total) }
    }

    private func say(_ place: String, _ result: FilingBatch.Result) {
        let words =
            switch result {
            case .filed(_, let number): "已立案\t\(number)"
            case .known(let file, let number): "已导入\t\(number.isEmpty ? "卷宗\(file)" : number)"
            case .submitted(let file): "已收\t卷宗\(file)"
            case .unfinished(let file, let refusal): "未办完\t卷宗\(file)：\(refusal.words.zh)"
            case .bad(let refusal): "有误\t\(refusal.words.zh)"
            case .draft(let why): "待确认\t\(why.map(\.zh).joined(separator: "；"))"
            }
        Standard.output.say("\(place)\t\(words)")
    }

    private func sum(_ results: [FilingBatch.Result]) {
        var progress = FilingProgress(total: results.count)
        for result in results { progress.note(result) }
        Standard.output.say(
            "新收\(progress.filed)件，已导入\(progress.known)件，有误\(progress.bad)行，"
                + "待确认\(progress.drafts)份")
    }

    private func bytes(at path: String) throws(Refusal) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Refusal("file.missing", "读不到\(path)", "cannot read \(path)")
        }
        return Array(data)
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
            throw Failure("cannot write \(path)")
        }
    }
}

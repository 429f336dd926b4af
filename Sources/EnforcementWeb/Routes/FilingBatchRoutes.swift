import EnforcementCore
import EnforcementOffice
import Hummingbird

/// Many applications at once: a sheet, or a folder of judgments.
enum FilingBatchRoutes {
    static func show(_ call: Call) async throws -> Response {
        try FilingRoutes.mayFile(call)
        return .page(try await page(call, nil).html(call.house))
    }

    /// Takes files in and starts; the batch's page shows how far it is.
    static func start(_ call: Call) async throws -> Response {
        try FilingRoutes.mayFile(call)
        let files = try await call.uploads(mayBeNone: true).files.filter { !$0.bytes.isEmpty }
        guard let first = files.first else {
            throw Problem(
                .unprocessableContent, "file.missing", "请选择文件", "Choose a file", field: "file")
        }
        let id = String(Hash.hex(Hash.sha256(files.flatMap(\.bytes))).prefix(16))
        do {
            if files.count == 1, isSheet(first) {
                try await startSheet(call, id, first)
            } else {
                try await startDocuments(call, id, files)
            }
        } catch let refusal as Refusal {
            return .page(
                try await page(call, refusal).html(call.house), .unprocessableContent)
        }
        return .see("/filing/batch/\(id)")
    }

    private static func isSheet(_ file: Multipart.File) -> Bool {
        [".csv", ".xlsx"].contains { file.name.lowercased().hasSuffix($0) }
    }

    private static func startSheet(
        _ call: Call, _ id: String, _ file: Multipart.File
    ) async throws {
        let house = call.house
        let sheet = try FilingSheet(
            try await house.filing.cells(of: file.bytes, named: file.name))
        let (batch, person) = (batch(house), try call.person().id)
        await house.filingDesk.start(
            id,
            FilingDesk.Run(
                name: file.name, sheet: sheet, documents: [],
                progress: FilingProgress(total: sheet.rows.count))
        ) { progress throws(OfficeError) in
            try await batch.run(sheet, by: person, progress: progress)
        }
    }

    private static func startDocuments(
        _ call: Call, _ id: String, _ files: [Multipart.File]
    ) async throws {
        let house = call.house
        guard let reader = house.filing.reader else {
            throw Refusal(
                "filing.no-reader", "本系统未启用文书识别",
                "Nothing reads judgments here")
        }
        guard files.count <= FilingSheet.rowsMax else {
            throw Refusal("filing-sheet.rows", "文件太多，请分开导入", "Too many files")
        }
        var documents: [FilingBatch.Document] = []
        for file in files {
            let text = try await house.filing.text(of: file.bytes, named: file.name)
            documents.append(.init(name: file.name, text: FilingRoutes.tidy(text)))
        }
        let (batch, person, pile) = (batch(house), try call.person().id, documents)
        let folder = files.count == 1 ? files[0].name : "\(files[0].name) 等\(files.count)份"
        await house.filingDesk.start(
            id,
            FilingDesk.Run(
                name: folder, sheet: nil, documents: pile,
                progress: FilingProgress(total: pile.count))
        ) { progress throws(OfficeError) in
            try await batch.run(pile, reader: reader, by: person, progress: progress)
        }
    }

    private static func batch(_ house: House) -> FilingBatch {
        FilingBatch(office: house.office, lists: house.filing.lists, court: house.court)
    }

    private static func page(_ call: Call, _ refusal: Refusal?) async throws -> FilingBatchPage {
        FilingBatchPage(
            frame: call.frame(call.language[.batchFiling], .filing), refusal: refusal,
            runs: await call.house.filingDesk.all, formToken: try call.person().formToken,
            hasXLSX: call.house.filing.extractor != nil)
    }

    static func run(_ call: Call) async throws -> Response {
        try FilingRoutes.mayFile(call)
        let id = try call.value("batch")
        guard let run = await call.house.filingDesk.run(id) else { throw Problem.notFound }
        let page = FilingRunPage(
            frame: call.frame(call.language[.batchFiling], .filing), id: id, run: run)
        return .page(page.html(call.house))
    }

    /// The rows that are not in, each with its reason, to correct and hand in again.
    static func bad(_ call: Call) async throws -> Response {
        try FilingRoutes.mayFile(call)
        guard let run = await call.house.filingDesk.run(try call.value("batch")), run.isOver,
            let sheet = run.sheet
        else { throw Problem.notFound }
        let paper = FilingReport.badRows(of: sheet, run.results)
        return .file(paper.csv, type: "text/csv; charset=utf-8", name: "待更正", ending: "csv")
    }

    /// A document of a folder, at the window.
    static func draft(_ call: Call) async throws -> Response {
        try FilingRoutes.mayFile(call)
        guard let run = await call.house.filingDesk.run(try call.value("batch")),
            let row = Int(try call.value("row")), run.documents.indices.contains(row)
        else { throw Problem.notFound }
        let document = run.documents[row]
        return try await FilingRoutes.filled(
            call, document.text, Array(document.text.utf8), name: document.name)
    }

    /// The sheet to fill in: header and one invented row.
    static func template(_ call: Call) async throws -> Response {
        try FilingRoutes.mayFile(call)
        let paper = FilingColumn.template
        guard call.query["format"] == "xlsx", let press = call.house.press else {
            return .file(
                paper.csv, type: "text/csv; charset=utf-8", name: paper.title, ending: "csv")
        }
        let bytes = try await press.xlsx(paper, on: call.house.today)
        return .file(
            bytes, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            name: paper.title, ending: "xlsx")
    }
}

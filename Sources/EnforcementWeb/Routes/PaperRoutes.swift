import EnforcementCore
import EnforcementOffice
import Hummingbird
import Logging

/// A file a paper can be had as.
enum PaperFormat: String, CaseIterable {
    case pdf, xlsx, csv

    var title: Phrase {
        switch self {
        case .pdf: .asPDF
        case .xlsx: .asXLSX
        case .csv: .asCSV
        }
    }

    var type: String {
        switch self {
        case .pdf: "application/pdf"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv: "text/csv; charset=utf-8"
        }
    }
}

extension Call {
    /// One paper, as the reader asks for it: a page, or with `?format=pdf`, `xlsx` or `csv` a file.
    ///
    /// - Parameter day: the day it says it was made; today unless given.
    /// - Throws: 422 for another format, 503 where no PDF can be made, or not now.
    func answer(
        _ paper: Paper, _ place: Place?, on day: Day? = nil
    ) async throws -> Response {
        let day = day ?? house.today
        guard let asked = query["format"] else { return paperPage(paper, place) }
        guard let format = PaperFormat(rawValue: asked) else {
            throw Problem(
                .unprocessableContent, "query.format", "format须为pdf、xlsx或csv",
                "format must be pdf, xlsx or csv", field: "format")
        }
        let bytes: [UInt8]
        do {
            bytes = try await file(paper, format, day)
        } catch {
            throw Problem(error, log: house.log)
        }
        let name = Self.fileName(paper.title, day)
        return .file(bytes, type: format.type, name: name, ending: format.rawValue)
    }

    private func file(
        _ paper: Paper, _ format: PaperFormat, _ day: Day
    ) async throws(PaperFault) -> [UInt8] {
        switch format {
        case .csv:
            try paper.check()
            return paper.csv
        case .pdf: return try await press().pdf(paper, on: day)
        case .xlsx: return try await press().xlsx(paper, on: day)
        }
    }

    private func press() throws(PaperFault) -> any Press {
        guard let press = house.press else { throw .notInstalled("a press") }
        return press
    }

    private func paperPage(_ paper: Paper, _ place: Place?) -> Response {
        let page = PaperPage(
            frame: frame(paper.title, place), paper: paper, files: paperFiles,
            missing: hasPDF ? nil : .pdfMissing)
        return .page(page.html(house))
    }

    private var hasPDF: Bool { house.press != nil && house.press?.pdfFault == nil }

    /// The files this page can be had as, with their addresses.
    var paperFiles: [(title: Phrase, address: String)] {
        let formats = PaperFormat.allCases.filter { format in
            switch format {
            case .pdf: hasPDF
            case .xlsx: house.press != nil
            case .csv: true
            }
        }
        return formats.map { format in
            let query = query.setting("lang", to: nil).setting("format", to: format.rawValue)
            return (format.title, path + "?" + query.encoded)
        }
    }

    /// `案款发放明细表-2022-08-31`: what no file system takes left out.
    private static func fileName(_ title: String, _ day: Day) -> String {
        let banned: Set<Character> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|", "."]
        let kept = title.filter { character in
            !banned.contains(character) && character.unicodeScalars.allSatisfy { $0.value >= 0x20 }
        }
        return "\(kept.prefix(60))-\(day)"
    }
}

extension Response {
    /// A file to keep; its name in any script (RFC 6266, RFC 8187).
    static func file(_ bytes: [UInt8], type: String, name: String, ending: String) -> Response {
        var headers: HTTPFields = [.contentType: type]
        headers[.cacheControl] = "no-store"
        headers[.contentDisposition] =
            "attachment; filename=\"paper.\(ending)\"; "
            + "filename*=UTF-8''\(Encoded.encode("\(name).\(ending)"))"
        return Response(
            status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension Problem {
    /// A paper that was not made. Its words are not logged: they may hold a text of the paper.
    init(_ fault: PaperFault, log: Logger) {
        switch fault {
        case .notInstalled:
            self.init(
                .serviceUnavailable, "paper.not-installed",
                "服务器未安装PDF排版组件，请管理员运行bin/setup；可先下载XLSX、CSV或打印网页",
                "No typesetter on this server: run bin/setup; XLSX, CSV and printing still work")
        case .busy, .tooSlow:
            self.init(
                .serviceUnavailable, "paper.busy", "文件生成繁忙，请稍后再试",
                "Too much is being printed: try again in a moment", headers: [.retryAfter: "10"])
        case .malformed, .failed:
            log.error("paper.failed")
            self.init(
                .internalServerError, "paper.failed", "文件未能生成，已记录",
                "The file could not be made; it is logged")
        }
    }
}

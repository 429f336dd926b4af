import ArgumentParser
import EnforcementCore
import EnforcementOffice
import EnforcementPapers
import EnforcementSim
import Foundation

/// `zhixing documents`: every document of the catalogue for the invented sample case, as PDF.
struct DocumentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "documents",
        abstract: "Check the templates of documents (文书) and show them.",
        discussion: """
            Reads every template and refuses one with a slot nobody can fill, naming file, line \
            and slot. With --out it writes each document of the invented sample case as PDF. \
            Example: zhixing documents --templates texts --out pages. See docs/templates.md.
            """)

    @Option(help: "Folder of the court's own texts; what is missing there is the shipped one.")
    var templates: String?
    @Option(help: "Folder to write PDF into; made if it is not there.") var out: String?
    @Option(help: "Only these codes, such as W03,W09.") var codes: String?
    @Option(help: "Copy the shipped texts into this folder, to be edited there.")
    var copy: String?
    @Option(help: "Folder of the typesetter for PDF laid by bin/setup.")
    var press = ProcessInfo.processInfo.environment["ZHIXING_PRESS"] ?? ".press"

    func run() async throws {
        try await failing {
            if let copy { return try copyShipped(to: copy) }
            let texts: TemplateFolder
            do throws(TemplateFault) {
                texts = try TemplateFolder(folder: templates ?? ServerOptions.templates)
            } catch {
                throw Failure("\(error)")
            }
            let wanted = codes?.split(separator: ",").map(String.init)
            let kinds = DocumentKind.all.filter { wanted?.contains($0.code) ?? true }
            guard !kinds.isEmpty else { throw Failure("no such code: \(codes ?? "")") }
            if let out {
                try FileManager.default.createDirectory(
                    atPath: out, withIntermediateDirectories: true)
            }
            let setter = PaperPress(folder: press)
            for kind in kinds { try await show(kind, texts, setter) }
            Standard.output.say("\(kinds.count)")
        }
    }

    private func show(
        _ kind: DocumentKind, _ texts: TemplateFolder, _ setter: PaperPress
    ) async throws {
        let day = SampleCase.day
        let file = SampleCase.file
        let label = file.documentLabel(kind)
        let values = DocumentValues(
            file, court: SampleCase.court, about: SampleCase.about(kind.code), number: label,
            day: day, answers: SampleCase.answers(kind.code))
        let template = try texts.template(kind.code)
        let written: WrittenDocument
        do throws(Refusal) {
            written = try template.written(values)
        } catch { throw Failure(error.words.zh + " / " + error.words.en) }
        guard let out else { return }
        let sheet = DocumentSheet(
            court: SampleCase.court.name, title: written.title, label: label, text: written.text,
            signature: written.signature, signedOn: day, hasSeal: kind.hasSeal,
            verification: kind.isForParties ? "校验码 7K2M-9QXD-04TB　演示" : nil)
        let bytes = try await setter.pdf(sheet, on: day)
        try Data(bytes).write(to: URL(filePath: out).appending(path: "\(kind.code).pdf"))
    }

    private func copyShipped(to folder: String) throws {
        guard !FileManager.default.fileExists(atPath: folder) else {
            throw Failure("\(folder) exists")
        }
        try FileManager.default.copyItem(atPath: TemplateFolder.shipped, toPath: folder)
        Standard.output.say(folder)
    }
}

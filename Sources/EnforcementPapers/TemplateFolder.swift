import EnforcementCore
public import EnforcementOffice
import Foundation

/// The folder of templates (文书模板): the shipped one, and before it the court's own copy, file by
/// file.
public struct TemplateFolder: Templates {
    private let templates: [String: DocumentTemplate]

    /// Reads all templates once.
    ///
    /// - Parameter folder: the court's own texts; a file missing there is taken from the shipped.
    /// - Throws: `TemplateFault` for the first text that cannot be used, shipped or the court's.
    public init(folder: String? = nil) throws(TemplateFault) {
        var templates: [String: DocumentTemplate] = [:]
        for kind in DocumentKind.all {
            let text = try Self.text(of: kind.code, in: folder)
            templates[kind.code] = try DocumentTemplate(code: kind.code, text: text)
        }
        self.templates = templates
    }

    public func template(_ code: String) throws(TemplateFault) -> DocumentTemplate {
        guard let template = templates[code] else {
            throw TemplateFault(file: "\(code).txt", line: 0, "没有这份模板", "No such template")
        }
        return template
    }

    /// Where the shipped texts lie, to be copied and edited.
    public static var shipped: String { Bundle.module.bundlePath + "/Templates" }

    private static func text(of code: String, in folder: String?) throws(TemplateFault) -> String {
        let files = FileManager.default
        if let folder {
            var isFolder: ObjCBool = false
            guard files.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
            else {
                throw TemplateFault(file: folder, line: 0, "没有这个文件夹", "No such folder")
            }
        }
        for place in [folder, shipped].compactMap({ $0 }) {
            let path = "\(place)/\(code).txt"
            guard let bytes = files.contents(atPath: path) else { continue }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw TemplateFault(file: path, line: 0, "须为UTF-8文本", "It is not UTF-8 text")
            }
            return text
        }
        throw TemplateFault(file: "\(code).txt", line: 0, "没有这份模板", "No such template")
    }
}

import EnforcementCore
public import EnforcementOffice
import Foundation

/// Binds papers into one PDF by pypdf and typst, in a process of its own that ends with the work.
public struct FileBinder: Binder {
    /// The longest the binding of one file may take.
    private static let secondsMax = 300
    private let folder: String

    /// - Parameter folder: holds the modules typst and pypdf, as laid by `bin/setup-press`.
    public init(folder: String) { self.folder = folder }

    public func bind(
        _ leaves: [BinderLeaf], title: String
    ) async throws -> (pdf: [UInt8], pages: Int) {
        let work = try Scratch()
        defer { work.remove() }
        var list: [JSON] = []
        for (index, leaf) in leaves.enumerated() {
            let name = "leaf-\(index)" + Self.ending(leaf.media)
            try Data(leaf.bytes).write(to: work.file(name))
            list.append([
                "title": .string(leaf.title), "group": .string(leaf.group),
                "media": .string(leaf.media), "file": .string(name),
            ])
        }
        let manifest: JSON = ["title": .string(title), "leaves": .array(list)]
        try Data(manifest.bytes).write(to: work.file("leaves.json"))
        let source = String(decoding: PackageResources.binder_py, as: UTF8.self)
        try await OneProcess.run(
            "/usr/bin/timeout",
            [
                "\(Self.secondsMax)", "python3", "-I", "-B", "-c", source,
                URL(fileURLWithPath: folder).path, work.path,
            ])
        let told = try JSON(Array(try Data(contentsOf: work.file("out.json"))))
        return (Array(try Data(contentsOf: work.file("out.pdf"))), told["pages"]?.integer ?? 0)
    }

    private static func ending(_ media: String) -> String {
        PaperBytes.Media(rawValue: media).map { ".\($0.suffix)" } ?? ""
    }
}

import EnforcementOffice
import Foundation
import Hummingbird

/// Style, script and signs: ours from the build, others' from the folder `bin/setup-web` fills.
///
/// Read once; each is served under an address that holds its hash, and may be kept for a year.
struct StaticFiles: Sendable {
    private let files: [String: File]

    private struct File: Sendable {
        let bytes: [UInt8]
        let type: String
        let hash: String
    }

    /// What htmx may do here: no script from text, no style of its own.
    static let liveSettings =
        #"{"allowEval":false,"includeIndicatorStyles":false,"selfRequestsOnly":true}"#

    /// Whether pages can keep themselves up to date.
    var hasLive: Bool { files["htmx.js"] != nil && files["hx-sse.js"] != nil }

    init(browserFiles: String?) {
        var files: [String: File] = [:]
        func add(_ name: String, _ type: String, _ bytes: [UInt8]) {
            let hash = String(Hash.hex(Hash.sha256(bytes)).prefix(12))
            files[name] = File(bytes: bytes, type: type, hash: hash)
        }
        add("zhixing.css", "text/css; charset=utf-8", Self.joined("css"))
        add("zhixing.js", "text/javascript; charset=utf-8", Self.joined("js"))
        add("party.css", "text/css; charset=utf-8", Self.own("party.css"))
        add("filing.css", "text/css; charset=utf-8", Self.own("filing.css"))
        add("filing.js", "text/javascript; charset=utf-8", Self.own("filing.js"))
        add("seal.svg", "image/svg+xml", Self.own("seal.svg"))
        if let folder = browserFiles {
            for name in ["htmx.js", "hx-sse.js"] {
                guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
                    continue
                }
                add(name, "text/javascript; charset=utf-8", Array(data))
            }
        }
        self.files = files
    }

    func address(of name: String) -> String {
        "/static/\(files[name]?.hash ?? "0")/\(name)"
    }

    /// One file; an old hash gets the file of today.
    func serve(_ call: Call) throws -> Response {
        guard let file = files[try call.value("name")] else { throw Problem.notFound }
        let isCurrent = try call.value("hash") == file.hash
        var headers: HTTPFields = [.contentType: file.type]
        headers[.cacheControl] = isCurrent ? "public, max-age=31536000, immutable" : "no-cache"
        return Response(
            status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }

    /// Every file of a folder of ours, one after another by name.
    private static func joined(_ folder: String) -> [UInt8] {
        let root = root.appendingPathComponent(folder)
        let names =
            FileManager.default.enumerator(atPath: root.path)?
            .compactMap { $0 as? String }.sorted() ?? []
        return names.flatMap { own("\(folder)/\($0)") }
    }

    private static func own(_ name: String) -> [UInt8] {
        let path = root.appendingPathComponent(name).path
        return FileManager.default.contents(atPath: path).map(Array.init) ?? []
    }

    private static var root: URL {
        Bundle.module.bundleURL.appendingPathComponent("Static", isDirectory: true)
    }
}

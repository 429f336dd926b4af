import EnforcementIntake
import EnforcementOffice
import EnforcementPapers
import Foundation
import Testing

/// What the tests of reading use.
enum IntakeBench {
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let extractor = DocumentExtractor(scanFolder: root.appending(path: ".scan").path)
    static let press = PaperPress(folder: root.appending(path: ".press").path)
    static let readsPDF = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")
    static let setsPDF = press.pdfFault == nil && readsPDF
    static let readsScans = extractor.readsScans && readsPDF

    /// The rule a file breaks; nil: it was read.
    static func rule(of bytes: [UInt8]) async -> UnreadableDocument.Rule? {
        do throws(UnreadableDocument) {
            _ = try await extractor.text(of: bytes, named: "交来的文件.docx")
            return nil
        } catch {
            return error.rule
        }
    }

    /// Memory of this process in bytes: now, or the most it took since it was asked to forget.
    static func memory(_ name: String = "VmRSS:") -> Int {
        let status = FileManager.default.contents(atPath: "/proc/self/status") ?? Data()
        let line = String(decoding: status, as: UTF8.self).split(separator: "\n")
            .first { $0.hasPrefix(name) }
        return (line.flatMap { Int($0.filter(\.isNumber)) } ?? 0) << 10
    }

    private static func forgetPeak() {
        FileHandle(forWritingAtPath: "/proc/self/clear_refs")?.write(Data("5".utf8))
    }

    /// Refused for the rule, within so much time and memory.
    ///
    /// Other tests run at the same time and take memory too: one look of five within the bound is
    /// enough, as what really took more would take it every time.
    static func refuses(
        _ bytes: [UInt8], _ rule: UnreadableDocument.Rule, seconds: Int = 60,
        memory: Int = 256 << 20, at place: SourceLocation = #_sourceLocation
    ) async {
        var least = Int.max
        for _ in 1...5 where least >= memory {
            forgetPeak()
            let (start, before) = (ContinuousClock.now, Self.memory())
            let broken = await Self.rule(of: bytes)
            #expect(broken == rule, sourceLocation: place)
            #expect(ContinuousClock.now - start < .seconds(seconds), sourceLocation: place)
            least = min(least, Self.memory("VmHWM:") - before)
        }
        #expect(least < memory, sourceLocation: place)
    }

    static func text(_ bytes: [UInt8], named name: String = "文书") async throws -> String {
        try await extractor.text(of: bytes, named: name).text
    }

    static func table(_ bytes: [UInt8]) async throws -> [[String]] {
        try await extractor.table(of: bytes, named: "表格")
    }

    /// Folders of documents that were made more than ten minutes ago by a test of ours.
    static var oldFolders: [String] {
        let files = FileManager.default
        let names = (try? files.contentsOfDirectory(atPath: NSTemporaryDirectory())) ?? []
        return names.filter { name in
            guard name.hasPrefix("zhixing-intake-") else { return false }
            let path = "\(NSTemporaryDirectory())/\(name)"
            let made = (try? files.attributesOfItem(atPath: path))?[.creationDate] as? Date
            return (made ?? Date()).timeIntervalSinceNow < -600
        }
    }
}

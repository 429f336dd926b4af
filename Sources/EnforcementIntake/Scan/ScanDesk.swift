import EnforcementCore
import EnforcementOffice
import Foundation

/// Recognises pages, one at a time, by a worker that is kept while documents wait.
///
/// With its models the worker takes some 600 MB: when the last document is read it is ended.
actor ScanDesk {
    private let folder: String
    private let thread = WorkThread("scan")
    private var worker: ScanWorker?
    private var documents = 0

    /// - Parameter folder: holds the recogniser, as laid by `bin/setup-scan`.
    init(folder: String) { self.folder = folder }

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    /// Why nothing can be recognised on this machine; nil: it can.
    nonisolated var fault: Unreadable? {
        let isLaid = FileManager.default.fileExists(
            atPath: "\(folder)/rapidocr_onnxruntime/__init__.py")
        return isLaid ? nil : .notInstalled("RapidOCR (\(folder))")
    }

    /// A document comes in; every one that came goes again.
    func enter() { documents += 1 }

    func leave() {
        documents -= 1
        if documents == 0 { worker = nil }
    }

    /// One page of a picture file, from 0.
    func read(_ path: String, page: Int) throws(Unreadable) -> ScannedPage {
        if let fault { throw fault }
        let question = JSON.members(["file": .string(path), "page": .number(page)])
        let answer: JSON
        do throws(Unreadable) {
            answer = try ready().ask(question)
        } catch {
            worker?.kill()
            worker = nil
            throw error
        }
        if let fault = answer["fault"]?.text {
            switch fault {
            case "large": throw .pixels(max: IntakeLimits.pixelsMax)
            case "truncated": throw .truncated
            default: throw .broken
            }
        }
        guard let page = ScannedPage(answer) else { throw .broken }
        return page
    }

    private func ready() throws(Unreadable) -> ScanWorker {
        if let worker { return worker }
        let worker = try ScanWorker(folder: folder)
        self.worker = worker
        return worker
    }
}

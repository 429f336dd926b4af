import EnforcementCore
public import Logging

/// Reads papers as they are filed and makes their words findable.
///
/// It works beside the filing: recognising a scan takes seconds a page, and nobody waits for it.
public struct PaperIndex: Sendable {
    let extractor: any TextExtractor
    let texts: any DocumentTexts
    let log: Logger

    public init(extractor: any TextExtractor, texts: any DocumentTexts, log: Logger) {
        self.extractor = extractor
        self.texts = texts
        self.log = log
    }

    func take(_ bytes: [UInt8], of paper: FiledPaper, in file: FileID) {
        Task {
            do {
                let text = try await extractor.text(of: bytes, named: paper.title).text
                try await texts.index(
                    text: text, of: paper.number, in: file, isInner: paper.volume == .inner)
            } catch {
                log.notice("paper \(file) \(paper.number) has no words to search: \(error)")
            }
        }
    }
}

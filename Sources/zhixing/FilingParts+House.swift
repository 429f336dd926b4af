import EnforcementCore
import EnforcementIntake
import EnforcementOffice
import EnforcementStore
import EnforcementWeb

extension FilingParts {
    /// What the filing window of a real house works with.
    ///
    /// - Parameter scans: the folder of the recogniser of scanned pages (`bin/setup-scan`).
    init(store: SQLiteStore, scans: String = ".scan") {
        self.init()
        lists = store
        let extractor = DocumentExtractor(scanFolder: scans)
        text = { bytes, name throws(Refusal) in
            do throws(UnreadableDocument) {
                return try await extractor.text(of: bytes, named: name).text
            } catch { throw error.refusal }
        }
        cells = { bytes, name throws(Refusal) in
            do throws(UnreadableDocument) {
                return try await extractor.table(of: bytes, named: name)
            } catch { throw error.refusal }
        }
    }
}

extension UnreadableDocument {
    var refusal: Refusal { Refusal(code, words.zh, words.en, field: "file") }
}

import EnforcementIntake
import EnforcementOffice
import EnforcementStore
import EnforcementWeb

extension FilingParts {
    /// What the filing window of a real house works with.
    ///
    /// - Parameter scans: the folder of the recogniser of scanned pages (`bin/setup-scan`).
    init(store: SQLiteStore, scans: String) {
        self.init()
        lists = store
        extractor = DocumentExtractor(scanFolder: scans)
        reader = JudgmentDocumentReader()
    }
}

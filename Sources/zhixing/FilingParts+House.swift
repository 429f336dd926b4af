import EnforcementCore
import EnforcementOffice
import EnforcementStore
import EnforcementWeb

extension FilingParts {
    /// What the filing window of a real house works with.
    init(store: SQLiteStore, extractor: any TextExtractor, efile: EFile) {
        self.init()
        lists = store
        self.extractor = extractor
        reader = JudgmentDocumentReader()
        keep = { basis throws(OfficeError) in
            let type = try await efile.office.file(basis.file).type
            let paper = NewPaper(
                basis.title, at: FileCatalogue.place(of: .basis, in: type), origin: .handedIn)
            try await efile.file(
                basis.bytes, paper, in: basis.file, by: basis.person, actID: basis.actID)
        }
    }
}

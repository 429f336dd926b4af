extension Phrase {
    /// Documents of the court and their verification.
    static let englishDocuments: [Phrase: String] = [
        .documents: "Documents",
        .documentsEmpty: "No documents yet. Filing, notices and rulings make theirs by themselves.",
        .draftDocument: "Draft a document",
        .draftLead:
            "Choose a kind; what an act makes by itself is not listed. Beside it: who signs.",
        .previewWord: "Preview",
        .submitForSigning: "Submit for signing",
        .slotsMissing: "Missing: {}",
        .aboutWord: "About",
        .wholeCase: "The case",
        .panelWord: "Panel",
        .draftedByWord: "Drafted by",
        .reasonWord: "Reason",
        .filedAs: "Number in the file",
        .inFile: "filed",
        .servedOn: "served on {}",
        .verificationCode: "Verification code",
        .verifyTitle: "Verify a document",
        .verifyLead: "Enter the case number and the code at the foot of the document.",
        .verifyWord: "Verify",
        .verifyUnknown: "Case number and code do not belong together. Check them and try again.",
        .verifyWait: "Too many tries. Try again in {} minutes.",
        .verifiedGenuine: "Made by this court, unchanged.",
        .verifiedVoid: "Made by this court, but void.",
    ]
}

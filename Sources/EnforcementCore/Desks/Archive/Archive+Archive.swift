extension Archive {
    /// Archives the file of a closed case under its number (归档, P8-04).
    ///
    /// Within the court's own month of closing (I13); 法发〔2006〕11号 says how a file is ordered.
    /// Refused while a paper that is due is missing; the refusal names each.
    public struct Archive: Act {
        public static let name = "archive.archive"
        public static let outcomes: [any Fact.Type] = [Archived.self]
        public static let form = Form(
            Words("归档", "Archive the file"), by: [.archivist],
            [Field("number", .text(40), "档案号", "Archive number")])

        let number: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.closedOn != nil else {
                throw Refusal("archive.not-closed", "案件尚未结案", "The case is not closed")
            }
            guard file.archivedOn == nil else {
                throw Refusal("archive.archived", "卷宗已归档", "The file is archived")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let missing = FileCompleteness(of: file).missing
            guard missing.isEmpty else {
                let zh = missing.map { paper in
                    "《\(paper.title.zh)》" + (paper.missing > 1 ? "\(paper.missing)份" : "")
                }
                let en = missing.map(\.title.en)
                throw Refusal(
                    "archive.incomplete", "卷宗不齐，不得归档，缺：\(zh.joined(separator: "、"))",
                    "The file is not complete: \(en.joined(separator: ", "))",
                    law: .files2006(4))
            }
            return [Archived(number: number)]
        }
    }

    /// The end of the line. Meets I13.
    public struct Archived: Fact {
        public static let name = "archive.archived"

        public let number: String

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.archivedOn = stamp.day
            file.archiveNumber = number
        }

        public var story: Words { Words("归档，档案号\(number)", "Archived as \(number)") }
    }
}

extension Filing {
    /// Files the case and gives it its number (立案).
    ///
    /// - Law: EW20 16 within seven days (A04); number by 关于人民法院案件案号的若干规定.
    public struct Accept: Act, AsksBooks {
        public static let name = "filing.accept"
        public static let outcomes: [any Fact.Type] = [Accepted.self]
        public static let form = Form(
            Words("立案", "File the case"), by: [.filingClerk],
            [Field("type", .one(of: CaseType.self), "案件类型", "Kind of case")])

        let type: CaseType

        /// Round one of triage follows: it counts the cases against the same debtor.
        public var asks: BooksAsk { .debtors }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try beforeDecision(file)
            guard file.missing.isEmpty else {
                throw Refusal(
                    "filing.papers-missing", "尚缺材料：\(file.missing.joined(separator: "、"))",
                    "Papers are still missing", law: .ew20(16))
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let year = occasion.today.year
            let number = CaseNumber(
                year: year, court: occasion.court.code, type: type.rawValue,
                serial: occasion.serials.next(type, year))
            return [
                Accepted(
                    number: number, type: type,
                    isNonLitigation: file.claim?.basisKind.isNonLitigation ?? false)
            ]
        }
    }

    /// The case is filed. Day 0 of the case limit (I01) and of assignment (A05, A06).
    public struct Accepted: Fact {
        public static let name = "filing.accepted"

        public let number: CaseNumber
        public let type: CaseType
        public let isNonLitigation: Bool

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.number = number
            file.type = type
            file.filedOn = stamp.day
        }

        public func notices(_ file: CaseFile) -> [Notice] { [Notice("X1-04")] }

        public var story: Words { Words("立案，案号\(number)", "Filed as \(number)") }
    }
}

/// Reads a court document: who, how much, until when, on what it rests.
///
/// The same text always gives the same reading; every value knows the words it came from.
public enum JudgmentReader {
    /// - Parameter text: the plain text of one document, lines as they stand.
    public static func read(_ text: String) -> JudgmentReading {
        let sheet = Sheet(text)
        let kinds = KindReader(sheet)
        let header = max(kinds.title ?? -1, kinds.number ?? -1) + 1
        let headerEnd = header > 0 ? sheet.lines[header - 1].upperBound : 0
        let operative = Operative(sheet, behind: headerEnd)
        let kind = kinds.read(operative.range)
        let parties = PartyReader(sheet, kind.value, operative, header: header)
        let reader = CaseReader(
            sheet: sheet, kind: kind.value, title: kinds.title, number: kinds.number)
        let terms = TermsReader(sheet: sheet, operative: operative, kind: kind.value)
        let none = Found(value: false, span: sheet.span(operative.range), confidence: 0.9)
        var reading = JudgmentReading(
            kind: kind, jointLiability: terms.joint(),
            supplementaryLiability: terms.supplementary(), nonMonetaryDuty: none,
            priorityOverCollateral: terms.priority(),
            latePerformanceInterestClause: terms.lateClause())
        reading.nonMonetaryDuty = terms.nonMonetary() ?? none
        reading.caseNumber = reader.caseNumber()
        reading.court = reader.court()
        reading.applicants = parties.applicants
        reading.respondents = parties.respondents
        reading.others = parties.others
        let all = parties.applicants + parties.respondents + parties.others
        reading.cause = reader.cause(all)
        reading.documentDate = reader.day(behind: operative.range.upperBound)
        reading.deadline = terms.deadline()
        reading.instalments = terms.instalments()
        let course = CourseReader(
            sheet: sheet, kind: kind.value, operative: operative, own: reading.caseNumber?.value)
        reading.enforcement = course.read()
        reading.money = money(sheet, operative, kind.value, parties)
        return reading
    }

    private static func money(
        _ sheet: Sheet, _ operative: Operative, _ kind: CourtDocumentKind, _ parties: PartyReader
    ) -> [FoundMoney] {
        var reader = MoneyReader(
            sheet, operative, kind, applicants: parties.applicants,
            respondents: parties.respondents)
        switch kind {
        case .civilRuling: break
        case .dormancyRuling, .terminationRuling, .objectionRuling, .measureRuling,
            .otherEnforcementRuling, .adminNonlitigation, .enforcementNotice:
            reader.readTarget()
        default: reader.readOrders()
        }
        return reader.items
    }
}

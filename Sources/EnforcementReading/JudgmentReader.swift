import EnforcementCore

/// Reads a document of a Chinese court by the grammar courts write in: no network, no model, the
/// same answer for the same text always.
public enum JudgmentReader {
    /// The most that is read of a text; what follows is left unread.
    public static let most = 2_000_000

    /// What the text says. Never fails: what is not found is missing from the reading.
    public static func read(_ text: String) -> JudgmentReading {
        let isLong = text.unicodeScalars.count > most
        let text = isLong ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(most))) : text
        var pages = PageReader(Sheet(text))
        pages.readHead()
        pages.readParties()
        pages.readMoney()
        pages.readTerms()
        if isLong { pages.reading.notes.append("the text was cut at \(most) characters") }
        return pages.reading
    }
}

/// Puts one reading together, field by field.
struct PageReader {
    let sheet: Sheet
    let kinds: KindReader
    let operative: Operative
    var reading: JudgmentReading

    init(_ sheet: Sheet) {
        self.sheet = sheet
        kinds = KindReader(sheet)
        let head = [kinds.title, kinds.number].compactMap { $0 }.max()
        operative = Operative(sheet, behind: head.map { sheet.lines[$0].upperBound } ?? 0)
        let none = Found(value: false, span: 0..<0, confidence: 0)
        reading = JudgmentReading(
            kind: kinds.read(operative.range), jointLiability: none, supplementaryLiability: none,
            nonMonetaryDuty: none, priorityOverCollateral: none,
            latePerformanceInterestClause: none)
    }

    private var kind: DocumentKind { reading.kind.value }

    private func found(_ range: Range<Int>, _ confidence: Double) -> Found<String> {
        Found(value: sheet.written(range), span: sheet.span(range), confidence: confidence)
    }

    // MARK: head

    mutating func readHead() {
        if kind == .dutyText {
            reading.caseNumber = labelled(["案号:"])
            reading.court = labelled(["执行法院:"])
        } else {
            reading.caseNumber = kinds.number.map { found(sheet.lines[$0], 0.98) } ?? looseNumber()
            reading.court = courtName()
        }
        reading.cause = Causes.read(sheet, from: headEnd, kind: kind)
        reading.documentDate = date()
    }

    private var headEnd: Int {
        [kinds.title, kinds.number].compactMap { $0 }.max().map { sheet.lines[$0].upperBound } ?? 0
    }

    private func courtName() -> Found<String>? {
        let court = sheet.lines.prefix(8).lazy.compactMap { CourtName.read(sheet, $0) }.first
        return court.map { found($0, 0.97) }
    }

    private func labelled(_ words: [Word]) -> Found<String>? {
        guard let label = sheet.first(of: words, in: sheet.all),
            let line = sheet.lines.first(where: { $0.contains(label.lowerBound) }),
            label.upperBound < line.upperBound
        else { return nil }
        return found(label.upperBound..<line.upperBound, 0.98)
    }

    /// A number at the end of the title's line, or within the first lines of a headed document.
    private func looseNumber() -> Found<String>? {
        guard let title = kinds.title else { return nil }
        for line in sheet.lines.prefix(title + 3) {
            for place in line where sheet.glyphs[place] == Sign.open {
                if let number = CaseNumbers.read(sheet, at: place), line.count < 60 {
                    return found(number, 0.85)
                }
            }
        }
        return nil
    }

    /// The date under the signatures: the last line that is a date, else in Chinese numerals.
    private func date() -> Found<Day>? {
        guard kind != .dutyText else { return nil }
        for line in sheet.lines.suffix(400).reversed() where line.lowerBound >= operative.start {
            guard line.count <= 24, let read = Dates.first(sheet, in: line) else { continue }
            let rest = line.upperBound - read.range.upperBound
            if read.range.lowerBound == line.lowerBound, rest <= 3 {
                return Found(value: read.day, span: sheet.span(read.range), confidence: 0.97)
            }
        }
        return nil
    }

    // MARK: parties

    mutating func readParties() {
        if kind == .dutyText {
            readDutyParties()
            return
        }
        let first = [kinds.title, kinds.number].compactMap { $0 }.max().map { $0 + 1 } ?? 0
        let isBare = kind == .civilJudgmentBody || kind == .judgmentOperative
            || kind == .mediationOperative
        let header = HeaderParties(sheet, from: isBare ? sheet.lines.count : first)
        reading.applicants = header.applicants
        reading.respondents = header.respondents
        reading.others = header.others
        if kind == .adminNonlitigation { fillFromStory() }
        let isOrder = kind == .civilJudgmentBody || kind == .judgmentOperative
            || kind == .mediationOperative || kind == .unknown
        if isOrder, header.applicants.isEmpty, header.respondents.isEmpty { fillFromOrders() }
        if kind.isRulingOnCourse { completeFromStory() }
        addVictims()
    }

    private mutating func fillFromStory() {
        guard reading.applicants.isEmpty || reading.respondents.isEmpty else { return }
        let story = StoryParties(sheet, title: kinds.title)
        if reading.applicants.isEmpty { reading.applicants = story.applicants }
        if reading.respondents.isEmpty { reading.respondents = story.respondents }
    }

    private mutating func fillFromOrders() {
        let orders = OperativeParties(sheet, operative)
        (reading.applicants, reading.respondents) = (orders.applicants, orders.respondents)
    }

    /// 申请执行被执行人甲、乙、丙……一案 may name a debtor the header forgot.
    private mutating func completeFromStory() {
        guard let word = sheet.first(of: ["申请执行被执行人"], in: sheet.all),
            let end = sheet.first(of: ["纠纷", "一案"], in: word.upperBound..<sheet.glyphs.count),
            end.lowerBound - word.upperBound < 200,
            let cause = Causes.ending(at: end.upperBound, sheet), cause.lowerBound > word.upperBound
        else { return }
        for name in sheet.pieces(of: word.upperBound..<cause.lowerBound, at: [Sign.list]) {
            let words = sheet.written(name)
            let isKnown = (reading.respondents + reading.applicants).contains { $0.name == words }
            guard !isKnown, name.count >= 2, !sheet.contains(any: [",", "。", "等", "与"], in: name) else { continue }
            reading.respondents.append(
                FoundParty(
                    name: words, kind: NameKind.of(name, sheet), role: "被执行人", span: sheet.span(name),
                    confidence: 0.75))
        }
    }

    private mutating func readDutyParties() {
        let orders = OperativeParties(sheet, operative)
        (reading.applicants, reading.respondents) = (orders.applicants, orders.respondents)
        guard let name = labelled(["被执行人:"]) else { return }
        if !reading.respondents.contains(where: { $0.name == name.value }) {
            let start = sheet.first("被执行人:", in: sheet.all)?.upperBound ?? 0
            reading.respondents.append(
                FoundParty(
                    name: name.value,
                    kind: NameKind.of(start..<start + name.value.unicodeScalars.count, sheet), role: "被执行人",
                    span: name.span, confidence: 0.97))
        }
    }

    /// Victims whom a criminal judgment orders to be repaid.
    private mutating func addVictims() {
        guard kind == .criminalProperty else { return }
        for clause in operative.clauses {
            for place in sheet.places(of: "被害人", in: clause).prefix(20) {
                guard let name = NameEnd.name(sheet, from: place.upperBound, before: clause.upperBound),
                    name.count <= 20
                else { continue }
                let words = sheet.written(name)
                guard !reading.others.contains(where: { $0.name == words }) else { continue }
                reading.others.append(
                    FoundParty(
                        name: words, kind: NameKind.of(name, sheet), role: "被害人",
                        span: sheet.span(name), confidence: 0.8))
            }
        }
    }

    // MARK: money and terms

    mutating func readMoney() {
        guard kind != .civilRuling, kind != .objectionRuling else { return }
        var money = MoneyReader(
            sheet, operative, kind, applicants: reading.applicants,
            respondents: reading.respondents)
        if kind.isRulingOnCourse || kind == .adminNonlitigation || kind == .enforcementNotice {
            readTarget(&money)
        } else {
            money.readOrders()
        }
        reading.money = money.items
    }

    private mutating func readTarget(_ money: inout MoneyReader) {
        let course = CourseReader(
            sheet: sheet, operative: operative, kind: kind, ownNumber: reading.caseNumber?.value)
        if kind == .adminNonlitigation {
            money.readFines()
        } else if let target = course.target() {
            money.readDebt(target, bare: true)
        }
    }

    mutating func readTerms() {
        let terms = TermsReader(sheet: sheet, operative: operative, kind: kind)
        reading.deadline = terms.deadline()
        reading.instalments = terms.instalments()
        reading.jointLiability = terms.joint()
        reading.supplementaryLiability = terms.supplementary()
        reading.priorityOverCollateral = terms.priority()
        reading.latePerformanceInterestClause = terms.lateClause()
        reading.nonMonetaryDuty = DutyReader(sheet: sheet, operative: operative, kind: kind).read()
        reading.enforcement =
            CourseReader(
                sheet: sheet, operative: operative, kind: kind,
                ownNumber: reading.caseNumber?.value
            ).read()
        if reading.total == nil, !reading.money.isEmpty {
            reading.notes.append("no fixed amount: the items are reckoned by rate")
        }
    }
}

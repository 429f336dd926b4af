/// Finds the parties of a document: from its header, else from the words of the case.
struct PartyReader {
    let sheet: Sheet
    let kind: CourtDocumentKind
    let operative: Operative
    private(set) var applicants: [FoundParty] = []
    private(set) var respondents: [FoundParty] = []
    private(set) var others: [FoundParty] = []

    init(_ sheet: Sheet, _ kind: CourtDocumentKind, _ operative: Operative, header: Int) {
        (self.sheet, self.kind, self.operative) = (sheet, kind, operative)
        let listed = HeaderParties(sheet, from: header, needsColon: kind.isBody)
        (applicants, respondents, others) = (listed.applicants, listed.respondents, listed.others)
        if kind == .dutyText { readOrders(besides: true) }
        if kind.isBody {
            readOrders()
            readDismissed()
            if applicants.isEmpty || respondents.isEmpty { readPlainOrders() }
            readLiable()
        }
        if applicants.isEmpty || respondents.isEmpty { readTitle() }
        if applicants.isEmpty || respondents.isEmpty || kind.isRulingOnCourse { readStory() }
        if applicants.isEmpty || respondents.isEmpty { readOrders() }
        if applicants.isEmpty || respondents.isEmpty { readPlainOrders() }
        dropDoubles()
    }

    // MARK: the first sentence of the story

    /// `申请执行人甲与被执行人乙、丙借款合同纠纷一案`: roles and names in one sentence.
    private mutating func readStory() {
        let end = min(operative.start, sheet.glyphs.count)
        let range = 0..<min(end, 4_000)
        let (hadApplicants, hadRespondents) = (!applicants.isEmpty, !respondents.isEmpty)
        var place = range.lowerBound
        var stop = range.upperBound
        while place < stop {
            guard let role = PartyReader.storyRoles.first(where: { sheet.has($0.word, at: place) }),
                !isCutWord(place + role.word.count)
            else {
                place += 1
                continue
            }
            let names = names(from: pastBracket(place + role.word.count), before: range.upperBound)
            place += role.word.count
            let isHad =
                role.side == .applicant && hadApplicants
                || role.side == .respondent && hadRespondents && !isOfHeader(names)
            guard !isHad else { continue }
            for name in names { add(name, role.side, role.text, 0.85) }
            guard !applicants.isEmpty, !respondents.isEmpty, stop == range.upperBound else {
                continue
            }
            let rest = place..<range.upperBound
            stop = sheet.first(of: ["一案", "。"], in: rest)?.lowerBound ?? stop
        }
    }

    /// A list that names a party of the header too may name more than the header does.
    private func isOfHeader(_ names: [Range<Int>]) -> Bool {
        kind.isRulingOnCourse && names.count > 1
            && names.contains { name in
                let words = sheet.printed(name)
                return respondents.contains { $0.name == words }
            }
    }

    private static let storyRoles: [Role] = Role.all.filter {
        $0.side != .other || ["第三人", "案外人"].contains($0.text)
    }

    /// 被告人民币, 被告人民法院: the role ends one sign before.
    private func isCutWord(_ end: Int) -> Bool {
        end > 0 && sheet.glyphs[end - 1] == 0x4EBA
            && sheet.any(["民币", "民法院", "民政府", "民检察", "员"], at: end) != nil
    }

    /// Past `（以下简称……）`, a colon and a comma.
    private func pastBracket(_ start: Int) -> Int {
        var place = start
        if place < sheet.glyphs.count, sheet.glyphs[place] == Sign.open {
            place = sheet.closing(place, before: sheet.glyphs.count) ?? place
        }
        if place < sheet.glyphs.count, sheet.glyphs[place] == Sign.colon { place += 1 }
        return place
    }

    // MARK: the title

    /// `甲局、乙非诉执行审查行政裁定书`, `甲局申请执行乙、丙社会抚养费征收决定一审行政裁定书`.
    private mutating func readTitle() {
        guard let line = sheet.lines.first, line.count > 8, line.count < 90,
            sheet.any(["书", "案", "令"], at: line.upperBound - 1) != nil
        else { return }
        let signs: [Word] = ["申请执行", "与", "、", "诉"]
        let sheet = sheet
        guard let sign = signs.lazy.compactMap({ sheet.first($0, in: line) }).first,
            sign.lowerBound > line.lowerBound + 1
        else { return }
        if applicants.isEmpty {
            for name in sheet.pieces(of: line.lowerBound..<sign.lowerBound, at: [Sign.list]) {
                add(name, .applicant, "申请人", 0.8)
            }
        }
        guard respondents.isEmpty else { return }
        for name in names(from: sign.upperBound, before: line.upperBound) {
            add(name, .respondent, "被申请人", 0.8)
        }
    }

    // MARK: the orders

    /// `被告甲于……向原告乙支付`: roles before names in the orders.
    private mutating func readOrders(besides: Bool = false) {
        let hadApplicants = !besides && !applicants.isEmpty
        let hadRespondents = !besides && !respondents.isEmpty
        for clause in operative.clauses {
            for (word, side) in PartyReader.orderRoles {
                for place in sheet.places(of: word, in: clause) {
                    if place.lowerBound > 0, sheet.glyphs[place.lowerBound - 1] == 0x53CD {
                        continue
                    }
                    if side == .applicant && hadApplicants || side == .respondent && hadRespondents
                    {
                        continue
                    }
                    let start = pastBracket(place.upperBound)
                    for name in names(from: start, before: clause.upperBound) {
                        add(name, side, sheet.words(place), 0.8)
                    }
                }
            }
        }
    }

    private static let orderRoles: [(Word, Side)] = [
        ("申请执行人", .applicant), ("被执行人", .respondent), ("被申请人", .respondent),
        ("原告", .applicant), ("被告", .respondent), ("第三人", .other),
    ]

    /// The names of a list that begins at a place: `甲、乙公司和丙于……`.
    func names(from start: Int, before end: Int) -> [Range<Int>] {
        var names: [Range<Int>] = []
        var place = start
        while let name = PartyName.read(sheet, at: place, before: end) {
            names.append(name)
            place = pastBracket(name.upperBound)
            guard place < end else { break }
            if sheet.glyphs[place] == Sign.list {
                place += 1
            } else if sheet.has("以及", at: place) {
                place += 2
            } else if sheet.has("和", at: place) || sheet.has("及", at: place) {
                place += 1
            } else {
                break
            }
            if Role.all.contains(where: { sheet.has($0.word, at: place) }) { break }
        }
        return names
    }

    // MARK: orders without roles

    /// `甲公司于本判决生效之日起……支付乙公司工程款`; failing that, who bears the costs.
    private mutating func readPlainOrders() {
        for clause in operative.clauses where !operative.isDismissal(clause) {
            let body = operative.pastNumber(clause)
            let start = body.lowerBound + (sheet.has("限", at: body.lowerBound) ? 1 : 0)
            let debtors = names(from: start, before: body.upperBound)
            guard let last = debtors.last else { continue }
            let rest = last.upperBound..<body.upperBound
            guard let verb = sheet.first(of: PartyReader.verbs, in: rest) else { continue }
            var place = verb.upperBound
            for word in ["给", "原告"] as [Word] where sheet.has(word, at: place) {
                place += word.count
            }
            guard let creditor = PartyName.read(sheet, at: place, before: body.upperBound)
            else { continue }
            if respondents.isEmpty { for name in debtors { add(name, .respondent, "债务人", 0.7) } }
            if applicants.isEmpty { add(creditor, .applicant, "债权人", 0.7) }
            return
        }
        if respondents.isEmpty, !applicants.isEmpty { readBearers() }
    }

    private static let verbs: [Word] = [
        "支付", "偿还", "给付", "返还", "赔偿", "归还", "配合", "协助", "向", "退还",
    ]

    private mutating func readBearers() {
        for clause in operative.clauses {
            guard let by = sheet.first("由", in: clause),
                sheet.contains(any: ["负担", "承担"], in: by.upperBound..<clause.upperBound)
            else { continue }
            for name in names(from: by.upperBound, before: clause.upperBound) {
                let words = sheet.printed(name)
                let isApplicant = applicants.contains { words.hasSuffix($0.name) }
                if !isApplicant { add(name, .respondent, "债务人", 0.6) }
            }
        }
    }

    /// `丙对上述债务承担连带清偿责任`, with no role before the name.
    private mutating func readLiable() {
        guard !respondents.isEmpty else { return }
        for clause in operative.clauses
        where sheet.contains(any: ["承担连带", "承担补充", "不能清偿"], in: clause) {
            let body = operative.pastNumber(clause)
            guard let name = PartyName.read(sheet, at: body.lowerBound, before: body.upperBound),
                sheet.any(["对", "在", "就"], at: name.upperBound) != nil
            else { continue }
            let words = sheet.printed(name)
            guard !(applicants + respondents).contains(where: { $0.name == words }) else {
                continue
            }
            if Role.all.contains(where: { sheet.has($0.word, at: name.lowerBound) }) { continue }
            add(name, .respondent, "债务人", 0.75)
        }
    }

    /// `驳回甲的诉讼请求` where nothing else is ordered.
    private mutating func readDismissed() {
        guard applicants.isEmpty else { return }
        for clause in operative.clauses {
            guard let word = sheet.first("驳回", in: clause) else { continue }
            var start = word.upperBound
            if sheet.has("原告", at: start) { start += 2 }
            let end = sheet.first(
                of: ["的", "其他", "其余", "全部", "要求", "对", "请求"],
                in: start..<clause.upperBound)
            guard let end, end.lowerBound - start >= 2, end.lowerBound - start <= 40 else {
                continue
            }
            for name in sheet.pieces(of: start..<end.lowerBound, at: [Sign.list]) {
                add(name, .applicant, "原告", 0.75)
            }
            return
        }
    }

    private mutating func add(_ name: Range<Int>, _ side: Side, _ role: String, _ sure: Double) {
        let words = sheet.printed(name)
        guard !PartyName.isPronoun(words) else { return }
        let party = FoundParty(
            name: words, kind: NameKind.of(name, sheet), role: role, span: sheet.span(name),
            confidence: sure)
        switch side {
        case .applicant: append(party, to: &applicants)
        case .respondent: append(party, to: &respondents)
        case .other: append(party, to: &others)
        }
    }

    private func append(_ party: FoundParty, to list: inout [FoundParty]) {
        guard !list.contains(where: { $0.name == party.name }) else { return }
        list.append(party)
    }

    /// A short name of a party already there (某公司 for 某有限公司) is no second party, and nobody
    /// stands on both sides.
    private mutating func dropDoubles() {
        applicants = PartyReader.whole(applicants)
        respondents = PartyReader.whole(respondents).filter { party in
            !applicants.contains { $0.name == party.name }
        }
        others = others.filter { party in
            !(applicants + respondents).contains { $0.name == party.name }
        }
    }

    private static func whole(_ list: [FoundParty]) -> [FoundParty] {
        list.enumerated().filter { index, party in
            party.confidence > 0.9
                || !list.enumerated().contains { other, longer in
                    other != index && longer.name.utf16.count > party.name.utf16.count
                        && isShort(party.name, of: longer.name)
                }
        }.map(\.element)
    }

    /// Whether every sign of a short name stands in the long one in order, and it ends alike.
    static func isShort(_ short: String, of long: String) -> Bool {
        guard short.utf16.count >= 2, !short.contains("有限"),
            short.hasSuffix("公司") || short.hasSuffix("行")
                || short.hasSuffix("厂") || long.hasPrefix(short)
        else { return false }
        var rest = Substring(long)
        for sign in short {
            guard let place = rest.firstIndex(of: sign) else { return false }
            rest = rest[rest.index(after: place)...]
        }
        return true
    }
}

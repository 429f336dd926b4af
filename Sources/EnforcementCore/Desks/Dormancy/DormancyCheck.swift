/// The checklist before a case may lie dormant (终结本次执行程序核查清单, handbook 4.5).
///
/// Read off the facts of the case on a day. A point that bars stops the proposal and is looked at
/// again when the president approves; the others are shown, and may be confirmed by hand.
public struct DormancyCheck: Sendable, Hashable {
    /// One point of the list.
    public struct Point: Sendable, Hashable {
        /// Row of the handbook, such as `Z10`.
        public let code: String
        public let words: Words
        public let law: Law?
        public let isSatisfied: Bool
        /// Open, it stops the proposal.
        public let isBar: Bool
    }

    public let points: [Point]

    public var open: [Point] { points.filter { !$0.isSatisfied } }

    /// The first open point that stops the proposal.
    public var bar: Point? { points.first { $0.isBar && !$0.isSatisfied } }

    public init(_ file: CaseFile, on day: Day) {
        points = Self.duties(file) + Self.inquiries(file, on: day) + Self.conditions(file, on: day)
    }

    /// Throws what stands in the way of the proposal.
    func mustPass() throws(Refusal) {
        guard let bar else { return }
        throw Refusal(
            "dormancy.\(bar.code.lowercased())", "终本核查未通过：\(bar.words.zh)",
            "Not ready for dormancy: \(bar.words.en)", law: bar.law)
    }

    /// What the court had to do to the debtors: Z01–Z04.
    private static func duties(_ file: CaseFile) -> [Point] {
        [
            bar(
                "Z01", "已发出执行通知书并送达全部被执行人", "Every debtor was served the notice",
                .dormancy2016(1),
                file.noticeIssuedOn != nil && file.debtors.allSatisfy { file.isServed($0.number) }),
            bar(
                "Z02", "已责令报告财产并核查", "Report ordered and checked", .dormancy2016(2),
                file.debtors.allSatisfy { $0.report != nil }),
            bar(
                "Z03", "已对全部被执行人限制消费", "Every debtor restricted", .dormancy2016(1),
                file.debtors.allSatisfy { $0.restriction?.isInForce ?? false }),
            byHand(
                "Z04", "已纳入失信名单或记明不纳入的理由", "Listed, or why not", .dormancy2016(1),
                file),
        ]
    }

    /// How property was looked for: Z05–Z09.
    private static func inquiries(_ file: CaseFile, on day: Day) -> [Point] {
        let hasPersons = file.debtors.contains { $0.kind == .person }
        return [
            bar(
                "Z05", "三个月内已对全部被执行人网络查询", "All inquired these three months",
                .dormancy2016(3),
                file.debtors.allSatisfy { isFresh($0, file, on: day) }),
            bar(
                "Z06", "已作现场调查、搜查、悬赏或审计之一", "Investigated beyond the network",
                .dormancy2016(3), !file.investigations.isEmpty),
            byHand(
                "Z07", "已查公积金、理财、保险、股息", "Provident fund, insurance, dividends asked",
                .dormancy2016(3), file, orBecause: !hasPersons),
            bar(
                "Z08", "没有待核查的线索", "No lead waits to be checked", .dormancy2016(3),
                file.leads.allSatisfy { $0.checkedOn != nil }),
            bar(
                "Z09", "没有可处置的财产", "No property left to dispose of", .dormancy2016(4),
                file.dormancy.confirmed["Z09"] != nil || !file.hasDisposableAssets),
        ]
    }

    /// When and with whom a case may lie dormant: Z10–Z20.
    private static func conditions(_ file: CaseFile, on day: Day) -> [Point] {
        let isLong = file.earliestDormancy.map { day >= $0 } ?? false
        let hasEnterprise = file.debtors.contains { $0.kind == .enterprise }
        let isFound = file.debtors.allSatisfy { !file.isAnnounced($0.number) }
        let dormancy = file.dormancy
        return [
            bar("Z10", "立案已超过三个月", "Over three months old", .dormancy2016(1), isLong),
            byHand(
                "Z11", "已查找下落不明的被执行人", "Missing debtors searched for", .dormancy2016(1),
                file, orBecause: isFound),
            bar(
                "Z12", "已约谈申请执行人", "Applicant heard", .dormancy2016(5),
                dormancy.interviewedOn != nil),
            bar("Z13", "尚有未执行标的", "Something is unpaid", nil, file.outstanding > .zero),
            shown(
                "Z14", "合议并经院长批准，或申请人同意", "Panel and president, or agreement",
                .int22(517), dormancy.approvedOn != nil),
            bar(
                "Z15", "被执行人在世或存续", "Debtors alive or existing", nil,
                file.debtors.allSatisfy { $0.isExisting == true }),
            byHand(
                "Z16", "为金钱给付案件", "A money claim", .dormancy2016(1), file,
                orBecause: file.claim?.duty == nil),
            byHand("Z17", "案卷材料齐全", "The file is complete", nil, file),
            byHand("Z18", "裁定内容完备", "The ruling is complete", .dormancy2016(6), file),
            shown(
                "Z19", "裁定送达并入库公开", "Ruling served and published", .dormancy2016(12),
                dormancy.publishedOn != nil),
            byHand(
                "Z20", "符合破产条件的已征询移送", "Bankruptcy considered", .dormancy2016(11), file,
                orBecause: !hasEnterprise),
        ]
    }

    /// Whether a debtor's last answered inquiry is not older than three months.
    private static func isFresh(_ debtor: Party, _ file: CaseFile, on day: Day) -> Bool {
        file.inquiries.contains { inquiry in
            inquiry.debtor == debtor.number
                && inquiry.answeredOn.map { $0.adding(months: 3) >= day } ?? false
        }
    }

    private static func bar(
        _ code: String, _ zh: String, _ en: String, _ law: Law?, _ isSatisfied: Bool
    ) -> Point {
        Point(
            code: code, words: Words(zh, en), law: law, isSatisfied: isSatisfied, isBar: true)
    }

    private static func shown(
        _ code: String, _ zh: String, _ en: String, _ law: Law?, _ isSatisfied: Bool
    ) -> Point {
        Point(
            code: code, words: Words(zh, en), law: law, isSatisfied: isSatisfied, isBar: false)
    }

    /// A point no fact of the case shows yet: satisfied once somebody confirmed it with a note.
    private static func byHand(
        _ code: String, _ zh: String, _ en: String, _ law: Law?, _ file: CaseFile,
        orBecause isMoot: Bool = false
    ) -> Point {
        shown(code, zh, en, law, isMoot || file.dormancy.confirmed[code] != nil)
    }
}

extension CaseFile {
    /// The first day on which this case may lie dormant (limit I05); nil until it is filed.
    var earliestDormancy: Day? { filedOn.map { Reckoning.earliestDormancy(filed: $0) } }

    /// Whether something found could still be turned into money for this case.
    ///
    /// Deposits under 1000 yuan that make up no more than a twentieth of the claim count as none
    /// (Z09); what another court holds first cannot be disposed of here.
    var hasDisposableAssets: Bool {
        let left = assets.filter { asset in
            !asset.isHeldByOthers
                && ![.sold, .failed, .returned, .transferred].contains(asset.disposal)
                && !holds.contains { $0.asset == asset.number && $0.state == .deducted }
        }
        guard left.allSatisfy({ $0.kind == .deposit }) else { return true }
        let deposits = left.reduce(Money.zero) { $0 + ($1.value ?? .zero) }
        let claim = claim?.amount.fen ?? 0
        return deposits.fen >= 100_000 || deposits.fen * 20 > claim
    }
}

public import EnforcementCore
public import EnforcementOffice

/// A large court to be searched: cards, words and papers from a seed, without acts.
///
/// One case in twelve has a party 王, every person's name has 某: the commonest characters are as
/// common as they get. Half of the parties have names of two characters.
public struct SearchCourt: Sendable {
    public static let court: CourtID = 1
    public static let account = "410185001"
    private let seed: UInt64

    public init(seed: UInt64) { self.seed = seed }

    func chance(_ number: Int) -> Seeded {
        Seeded(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(bitPattern: Int64(number)))
    }

    /// The one writing of a case: its card and what it is found by.
    public func writing(_ number: Int) -> Writing {
        let file = FileID(court: Self.court, number: number)
        let at = Moment(secondsSince1970: 1_600_000_000 + Int64(number) * 600)
        let entry = EntryRow(
            file: file, number: 1, at: at, actor: "system", actorName: "示例",
            act: "filing.submit", fact: "filing.submitted", body: Array("{}".utf8),
            hash: Hash.sha256(Array("\(number)".utf8)))
        let words = words(number)
        var card = CardRow(CaseFile(id: file), at: at, on: .dengfeng)
        card.version = 1
        card.state = .open
        card.number = words.number
        card.names = words.names.joined(separator: " ")
        card.title = words.names.joined(separator: " 申请执行 ")
        card.cause = words.cause
        card.filed = at.day
        var rows = DerivedRows()
        rows.card = card
        rows.search = words
        return Writing(file: file, after: 0, actID: nil, entries: [entry], rows: rows)
    }

    public func number(_ number: Int) -> String {
        let perYear = 25_000
        let year = 2016 + (number - 1) / perYear
        return "（\(year)）豫0185执\((number - 1) % perYear + 1)号"
    }

    public func words(_ number: Int) -> SearchRow {
        var chance = self.chance(number)
        let applicant = name(&chance)
        let debtor = chance.happens(30) ? Invented.enterprise(&chance) : name(&chance)
        return SearchRow(
            file: FileID(court: Self.court, number: number), number: self.number(number),
            basis: ["（\(2015 + number / 25_000)）豫0185民初\(chance.whole(1...20_000))号"],
            names: [applicant, debtor],
            phones: [Invented.phone(&chance), Invented.phone(&chance)],
            identities: [String(Invented.identity(&chance).suffix(4))],
            accounts: [
                String(Invented.account(&chance).suffix(4)),
                String(Invented.account(&chance).suffix(4)),
            ],
            cause: chance.pick(Self.causes) ?? "")
    }

    private func name(_ chance: inout Seeded) -> String {
        let whole = Invented.person(&chance)
        let name = chance.happens(8) ? "王" + whole.dropFirst() : whole
        return chance.happens(50) ? String(name.prefix(2)) : name
    }

    /// The words of a paper of a case, some two hundred characters.
    public func text(_ number: Int) -> String {
        var chance = self.chance(number)
        let words = words(number)
        var text = "执行依据\(words.basis[0])，申请执行人\(words.names[0])，"
        text += "被执行人\(words.names[1])。"
        for _ in 0..<8 { text += chance.pick(Self.sentences) ?? "" }
        text += "合同编号示例\(chance.whole(10_000...99_999))号，"
        return text + "标的\(chance.whole(1...9_000))元。"
    }

    private static let causes = [
        "民间借贷纠纷", "买卖合同纠纷", "金融借款合同纠纷", "劳动争议", "离婚纠纷",
        "机动车交通事故责任纠纷",
        "建设工程施工合同纠纷", "追偿权纠纷",
    ]
    private static let sentences = [
        "被执行人应于判决生效后十日内偿还借款本金及利息。",
        "双方约定按月支付租金，逾期加付违约金。",
        "货物已经验收，余款至今没有付清。", "保证人对上述债务承担连带清偿责任。",
        "当事人在约定的期间内没有履行义务。", "工程已经竣工并交付使用，尚欠工程款。",
        "抚养费按年给付，至其年满十八周岁止。", "车辆修理费用由责任方全额负担。",
        "登记在其名下的房屋不予分割。", "案件受理费由败诉一方负担。",
    ]
}

import EnforcementCore

extension AnswerMaker {
    /// The number of a thing the case has; now and then one it has not.
    mutating func subject(_ kind: Subject.Kind, _ name: String) -> Int {
        let numbers = chance.happens(3) ? [] : things(kind, name)
        let number = chance.pick(numbers) ?? chance.whole(1...5)
        switch kind {
        case .receipt, .hold, .asset: thing = (kind, number)
        default: break
        }
        return number
    }

    /// Whether the case has one of every thing the form cannot do without.
    func hasThings(for form: Form) -> Bool {
        form.fields.allSatisfy { field in
            guard field.isRequired, case .subject(let kind) = field.kind else { return true }
            return !things(kind, field.name).isEmpty
        }
    }

    private func things(_ kind: Subject.Kind, _ name: String) -> [Int] {
        switch kind {
        case .whole: []
        case .party: parties(name).map { $0.number }
        case .receipt: waiting(file.receipts, of: file.payouts).map { $0.number }
        case .payout: some(file.payouts, where: { $0.isOpen }).map { $0.number }
        case .hold:
            some(file.holds, where: { $0.isInForce || $0.state == .ordered }).map { $0.number }
        case .asset: file.assets.map { $0.number }
        case .lead: some(file.leads, where: { $0.checkedOn == nil }).map { $0.number }
        case .instalment:
            some(file.settlement?.instalments ?? [], where: { $0.performedOn == nil })
                .map { $0.number }
        case .alarm: some(file.warnings, where: { $0.isOpen }).map { $0.number }
        case .letter: file.letters.suffix(6).map { $0.number }
        case .petition: file.outside.petitions.map { $0.number }
        case .errand: file.outside.errands.map { $0.number }
        case .detention: file.outside.detentions.map { $0.number }
        case .order: file.outside.supervisionOrders.map { $0.number }
        case .ruling: file.rulings.map { $0.number }
        case .pause: some(file.pauses, where: { $0.until == nil }).map { $0.number }
        case .inquiry: some(file.inquiries, where: { $0.answeredOn == nil }).map { $0.number }
        case .restriction: file.debtors.map { $0.number }
        case .requery: [file.dormancy.requeries.count + 1]
        case .plan: some(file.plans, where: { $0.isStanding }).map { $0.number }
        case .document: file.documents.map { $0.number }
        case .objection: some(file.objections, where: { $0.outcome == nil }).map { $0.number }
        case .paper: some(file.papers, where: \.isStanding).map { $0.number }
        case .directive: some(file.orders, where: { $0.state == .open }).map { $0.number }
        }
    }

    /// The things that still wait for something; all of them where none does.
    private func some<Item>(_ items: [Item], where waits: (Item) -> Bool) -> [Item] {
        let waiting = items.filter(waits)
        return waiting.isEmpty ? items : waiting
    }

    private func waiting(_ receipts: [Receipt], of payouts: [Payout]) -> [Receipt] {
        some(receipts) { receipt in
            !payouts.contains { $0.receipt == receipt.number && !$0.isSentBack }
        }
    }

    private func parties(_ name: String) -> [Party] {
        switch name {
        case "debtor": file.debtors
        case "applicant", "payee": file.applicants
        case "against": file.parties.filter { $0.side == .applicant || $0.side == .joined }
        default: file.parties
        }
    }

    /// A sum: mostly one that is due, so that the course goes on; else any.
    mutating func money() -> Money {
        let fitting = sums().filter { $0 > .zero }
        if chance.happens(85), let sum = chance.pick(fitting) { return sum }
        return Money(fen: Int64(chance.whole(1...50_000_000)))
    }

    private func sums() -> [Money] {
        switch thing {
        case (.receipt, let number)?: file.receipt(number).map { [$0.amount] } ?? []
        case (.hold, let number)?:
            file.hold(number).map { [min($0.held, file.owed(on: today)), $0.amount] } ?? []
        case (.asset, let number)?:
            file.asset(number).map { asset in
                [asset.price, asset.value, asset.sales.last?.soldFor, coverable(asset)]
                    .compactMap { $0 }
            } ?? []
        default:
            [
                file.owed(on: today), file.outstanding, file.uncovered(on: today), saleDue,
                file.inTransit,
            ]
        }
    }

    /// How much of an asset may still be held.
    private func coverable(_ asset: Asset) -> Money {
        let room = file.openRuling(.control).map { file.room(under: $0) } ?? .zero
        return min(asset.value ?? room, min(room, file.uncovered(on: today)))
    }

    /// What buyers still owe.
    private var saleDue: Money {
        file.assets.flatMap { $0.sales }.reduce(.zero) { sum, sale in
            sale.confirmedOn == nil ? sum + (sale.soldFor ?? .zero) : sum
        }
    }

    mutating func day() -> Day {
        let ahead = chance.pick([0, 0, 1, 7, 10, 16, 31, 45, 100, -1, -20]) ?? 0
        return today.adding(days: ahead)
    }

    mutating func text(_ name: String, _ most: Int) -> String {
        let text: String
        switch name {
        case "name" where most >= 80: text = partyName()
        case "reference": text = "LS\(chance.whole(1...1_000_000_000_000))"
        case "line": text = chance.pick(file.receipts.compactMap { $0.line }) ?? "LS0"
        case "batch": text = "\(today)-\(chance.whole(1...3))"
        case "cause": text = chance.pick(Invented.causes) ?? ""
        case "basis": text = "（2021）豫0185民初\(chance.whole(1...9_999))号"
        case "limit": text = chance.pick(clocks.map { $0.limit } + limitNames) ?? ""
        case "about": text = chance.pick(clocks.map { $0.subject.description }) ?? "case"
        case "rate": text = chance.pick(["0.06", "0.148", "4"]) ?? ""
        case "debtors": text = file.debtors.map { "\($0.number)" }.joined(separator: "、")
        case "message": text = chance.pick(messageNames) ?? ""
        case "period": text = "\(chance.whole(1...12))\(chance.pick(["d", "wd", "m", "h"]) ?? "d")"
        default: text = chance.pick(phrases) ?? ""
        }
        if most > 300, chance.happens(20) { return text + "\n第二行" }
        return String(text.prefix(most))
    }

    private mutating func partyName() -> String {
        chance.happens(75) ? Invented.person(&chance) : Invented.enterprise(&chance)
    }

    private var clocks: [Deadline] { file.deadlines.filter { $0.isOpen } }
    private var limitNames: [String] { Line.dengfeng.limits.keys.sorted() }
    private var messageNames: [String] { Line.dengfeng.messages.keys.sorted() }
    private var phrases: [String] {
        [
            "示例：已电话联系当事人", "示例", "x", "示例：\"引号\"、\\反斜线与😀",
            "示例：按规程办理，详见卷内材料",
        ]
    }
}

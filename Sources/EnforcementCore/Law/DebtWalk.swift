/// The walk through time behind a `DebtSheet`: where it is, and what stands there.
struct DebtWalk {
    /// Items in the base of doubled interest with one last day and the same debtors: one line.
    private struct Base {
        let due: Day
        let places: [Int]
    }

    private let items: [ClaimItem]
    private let bases: [Base]
    /// Places of items in the order payments reach them: costs, interest, principal (CC20 561);
    /// of one kind the item due first, then as listed (CC20 560).
    private let order: [Int]
    private let stays: [Range<Day>]
    private let setOff: ApplyPayment
    /// Everything is reckoned up to this day.
    private var reached: Day?

    private(set) var rows: [DebtSheet.Row] = []
    private(set) var sums: [DebtSheet.Sum]
    private(set) var delay = DebtSheet.Sum()
    private(set) var surplus = Money.zero
    private(set) var isProvisional = false

    init(_ items: [ClaimItem], _ stays: [Range<Day>], _ order: ApplyPayment) {
        self.items = items
        self.stays = stays
        setOff = order
        sums = items.map { DebtSheet.Sum(owed: $0.amount ?? .zero) }
        self.order = items.indices.sorted {
            (DebtWalk.rank(items[$0], order), items[$0].due ?? DebtWalk.never, $0)
                < (DebtWalk.rank(items[$1], order), items[$1].due ?? DebtWalk.never, $1)
        }
        bases = DebtWalk.bases(items)
        for item in items {
            guard let amount = item.amount else { continue }
            var row = DebtSheet.Row(.item, [item.number], item.words)
            row.formula = amount.grouped
            row.amount = amount
            rows.append(row)
        }
    }

    private static let never = Day(number: .max)

    private static func rank(_ item: ClaimItem, _ order: ApplyPayment) -> Int {
        switch item.kind {
        case .lawyerFee, .courtCosts: 0
        case .interest: order.interestFirst ? 1 : 2
        case .principal, .price, .penalty, .damages, .other: order.interestFirst ? 2 : 1
        }
    }

    /// In the order of the last days.
    private static func bases(_ items: [ClaimItem]) -> [Base] {
        var bases: [Base] = []
        for place in items.indices where items[place].bearsDelayInterest {
            guard let due = items[place].due else { continue }
            let debtors = items[place].debtors
            let found = bases.firstIndex {
                $0.due == due && items[$0.places[0]].debtors == debtors
            }
            if let found {
                bases[found] = Base(due: due, places: bases[found].places + [place])
            } else {
                bases.append(Base(due: due, places: [place]))
            }
        }
        return bases.sorted { ($0.due, $0.places[0]) < ($1.due, $1.places[0]) }
    }

    /// Reckons interest up to a day.
    mutating func advance(to day: Day) throws(Refusal) {
        for place in items.indices {
            guard let terms = items[place].terms else { continue }
            try bear(place, terms, to: min(day, terms.until ?? day))
        }
        for base in bases { try bear(base, to: day) }
        reached = reached.map { max($0, day) } ?? day
    }

    private mutating func bear(
        _ place: Int, _ terms: ClaimItem.Terms, to end: Day
    ) throws(Refusal) {
        let start = max(terms.from, reached ?? terms.from)
        let base = sums[terms.on - 1].left
        guard base > .zero, start < end else { return }
        let interest = try GeneralInterest(
            on: base, from: start, to: end, by: terms.method, yearDays: terms.yearDays)
        isProvisional = isProvisional || interest.isProvisional
        for segment in interest.segments {
            var row = DebtSheet.Row(.interest, [items[place].number], items[place].words)
            (row.from, row.to, row.days) = (segment.from, segment.to, segment.days)
            (row.base, row.rate, row.amount) = (base, segment.rate, segment.interest)
            row.formula =
                "\(base.grouped) × \(segment.rate.percent) ÷ \(terms.yearDays) × \(segment.days)天"
            rows.append(row)
            sums[place].owed += segment.interest
            try DebtWalk.mustFit(sums[place].owed)
        }
    }

    private mutating func bear(_ base: Base, to end: Day) throws(Refusal) {
        let first = max(base.due, DelayInterest.since.adding(days: -1))
        let start = max(first, reached ?? first)
        let amount = Money.sum(base.places.map { sums[$0].left })
        guard amount > .zero, start < end else { return }
        let result = try DelayInterest(on: amount, due: start, until: end, stays: stays)
        let numbers = base.places.filter { sums[$0].left > .zero }.map { items[$0].number }
        var row = DebtSheet.Row(.delayInterest, numbers, DebtWalk.delayWords(numbers))
        (row.from, row.to, row.days) = (start, end, result.days)
        (row.base, row.rate, row.amount) = (amount, DelayInterest.daily, result.interest)
        row.formula =
            "\(amount.grouped) × \(DelayInterest.daily.percent) × \(result.days)天"
        let all = start.days(until: end)
        if result.days < all { row.formula += "（\(all)天扣除\(all - result.days)天）" }
        rows.append(row)
        delay.owed += result.interest
        try DebtWalk.mustFit(delay.owed)
    }

    private static func delayWords(_ numbers: [Int]) -> Words {
        let list = numbers.map { String($0) }
        return Words(
            "加倍部分债务利息（第\(list.joined(separator: "、"))项）",
            "Doubled part of interest (items \(list.joined(separator: ", ")))")
    }

    private static func mustFit(_ amount: Money) throws(Refusal) {
        guard amount <= Money.most else {
            throw Refusal("amount.large", "金额过大", "The amount is too large", field: "items")
        }
    }
}

extension DebtWalk {
    /// Sets a payment off: by kind in the order of the law, within a kind the item due first.
    mutating func pay(_ payment: DelayInterest.Payment) {
        var owed = Owed(delayInterest: delay.left)
        for place in items.indices { owed[keyPath: items[place].kind.slot] += sums[place].left }
        let outcome = setOff.apply(payment.amount, to: owed)
        var rest = outcome.paid
        var parts: [DebtSheet.Part] = []
        for place in order {
            let slot = items[place].kind.slot
            let amount = min(rest[keyPath: slot], sums[place].left)
            guard amount > .zero else { continue }
            rest[keyPath: slot] -= amount
            sums[place].paid += amount
            parts.append(DebtSheet.Part(item: items[place].number, amount: amount))
        }
        if rest.delayInterest > .zero {
            delay.paid += rest.delayInterest
            parts.append(DebtSheet.Part(item: nil, amount: rest.delayInterest))
        }
        surplus += outcome.surplus
        var row = DebtSheet.Row(.payment, parts.compactMap(\.item), Words("付款", "Payment"))
        (row.to, row.amount) = (payment.on, payment.amount)
        row.parts = parts
        var written = parts.map { DebtWalk.written($0) }
        if outcome.surplus > .zero { written.append("余款\(outcome.surplus.grouped)") }
        row.formula = written.joined(separator: "，")
        rows.append(row)
    }

    private static func written(_ part: DebtSheet.Part) -> String {
        (part.item.map { "第\($0)项" } ?? "加倍部分债务利息") + part.amount.grouped
    }

    /// Says what the sheet does not count, and why.
    mutating func note() {
        let undated = items.filter { $0.bearsDelayInterest && $0.due == nil }.map(\.number)
        note(
            undated, "未载明履行期限届满日，不计加倍部分债务利息",
            "no last day for performance is known: no doubled interest")
        let old = items.filter { item in
            item.bearsDelayInterest
                && item.due.map { $0.adding(days: 1) < DelayInterest.since } ?? false
        }
        note(
            old.map(\.number), "2014年8月1日前的迟延履行利息适用旧规定，未计入本表",
            "interest before 2014-08-01 falls under the old rule and is not in this sheet")
        let prime = isProvisional ? items.filter { $0.terms?.lpr != nil }.map(\.number) : []
        note(
            prime, "最后一次公布之后按最近一次公布的LPR暂计",
            "after the last published prime rate its value is used for the time being")
    }

    private mutating func note(_ numbers: [Int], _ zh: String, _ en: String) {
        guard !numbers.isEmpty else { return }
        let list = numbers.map { String($0) }
        rows.append(
            DebtSheet.Row(
                .note, numbers,
                Words(
                    "第\(list.joined(separator: "、"))项\(zh)",
                    "Items \(list.joined(separator: ", ")): \(en)")))
    }
}

extension ClaimItem {
    /// `第2项 一般债务利息（以第1项为基数，年利率14.8%）`.
    var words: Words {
        let named = label.isEmpty ? kind.label : Words(label, label)
        guard let terms else {
            return Words("第\(number)项 \(named.zh)", "Item \(number): \(named.en)")
        }
        return Words(
            "第\(number)项 \(named.zh)（以第\(terms.on)项为基数，\(terms.words.zh)）",
            "Item \(number): \(named.en) (on item \(terms.on), \(terms.words.en))")
    }
}

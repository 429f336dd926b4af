import EnforcementCore

/// The items of a read document as rows of the form `funds.itemise`.
struct ClaimSheet {
    struct Row {
        /// From 0 in the list.
        let place: Int
        /// Names and values of the form's cells.
        var cells: [(String, String)]
        let amount: Money?
        let span: Range<Int>
        let doubt: Words?
        let isInterest: Bool
    }

    private(set) var rows: [Row] = []
    private(set) var remarks: [Words] = []
    /// The sum of the fixed amounts; nil: none is fixed.
    private(set) var total: Money?
    /// Why the sum is to be checked.
    private(set) var doubt: Words?

    init(_ document: ReadDocument) {
        let items = Self.divided(document)
        for item in items where item.value.amount != nil {
            guard item.value.isInTotal else {
                let amount = item.value.amount?.grouped ?? ""
                remarks.append(
                    Words(
                        "\(amount)元附有条件，未计入标的", "\(amount) is conditional, not counted"))
                continue
            }
            addSum(item)
        }
        let sums = rows.compactMap(\.amount)
        total = sums.isEmpty ? nil : Money.sum(sums)
        for item in items where item.value.amount == nil { addInterest(item) }
    }

    /// A principal that is paid by instalments stands as its instalments, each with its own day.
    private static func divided(_ document: ReadDocument) -> [ReadValue<ReadItem>] {
        let parts = document.instalments.filter { $0.value.amount != nil && $0.value.due != nil }
        guard !parts.isEmpty, parts.count == document.instalments.count else {
            return document.items
        }
        let sum = Money.sum(parts.compactMap(\.value.amount))
        guard let whole = document.items.firstIndex(where: { $0.value.amount == sum }) else {
            return document.items
        }
        var items = document.items
        let kind = items[whole].value.kind
        items.replaceSubrange(
            whole...whole,
            with: parts.enumerated().map { place, part in
                var part = part
                part.value.kind = kind
                part.value.label = "第\(place + 1)期"
                return part
            })
        return items
    }

    private mutating func addSum(_ item: ReadValue<ReadItem>) {
        guard rows.count < 60, let amount = item.value.amount else { return }
        var cells = [("kind", item.value.kind.rawValue), ("amount", amount.description)]
        if let label = item.value.label { cells.append(("label", String(label.prefix(60)))) }
        if let due = item.value.due { cells.append(("due", due.description)) }
        rows.append(
            Row(
                place: rows.count, cells: cells, amount: amount, span: item.span,
                doubt: FilingDraft.doubt(item.confidence),
                isInterest: item.value.kind == .interest))
    }

    /// Interest without a sum: a row where rate, base and first day can all be told; else a remark.
    private mutating func addInterest(_ item: ReadValue<ReadItem>) {
        let words = item.value.label ?? item.value.rate ?? item.value.kind.label.zh
        guard rows.count < 60, let rate = item.value.rate.flatMap(RateWords.init),
            let from = item.value.from, let base = bearer(of: item.value)
        else {
            remarks.append(
                Words(
                    "“\(words)”未能折成计息项目，请人工列明",
                    "“\(words)” could not be made an item; state it by hand"))
            return
        }
        // The document counts its first day; the form wants the day before (起算日不计入).
        var cells = [
            ("kind", ClaimItem.Kind.interest.rawValue), ("on", String(base + 1)),
            ("from", from.adding(days: -1).description), ("rate", rate.rate),
            ("label", String(words.prefix(60))),
        ]
        if let lpr = rate.lpr { cells.append(("lpr", lpr.rawValue)) }
        if let until = item.value.until { cells.append(("until", until.description)) }
        rows.append(
            Row(
                place: rows.count, cells: cells, amount: nil, span: item.span,
                doubt: rate.doubt ?? FilingDraft.doubt(item.confidence), isInterest: true))
    }

    /// The listed sum that bears it: the one of that amount, or the only one.
    private func bearer(of item: ReadItem) -> Int? {
        let bearers = rows.filter { $0.amount != nil && !$0.isInterest }
        if let base = item.base { return bearers.first { $0.amount == base }?.place }
        let main = bearers.filter { row in
            row.cells.contains { $0.0 == "kind" && $0.1 == ClaimItem.Kind.principal.rawValue }
        }
        return main.count == 1 ? main[0].place : nil
    }
}

/// A rate in the words of a document, as the form takes it.
struct RateWords {
    let rate: String
    let lpr: LoanPrimeRate.Term?
    let doubt: Words?

    /// Reads `年利率6%`, `月利率1%`, `LPR的四倍`; nil for anything else.
    init?(_ words: String) {
        let text = words.filter { !$0.isWhitespace }
        if text.contains("LPR") || text.contains("报价利率") {
            let multiple = Self.multiple(in: text)
            lpr = text.contains("五年") || text.contains("5年") ? .fiveYears : .oneYear
            rate = multiple ?? "1"
            let isPlain = !text.contains("倍") || multiple != nil
            doubt =
                isPlain && !text.contains("%") && !text.contains("加")
                ? nil : Words("利率写法特殊，请核对", "An unusual rate; check it")
            return
        }
        guard let percent = Self.percent(in: text) else { return nil }
        lpr = nil
        if text.contains("月") {
            guard let yearly = Self.product(percent, 12) else { return nil }
            rate = yearly
            doubt = Words("月利率已折成年利率，请核对", "A monthly rate made yearly; check it")
        } else if text.contains("年") {
            guard let yearly = Self.product(percent, 1) else { return nil }
            rate = yearly
            doubt = nil
        } else {
            return nil
        }
    }

    /// What stands before `%`, as written.
    private static func percent(in text: String) -> String? {
        guard let sign = text.firstIndex(where: { $0 == "%" || $0 == "％" }) else { return nil }
        let digits = text[..<sign].reversed().prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        return digits.isEmpty ? nil : String(digits.reversed())
    }

    /// A number of per cent times a factor, as a decimal: `1.5`, 12 gives `0.18`.
    private static func product(_ percent: String, _ factor: Int) -> String? {
        let halves = percent.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count <= 2, let whole = halves.first, !whole.isEmpty else { return nil }
        let behind = halves.count == 2 ? halves[1] : ""
        guard whole.count <= 4, behind.count <= 6, let number = Int(whole + behind) else {
            return nil
        }
        var digits = String(number * factor)
        let decimals = behind.count + 2
        while digits.count <= decimals { digits = "0" + digits }
        let point = digits.index(digits.endIndex, offsetBy: -decimals)
        var decimal = String(digits[point...])
        while decimal.count > 1, decimal.hasSuffix("0") { decimal.removeLast() }
        return digits[..<point] + "." + decimal
    }

    private static func multiple(in text: String) -> String? {
        guard let sign = text.firstIndex(of: "倍") else { return nil }
        let numerals: [Character: String] = [
            "一": "1", "二": "2", "两": "2", "三": "3", "四": "4",
        ]
        let before = text[..<sign]
        if let last = before.last, let known = numerals[last] { return known }
        let digits = before.reversed().prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        return digits.isEmpty ? nil : String(digits.reversed())
    }
}

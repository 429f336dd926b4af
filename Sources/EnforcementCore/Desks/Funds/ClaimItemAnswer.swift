extension Funds {
    /// What the form asks of each item of a claim.
    static let itemFields = [
        Field("kind", .one(of: ClaimItem.Kind.self), "种类", "Kind"),
        Field("label", .text(60), "文书所载名称", "As the document names it", required: false),
        Field("amount", .money, "金额", "Amount", required: false),
        Field(
            "delay", .choice([.init("yes", "计", "Yes"), .init("no", "不计", "No")]),
            "是否计加倍利息", "Bears doubled interest", required: false,
            help: Words("不选则按种类确定", "Left out: as the kind says")),
        Field(
            "due", .day, "履行期限届满日", "Last day for performance", required: false,
            help: Words("不填则为申请书所载", "Left out: that of the application")),
        Field(
            "debtors", .text(60), "债务人（当事人序号，连带）", "Debtors by number, jointly",
            required: false, help: Words("如2、3；不填为全体被执行人", "Left out: all debtors")),
        Field("on", .number(1...60), "计息基数（第几项）", "Interest on item", required: false),
        Field("from", .day, "起算日（不计入）", "Day 0 of interest", required: false),
        Field("until", .day, "计息止日", "Last day of interest", required: false),
        Field(
            "rate", .text(12), "年利率，如0.148；选LPR时为倍数",
            "Yearly rate, or multiple of the LPR",
            required: false),
        Field("lpr", .one(of: LoanPrimeRate.Term.self), "LPR期限", "LPR", required: false),
        Field("lprOn", .day, "固定为该日LPR", "The LPR of this day", required: false),
        Field("yearDays", .number(360...366), "年天数", "Days of a year", required: false),
    ]

    /// One item as the form gives it.
    struct ItemAnswer: Codable, Sendable {
        let kind: ClaimItem.Kind
        var label: String?
        var amount: Money?
        var delay: String?
        var due: Day?
        var debtors: String?
        var on: Int?
        var from: Day?
        var until: Day?
        var rate: String?
        var lpr: LoanPrimeRate.Term?
        var lprOn: Day?
        var yearDays: Int?

        /// The item, with what was left out as the case has it.
        func item(number: Int, in file: CaseFile) throws(Refusal) -> ClaimItem {
            let path = "items[\(number - 1)]."
            let owing = try owing(path, file)
            let terms = try terms(path)
            return ClaimItem(
                number: number, kind: kind, label: label ?? kind.label.zh, amount: amount,
                terms: terms, bearsDelayInterest: delay.map { $0 == "yes" },
                due: terms == nil ? due ?? file.claim?.due : nil, debtors: owing)
        }

        /// Each debtor once, by number; all where none is named.
        private func owing(_ path: String, _ file: CaseFile) throws(Refusal) -> [Int] {
            guard let debtors else { return file.debtors.map(\.number) }
            var owing: Set<Int> = []
            for part in debtors.split(whereSeparator: { "、,， ".contains($0) }) {
                guard let number = Int(part), file.party(number)?.side == .debtor else {
                    throw Refusal(
                        "funds.wrong-debtor", "“\(part)”不是被执行人的序号",
                        "\(part) is no debtor's number", field: path + "debtors")
                }
                owing.insert(number)
            }
            return owing.sorted()
        }

        /// Nil where nothing of interest was filled in.
        private func terms(_ path: String) throws(Refusal) -> ClaimItem.Terms? {
            if on == nil, from == nil, until == nil, rate == nil, lpr == nil, lprOn == nil {
                return nil
            }
            guard let on else { throw missing("on", "计息基数", path) }
            guard let from else { throw missing("from", "起算日", path) }
            return ClaimItem.Terms(
                on: on, from: from, until: until, by: try method(path),
                yearDays: yearDays ?? 365)
        }

        private func method(_ path: String) throws(Refusal) -> GeneralInterest.Method {
            let given = rate.map { Rate($0) }
            if case .some(.none) = given {
                throw Refusal(
                    "claim-item.rate", "利率或倍数应为小数，如0.148", "A rate is a decimal: 0.148",
                    field: path + "rate")
            }
            guard let lpr else {
                guard let yearly = given ?? nil else { throw missing("rate", "年利率", path) }
                guard lprOn == nil else { throw missing("lpr", "LPR期限", path) }
                return .fixed(yearly)
            }
            let multiple = (given ?? nil) ?? .one
            return lprOn.map { .primeOn($0, lpr, multiple: multiple) }
                ?? .prime(lpr, multiple: multiple)
        }

        private func missing(_ field: String, _ zh: String, _ path: String) -> Refusal {
            Refusal(
                "claim-item.\(field)", "按方法计息的项目须填写\(zh)",
                "Interest by a formula needs \(field)", law: .di14(1), field: path + field)
        }
    }
}

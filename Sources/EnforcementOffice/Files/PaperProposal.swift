public import EnforcementCore

/// What an uploaded document seems to be: a name and a place, which a person confirms.
///
/// Read from its words where there are any (OCR), else from the name of its file. A rule is a word
/// that stands in the title of such papers; the earliest in the text wins, longer words first.
public struct PaperProposal: Sendable, Hashable {
    public let title: String
    public let code: String?
    public let place: FilePlace
    /// Whether any rule spoke; else it lies with 其他 until somebody knows better.
    public let isSure: Bool

    /// - Parameter text: its words; only the head of the first page is looked at.
    public init(named name: String, text: String?, in type: CaseType) {
        let bare = Self.bare(name)
        let head = String((text ?? "").prefix(Self.headMax).filter { !$0.isWhitespace })
        let found = Self.rule(in: head) ?? Self.rule(in: bare)
        if let found {
            title = found.title
            code = found.code
            place = FileCatalogue.place(of: found.section, in: type)
        } else {
            title = bare.isEmpty ? "其他材料" : String(bare.prefix(80))
            code = nil
            place = FileCatalogue.place(of: .other, in: type)
        }
        isSure = found != nil
    }

    /// A title stands on the first page, near its top.
    private static let headMax = 400

    private struct Rule {
        let word: String
        let title: String
        let code: String?
        let section: FileSection
    }

    private static func rule(in text: String) -> Rule? {
        var best: (place: String.Index, rule: Rule)?
        for rule in rules {
            guard let place = text.firstRange(of: rule.word)?.lowerBound else { continue }
            if best.map({ place < $0.place }) ?? true { best = (place, rule) }
        }
        return best?.rule
    }

    /// The file's name without its folder and its ending.
    private static func bare(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return last }
        return String(last[..<dot])
    }

    private static func own(_ word: String, _ code: String, _ title: String? = nil) -> Rule? {
        FileCatalogue.section(ofCode: code)
            .map { Rule(word: word, title: title ?? word, code: code, section: $0) }
    }

    private static let rules: [Rule] =
        [
            own("恢复执行申请书", "W02"), own("强制执行申请书", "W02", "申请执行书"),
            own("申请执行书", "W02"), own("受理案件通知书", "W01"), own("初次接待笔录", "W05"),
            own("送达地址确认书", "W06", "送达地址、收款账户确认书"),
            own("收款账户确认书", "W06", "送达地址、收款账户确认书"),
            own("报告财产令", "W04"), own("协助执行通知书", "W10"), own("执行通知书", "W03"),
            own("财产查询反馈汇总表", "W07"), own("限制消费令", "W16"),
            own("拘留决定书", "W14"), own("和解协议", "W24", "执行和解协议"),
            own("送达回证", "W40"), own("终本约谈笔录", "W29a"), own("评议笔录", "W28"),
            own("腾迁公告", "W41"), own("结案通知书", "W43"), own("发放审批表", "W34"),
            own("谈话笔录", "W08"), own("询问笔录", "W08"), own("约谈笔录", "W08"),
            own("调查笔录", "W08"),
        ].compactMap { $0 } + parties

    private static let parties: [Rule] = [
        Rule(word: "民事判决书", title: "民事判决书", code: nil, section: .basis),
        Rule(word: "民事调解书", title: "民事调解书", code: nil, section: .basis),
        Rule(word: "判决书", title: "判决书", code: nil, section: .basis),
        Rule(word: "调解书", title: "调解书", code: nil, section: .basis),
        Rule(word: "仲裁裁决书", title: "仲裁裁决书", code: nil, section: .basis),
        Rule(word: "支付令", title: "支付令", code: nil, section: .basis),
        Rule(word: "执行依据", title: "执行依据", code: nil, section: .basis),
        Rule(word: "居民身份证", title: "身份证明", code: nil, section: .standing),
        Rule(word: "身份证", title: "身份证明", code: nil, section: .standing),
        Rule(word: "营业执照", title: "营业执照", code: nil, section: .standing),
        Rule(word: "授权委托书", title: "授权委托书", code: nil, section: .standing),
        Rule(word: "评估报告", title: "评估报告", code: nil, section: .disposal),
        Rule(word: "撤回执行申请", title: "撤回执行申请书", code: nil, section: .withdrawal),
        Rule(word: "异议申请", title: "执行异议申请书", code: nil, section: .objection),
        Rule(word: "收据", title: "款物收据", code: nil, section: .money),
    ]
}

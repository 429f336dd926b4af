/// Names of parties out of the text, where no header lists them.
struct OperativeParties {
    let sheet: Sheet
    let operative: Operative
    private(set) var applicants: [FoundParty] = []
    private(set) var respondents: [FoundParty] = []

    init(_ sheet: Sheet, _ operative: Operative) {
        (self.sheet, self.operative) = (sheet, operative)
        for clause in operative.clauses {
            collect("原告", "被告", in: clause)
        }
        if applicants.isEmpty || respondents.isEmpty { readBareClauses() }
    }

    private mutating func collect(_ applicant: Word, _ respondent: Word, in clause: Range<Int>) {
        for place in sheet.places(of: applicant, in: clause) {
            list(from: place.upperBound, before: clause.upperBound, .applicant)
        }
        for place in sheet.places(of: respondent, in: clause) {
            list(from: place.upperBound, before: clause.upperBound, .respondent)
        }
    }

    /// Names parted by 、 from a place on.
    private mutating func list(from start: Int, before end: Int, _ side: Side) {
        var place = start
        if sheet.any(["人", "一", "二", "三", "单位"], at: place) != nil,
            sheet.has("人", at: place) || sheet.has("单位", at: place) || sheet.has(":", at: place + 1)
        {
            place += sheet.has("单位", at: place) ? 2 : 1
        }
        for _ in 0..<40 {
            if let role = sheet.any(["被告", "原告", "反诉原告", "反诉被告"], at: place) {
                guard (sheet.has("被告", at: place)) == (side == .respondent) else { return }
                place += role.count
            }
            if place < end, sheet.glyphs[place] == Sign.open,
                let close = sheet.closing(place, before: end)
            {
                if sheet.any(["反诉", "被反诉"], at: place + 1) != nil { place = close }
            }
            guard let name = NameEnd.name(sheet, from: place, before: end) else { return }
            add(name, side)
            place = name.upperBound
            guard place < end, let link = sheet.any(["、", "和", "及", "与", "以及"], at: place) else { return }
            place += link.count
        }
    }

    /// `甲公司于本判决生效之日起三日内支付乙工程款` without 原告 and 被告.
    private mutating func readBareClauses() {
        for clause in operative.clauses where !operative.isDismissal(clause) {
            let body = operative.pastNumber(clause)
            guard
                let term = sheet.first(
                    of: ["于本判决", "在本判决", "自本判决", "应于本", "应在本", "于本调解", "于判决", "应于判决"], in: body),
                term.lowerBound - body.lowerBound >= 2, term.lowerBound - body.lowerBound < 80
            else { continue }
            if respondents.isEmpty { names(in: body.lowerBound..<term.lowerBound, .respondent) }
            if applicants.isEmpty { creditor(term.upperBound..<body.upperBound) }
            if !respondents.isEmpty, !applicants.isEmpty { return }
        }
        dismissed()
    }

    private mutating func names(in range: Range<Int>, _ side: Side) {
        let start = sheet.has("由", at: range.lowerBound) ? range.lowerBound + 1 : range.lowerBound
        for name in sheet.pieces(of: start..<range.upperBound, at: [Sign.list]) where name.count >= 2 {
            if sheet.contains(any: ["原告", "被告", ",", "上述"], in: name) { continue }
            add(name, side)
        }
    }

    /// The name behind 向 or the verb.
    private mutating func creditor(_ range: Range<Int>) {
        let verbs: [Word] = ["一次性支付", "支付", "给付", "偿还", "返还", "赔偿", "归还", "向", "退还"]
        guard let verb = sheet.first(of: verbs, in: range),
            let name = NameEnd.name(sheet, from: verb.upperBound, before: range.upperBound)
        else { return }
        if MoneyWords.at(name.lowerBound, sheet) == nil { add(name, .applicant) }
    }

    /// 驳回白某某的诉讼请求.
    private mutating func dismissed() {
        guard applicants.isEmpty else { return }
        for clause in operative.clauses {
            guard let word = sheet.first("驳回", in: clause) else { continue }
            let rest = word.upperBound..<clause.upperBound
            guard let end = sheet.first(of: ["的全部诉讼请求", "的诉讼请求", "的其他诉讼请求", "的其它诉讼请求", "的全部"], in: rest)
            else { continue }
            names(in: rest.lowerBound..<end.lowerBound, .applicant)
        }
    }

    private mutating func add(_ name: Range<Int>, _ side: Side) {
        guard name.count >= 2, !sheet.contains(any: NameEnd.noNames, in: name) else { return }
        let party = FoundParty(
            name: sheet.written(name), kind: NameKind.of(name, sheet),
            role: side == .applicant ? "原告" : "被告", span: sheet.span(name), confidence: 0.8)
        let other = side == .applicant ? respondents : applicants
        let own = side == .applicant ? applicants : respondents
        guard !own.contains(where: { $0.name == party.name }),
            !other.contains(where: { $0.name == party.name })
        else { return }
        if side == .applicant { applicants.append(party) } else { respondents.append(party) }
    }
}

/// Where a name ends in running text.
enum NameEnd {
    /// What follows a name, two signs or more, so that a name may hold the first of them.
    private static let marks: [Word] = [
        "于本", "于判", "于20", "于二", "于每", "于调", "于该", "于收", "应于", "应当", "应在", "应自", "应向",
        "应支", "应偿", "应返", "应给", "应赔", "应对", "应承", "应将", "应协", "应按", "在本", "在20", "在其", "在判",
        "在未", "在继", "在抵", "在收", "在各", "在上", "在最", "在人", "在保", "自本", "自20", "自判", "自愿", "向原",
        "向被", "对被", "对上", "对原", "对前", "对本", "对第", "对该", "对其", "对于", "对拖", "对债", "给付", "支付",
        "偿还", "返还", "赔偿", "归还", "退还", "承担", "负担", "负连", "协助", "配合", "共同", "连带", "提供", "名下",
        "继续", "立即", "不服", "未按", "按照", "享有", "有权", "所有", "所负", "所欠", "负责", "借款", "货款", "工程",
        "欠款", "租金", "本金", "人民", "医疗", "各项", "经济", "损失", "违约", "逾期", "尚欠", "剩余", "代偿", "购房",
        "房款", "价款", "车位", "签订", "之间", "一次", "上述", "交付", "办理", "如未", "如果", "如不", "如逾", "如任",
        "以其", "以下", "作为", "购买", "因本", "因此", "垫付", "定于", "清偿", "清还", "不能", "不履", "为基", "为实",
        "就上", "就本", "就被", "就其", "每月", "按月", "按年", "搬离", "腾退", "迁出", "拆除", "劳务", "工资", "利息",
        "律师", "款项", "债务", "抵押", "质押", "可以", "追偿", "没有", "预交", "交纳", "缴纳", "迳付", "双倍", "补偿",
        "未签", "加付", "加工", "保险", "的其", "的全", "的诉", "的上", "的债", "的借", "的货", "的房", "的抵", "的位",
        "的质", "的判", "的反", "已预", "已支", "已经", "在20", "共计", "合计", "各半", "分别", "均应", "均在", "停止",
        "履行", "领取", "所签", "所有", "同意", "自行", "放弃", "本案", "损害", "精神", "误工", "护理", "残疾", "死亡",
        "丧葬", "交通", "营养", "住院", "伙食", "物业", "电费", "水费", "运费", "押金", "保证", "定金", "投资", "转让",
        "垫支", "材料", "设备", "机械", "房屋", "土地", "车辆", "诉讼", "要求", "与被", "与原", "自20", "至2", "从2",
        "对贷", "对所", "之日", "双方", "其他", "未还", "未能", "名义", "不当", "拖欠", "截至", "截止", "以借", "以货",
        "依据", "依照", "参加", "在诉", "对欠", "对主", "个人", "生活", "抚养", "离婚", "保管", "彩礼", "保全", "公告",
        "申请", "鉴定", "退赔", "已履", "犯", "在出", "在夫", "在继", "在担", "加班", "报酬", "佣金", "装修", "垫资",
    ]

    /// What begins a term or an act and is in no name.
    private static let terms: [Word] = ["于本判决", "于判决", "应于", "还清", "任何一", "商品房买卖"]

    static let noNames: [Word] = [
        "本判决", "诉讼请求", "负担", "承担", "上述", "判决", "支付", "调解", "一致", "确认", "如果", "未按", "债务",
        "双方", "各自", "自愿", "的", "任何", "一期", ":", "(原告", "之间", "均", "方", "须", "要求",
    ]

    static func name(_ sheet: Sheet, from start: Int, before end: Int) -> Range<Int>? {
        var place = start
        while place < min(end, start + 45) {
            let glyph = sheet.glyphs[place]
            if glyph == Sign.open {
                guard let close = sheet.closing(place, before: end), close - place < 9,
                    close < end, Sign.isHan(sheet.glyphs[close]),
                    sheet.any(marks, at: close) == nil
                else { break }
                place = close
                continue
            }
            if [Sign.comma, Sign.stop, Sign.semicolon, Sign.colon, Sign.list].contains(glyph) { break }
            if glyph == 0x300A || glyph == 0x201C { break }
            if place >= start + 2, ends(sheet, at: place, start) { break }
            if place > start, sheet.any(terms, at: place) != nil { break }
            if place == start, sheet.any(marks, at: place) != nil { return nil }
            place += 1
        }
        let name = start..<place
        guard name.count >= 2, name.count <= 40 else { return nil }
        return name
    }

    private static func ends(_ sheet: Sheet, at place: Int, _ start: Int) -> Bool {
        if let mark = sheet.any(marks, at: place) {
            // 投资有限公司, 担保中心: the word is part of a firm's name.
            let rest = place..<min(sheet.glyphs.count, place + 16)
            let isInFirm = ["保证", "投资", "加工", "材料", "设备", "机械", "工程", "物业", "劳务", "房屋", "保险",
                "装修", "土地", "人民", "抵押", "转让", "运费", "医疗", "借款", "车辆", "申请", "公告", "鉴定", "律师",
                "营养", "交通", "住院", "生活", "个人", "护理", "经济", "购房", "提供", "共同", "垫资", "残疾", "保管",
            ].contains { sheet.has(Word($0.utf16), at: place) }
            if isInFirm, let firm = sheet.first(
                of: ["公司", "银行", "中心", "合作社", "支行", "分行", "厂", "委员会", "政府", "联社", "经营部", "医院", "局"], in: rest),
                !sheet.contains(any: [",", "、", "(", "元", "。"], in: place..<firm.lowerBound)
            {
                return false
            }
            _ = mark
            return true
        }
        let glyph = sheet.glyphs[place]
        // 的, 向, 对, 和, 及, 与 behind a full name.
        if sheet.has("的", at: place) { return true }
        if [0x5411, 0x5BF9, 0x548C, 0x53CA, 0x4E0E].contains(glyph) {
            let isOrganisation = NameKind.of(start..<place, sheet) == .organisation
            let firm = sheet.any(["公司", "银行"], at: place - 2) != nil || sheet.any(["行", "社", "厂", "店", "局", "心", "会"], at: place - 1) != nil
            return isOrganisation ? firm : true
        }
        return Sign.isDigit(glyph) && place > start + 3
    }
}

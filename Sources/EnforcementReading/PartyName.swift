/// Where a name ends in running text.
enum PartyName {
    private static let stops: [Word] = [
        "应", "于", "在", "向", "给付", "支付", "与", "偿还", "负担", "承担", "对", "共同", "返还",
        "赔偿", "自",
        "因", "的", "之间", "协助", "所有", "名下", "不服", "诉", "将", "立即", "归还", "清偿",
        "连带", "各", "尚",
        "之", "申请", "欠", "签订", "享有", "就", "为", "是", "如", "已", "未", "可", "以", "按",
        "从", "经",
        "赔付", "提出", "交付", "一次", "其", "等", "借款", "货款", "工程款", "本金", "款",
        "人民币", "本人",
        "有权", "继续", "办理", "主张", "借", "预交", "缴纳", "交纳", "迳付", "径付", "履行",
        "要求", "同意", "确认",
        "一案", "民间", "买卖", "合同", "纠纷", "金融", "租赁", "劳动", "机动车", "离婚", "没有",
        "拖欠", "依据",
        "处以", "处罚", "罚款", "作出", "被申请", "申请执行", "被执行", "原告", "被告", "第三人",
        "垫付", "代为",
        "受理", "信用卡", "追偿", "建设工程", "委托", "保证", "抵押", "物业", "侵权", "股权",
        "财产", "损害",
        "提供", "执行", "并", "退还", "腾", "损失", "利息", "违约金", "生产", "逾期", "则", "分别",
        "按照", "一起",
        "至", "当庭", "代理", "称", "认为", "辩", "收", "存在", "负有", "合计", "共计", "交", "付",
        "停止", "拒",
        "依法", "催告", "仍", "一致", "任何", "合法", "送达", "还清", "上述", "拆除", "民法院",
        "依照", "根据", "方",
        "成立", "医疗费", "误工费", "护理费", "工资", "精神", "残疾", "死亡", "房屋", "购房",
        "婚约", "通过", "经营",
        "位于", "处", "行政", "非诉", "社会抚养", "计划生育", "道路交通", "强制", "环境", "出具",
        "起诉", "两", "二", "三", "四", "五", "撤回", "不", "无", "现", "请求", "放弃", "双方",
        "违反", "也", "均",
    ]

    /// Signs that may open a stop word and yet stand inside a firm's name.
    private static let firmEnds: [Word] = [
        "有限责任公司", "股份有限公司", "有限公司", "分公司", "公司", "支行", "分行", "银行",
        "信用社", "合作社", "联社",
        "委员会", "中心", "经营部", "管理局", "监督局", "资源局", "人民政府", "商行", "厂",
        "事务所", "局", "大队",
        "支队", "总队", "医院", "学校", "合伙)", "(有限合伙)", "店", "煤矿", "经济社", "联合社",
        "股份合作", "娱乐城", "家居城",
        "购物中心", "超市", "农场",
        "酒店", "饭店", "学院", "大学", "办事处", "小学", "中学", "幼儿园", "门市部", "服务部",
        "工作室", "养殖场", "车队",
        "项目部", "网吧", "俱乐部", "研究院", "基金会", "协会", "量贩", "商场", "市场", "检察院",
        "集团", "村民小组", "药房",
    ]

    /// The name that begins at a place: a firm up to its last ending, else a person's.
    static func read(_ sheet: Sheet, at start: Int, before end: Int) -> Range<Int>? {
        firm(sheet, at: start, before: end) ?? person(sheet, at: start, before: end)
    }

    private static func person(_ sheet: Sheet, at start: Int, before end: Int) -> Range<Int>? {
        guard start < end, Surnames.begins(sheet, at: start), !isTelling(sheet, at: start)
        else { return nil }
        var place = start
        var isMasked = false
        while place < min(end, start + 24) {
            let glyph = sheet.glyphs[place]
            if Sign.isDigit(glyph) {
                guard isMark(sheet, place, start, end) else { break }
                place += 1
                break
            }
            guard isNameSign(glyph) else { break }
            if place > start + 1, sheet.any(stops, at: place) != nil { break }
            if glyph == 0x67D0 || glyph == 0xD7 || glyph == 0xB7 { isMasked = true }
            place += 1
        }
        guard place > start + 1, place - start <= 20 else { return nil }
        if place - start <= 3 || isMasked && place - start <= 5 { return start..<place }
        if sheet.contains(Word([0xB7]), in: start..<place) { return start..<place }
        return trimmed(sheet, start..<place)
    }

    private static let tellings: [Word] = [
        "于本", "于20", "应当", "应于", "应自", "应在", "应向", "应支", "应承", "向原", "向被",
        "向本", "向法", "经审", "经查",
        "经本", "有权", "任何", "连带", "尚欠", "为翻", "为位", "和被", "和第", "和原", "自愿",
        "自20", "应按", "应返", "应赔",
        "解除", "应立", "应支付", "应履", "车辆", "房屋", "单位", "公司", "余款", "时任", "贷款",
        "计算", "解决", "管理",
        "经济", "相关", "全部", "通过", "后续", "黄金", "常住", "白天", "应得", "强制", "应依",
        "于判", "从事", "从20", "查明",
        "方式", "万元", "安装", "同意", "支付", "生产", "应付",
    ]

    /// A surname's sign that begins another word: 应当, 于本判决.
    private static func isTelling(_ sheet: Sheet, at start: Int) -> Bool {
        sheet.any(tellings, at: start) != nil
            || sheet.any(stops, at: start).map { $0.count > 1 } ?? false
    }

    private static func isNameSign(_ glyph: UInt16) -> Bool {
        Sign.isHan(glyph) || glyph == 0xD7 || glyph == 0xB7 || glyph == 0x2A
            || (65...90).contains(glyph) || (97...122).contains(glyph) || glyph == 0xFFFD
            || glyph == 0x25CB
    }

    /// One digit that tells two masked names apart: 刘某1.
    private static func isMark(_ sheet: Sheet, _ place: Int, _ start: Int, _ end: Int) -> Bool {
        guard place > start + 1, [0x67D0, 0xD7].contains(sheet.glyphs[place - 1]) else {
            return false
        }
        let next = place + 1
        guard next < end else { return true }
        return !Sign.isDigit(sheet.glyphs[next]) && sheet.glyphs[next] != Sign.point
            && sheet.any(["元", "年", "月", "日", "万", "%", ","], at: next) == nil
    }

    /// A run of words cut where the text elsewhere goes on in another way: of 甲乙丙医疗费 the part
    /// 甲乙丙.
    private static func trimmed(_ sheet: Sheet, _ run: Range<Int>) -> Range<Int>? {
        func count(_ length: Int) -> Int {
            let word = Word(sheet.glyphs[run.lowerBound..<run.lowerBound + length])
            return sheet.places(of: word, in: sheet.all).count
        }
        var length = 2
        var seen = count(2)
        guard seen > 1 else { return run.count <= 4 ? run.prefix(min(3, run.count)) : nil }
        while length < min(4, run.count) {
            let next = count(length + 1)
            guard next * 10 >= seen * 6 else { break }
            (length, seen) = (length + 1, next)
        }
        return run.lowerBound..<run.lowerBound + length
    }

    private static let leadIns: [Word] = [
        "向第", "向原", "向被", "向上", "由", "在", "对", "将", "因", "和原", "和被", "与原",
        "与被", "于本", "于20",
    ]

    private static let asides: [Word] = ["以下", "下称", "简称", "曾用", "原名", "系", "又名"]
    private static let verbs: [Word] = [
        "支付", "偿还", "给付", "返还", "向", "应", "以及", "原告", "被告", "负担", "承担", "与",
        "于判决", "于本", "于20", "依据", "申请", "因", "在本",
    ]

    private static func isFirmSign(_ glyph: UInt16) -> Bool {
        Sign.isHan(glyph) || glyph == 0xD7 || Sign.isDigit(glyph) || glyph == 0xB7
            || (65...122).contains(glyph) || glyph == 0x2A
    }

    private static func firm(_ sheet: Sheet, at start: Int, before end: Int) -> Range<Int>? {
        guard sheet.any(leadIns, at: start) == nil else { return nil }
        var place = start
        var last: Int?
        let limit = min(end, start + 45)
        while place < limit {
            if sheet.glyphs[place] == Sign.open {
                guard let close = sheet.closing(place, before: limit), close - place < 14,
                    sheet.any(asides, at: place + 1) == nil
                else { break }
                place = close
                continue
            }
            guard isFirmSign(sheet.glyphs[place]) else { break }
            if last == nil, place > start + 1, sheet.any(verbs, at: place) != nil,
                sheet.any(["应用", "应急", "与开发"], at: place) == nil
            {
                return nil
            }
            if let ending = sheet.any(firmEnds, at: place), place > start {
                place += ending.count
                last = place
                continue
            }
            if let end = last, let branch = branch(sheet, behind: end, before: limit) {
                (last, place) = (branch, branch)
                continue
            }
            if last != nil, sheet.any(stops, at: place) != nil { break }
            if let last, place - last > 12 { break }
            place += 1
        }
        guard let last, last - start >= 4 else { return nil }
        return start..<last
    }

    /// `第四分公司`, `某某县支行` behind a firm's name.
    private static func branch(_ sheet: Sheet, behind end: Int, before limit: Int) -> Int? {
        let rest = end..<min(sheet.glyphs.count, end + 18)
        let endings: [Word] = [
            "分公司", "支公司", "支行", "分行", "营业部", "项目部", "分理处",
            "分部", "营业所",
        ]
        guard let found = sheet.first(of: endings, in: rest), found.lowerBound > end else {
            return nil
        }
        let between = end..<found.lowerBound
        let isName = between.allSatisfy { Sign.isHan(sheet.glyphs[$0]) || sheet.glyphs[$0] == 0xD7 }
        let verbs: [Word] = [
            "支付", "于本", "应", "向", "对", "与", "承担", "负担", "赔偿", "返还", "原告", "被告",
            "公司", "因",
        ]
        return isName && !sheet.contains(any: verbs, in: between) ? found.upperBound : nil
    }

    /// Words that stand for a party and name none.
    static func isPronoun(_ words: String) -> Bool {
        ["双方", "一方", "本人", "各方", "人民", "方面"].contains(words)
    }
}

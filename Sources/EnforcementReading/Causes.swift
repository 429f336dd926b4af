/// Causes of action (案由), longest match before 一案.
enum Causes {
    /// 最高人民法院《民事案件案由规定》, those that lead to enforcement most.
    static let all: [Word] = [
        "金融借款合同纠纷", "民间借贷纠纷", "借款合同纠纷", "小额借款合同纠纷", "企业借贷纠纷", "同业拆借纠纷",
        "信用卡纠纷", "储蓄存款合同纠纷", "保证合同纠纷", "抵押合同纠纷", "质押合同纠纷", "担保合同纠纷", "追偿权纠纷",
        "买卖合同纠纷", "分期付款买卖合同纠纷", "房屋买卖合同纠纷", "商品房销售合同纠纷", "商品房预售合同纠纷",
        "商品房买卖合同纠纷", "商品房预约合同纠纷", "二手房买卖合同纠纷", "委托合同纠纷", "居间合同纠纷", "中介合同纠纷",
        "行纪合同纠纷", "租赁合同纠纷", "房屋租赁合同纠纷", "建筑设备租赁合同纠纷", "车辆租赁合同纠纷", "土地租赁合同纠纷",
        "融资租赁合同纠纷", "承揽合同纠纷", "加工合同纠纷", "定作合同纠纷", "建设工程施工合同纠纷", "建设工程合同纠纷",
        "建设工程分包合同纠纷", "装饰装修合同纠纷", "建设工程监理合同纠纷", "建设工程设计合同纠纷", "建设工程勘察合同纠纷",
        "运输合同纠纷", "公路货物运输合同纠纷", "公路旅客运输合同纠纷", "航空旅客运输合同纠纷", "海上货物运输合同纠纷",
        "货运代理合同纠纷", "海上货运代理合同纠纷", "保管合同纠纷", "仓储合同纠纷", "服务合同纠纷", "物业服务合同纠纷",
        "电信服务合同纠纷", "医疗服务合同纠纷", "教育培训合同纠纷", "旅游合同纠纷", "餐饮服务合同纠纷", "供用电合同纠纷",
        "供用水合同纠纷", "供用气合同纠纷", "供用热力合同纠纷", "劳务合同纠纷", "提供劳务者受害责任纠纷",
        "提供劳务者致害责任纠纷", "劳动争议纠纷", "劳动合同纠纷", "劳动争议", "追索劳动报酬纠纷", "确认劳动关系纠纷",
        "经济补偿金纠纷", "工伤保险待遇纠纷", "社会保险纠纷", "合伙协议纠纷", "合伙合同纠纷", "合伙企业纠纷",
        "股权转让纠纷", "股权转让合同纠纷", "股东出资纠纷", "股东知情权纠纷", "损害公司利益责任纠纷",
        "股东损害公司债权人利益责任纠纷", "公司盈余分配纠纷", "公司解散纠纷", "特许经营合同纠纷", "技术合同纠纷",
        "技术服务合同纠纷", "技术开发合同纠纷", "著作权权属、侵权纠纷", "侵害商标权纠纷", "著作权侵权纠纷",
        "侵害作品信息网络传播权纠纷", "侵害发明专利权纠纷", "侵害实用新型专利权纠纷", "侵害外观设计专利权纠纷",
        "不正当竞争纠纷", "商业秘密纠纷", "财产保险合同纠纷", "人身保险合同纠纷", "保险合同纠纷", "保证保险合同纠纷",
        "保险人代位求偿权纠纷", "责任保险合同纠纷", "票据纠纷", "票据追索权纠纷", "票据付款请求权纠纷", "债权转让合同纠纷",
        "债权人代位权纠纷", "债权人撤销权纠纷", "不当得利纠纷", "无因管理纠纷", "机动车交通事故责任纠纷", "交通事故责任纠纷",
        "生命权、健康权、身体权纠纷", "生命权、身体权、健康权纠纷", "健康权纠纷", "身体权纠纷", "名誉权纠纷", "隐私权纠纷",
        "肖像权纠纷", "医疗损害责任纠纷", "产品责任纠纷", "环境污染责任纠纷", "违反安全保障义务责任纠纷", "侵权责任纠纷",
        "财产损害赔偿纠纷", "饲养动物损害责任纠纷", "物件损害责任纠纷", "用人单位责任纠纷", "网络侵权责任纠纷",
        "网络购物合同纠纷", "网络服务合同纠纷", "离婚纠纷", "离婚后财产纠纷", "离婚后损害责任纠纷", "婚约财产纠纷",
        "同居关系析产纠纷", "抚养费纠纷", "抚养纠纷", "变更抚养关系纠纷", "同居关系子女抚养纠纷", "赡养纠纷", "赡养费纠纷",
        "扶养费纠纷", "探望权纠纷", "分家析产纠纷", "继承纠纷", "法定继承纠纷", "遗嘱继承纠纷", "被继承人债务清偿纠纷",
        "赠与合同纠纷", "附义务赠与合同纠纷", "相邻关系纠纷", "排除妨害纠纷", "返还原物纠纷", "恢复原状纠纷",
        "所有权确认纠纷", "物权确认纠纷", "共有物分割纠纷", "共有纠纷", "业主撤销权纠纷", "占有物返还纠纷",
        "土地承包经营权纠纷", "土地承包经营权合同纠纷", "农村土地承包合同纠纷", "农业承包合同纠纷", "林业承包合同纠纷",
        "承包地征收补偿费用分配纠纷", "侵害集体经济组织成员权益纠纷", "宅基地使用权纠纷", "建设用地使用权出让合同纠纷",
        "建设用地使用权转让合同纠纷", "房屋拆迁安置补偿合同纠纷", "房地产开发经营合同纠纷", "合资、合作开发房地产合同纠纷",
        "企业承包经营合同纠纷", "联营合同纠纷", "企业出售合同纠纷", "合同纠纷", "缔约过失责任纠纷", "债务转移合同纠纷",
        "悬赏广告纠纷", "典当纠纷", "委托理财合同纠纷", "证券虚假陈述责任纠纷", "期货经纪合同纠纷", "信托纠纷",
        "营业信托纠纷", "破产债权确认纠纷", "与破产有关的纠纷", "执行异议之诉", "案外人执行异议之诉", "申请执行人执行异议之诉",
        "第三人撤销之诉", "确认合同无效纠纷", "确认合同效力纠纷", "进出口代理合同纠纷", "国际货物买卖合同纠纷",
        "招标投标买卖合同纠纷", "凭样品买卖合同纠纷", "船舶买卖合同纠纷", "船舶建造合同纠纷", "船员劳务合同纠纷",
        "船舶碰撞损害责任纠纷", "渔业承包合同纠纷", "种植、养殖回收合同纠纷", "农村建房施工合同纠纷", "挂靠经营合同纠纷",
        "演出合同纠纷", "广告合同纠纷", "展览合同纠纷", "培训合同纠纷", "法律服务合同纠纷", "房屋使用权纠纷",
        "申请支付令", "债务纠纷", "欠款纠纷", "货款纠纷", "人身损害赔偿纠纷", "道路交通事故人身损害赔偿纠纷",
        "拖欠货款纠纷", "加工承揽合同纠纷", "购销合同纠纷", "工程款纠纷", "抵押权纠纷", "质权纠纷", "经济纠纷",
        "股权纠纷", "公证债权文书",
    ]

    /// The cause that ends at a place.
    static func ending(at place: Int, _ sheet: Sheet) -> Range<Int>? {
        var best: Range<Int>?
        for word in all where place >= word.count && sheet.has(word, at: place - word.count) {
            if word.count > best?.count ?? 0 { best = place - word.count..<place }
        }
        return best
    }

    /// The cause as the document gives it.
    static func read(_ sheet: Sheet, from start: Int, kind: DocumentKind) -> Found<String>? {
        if kind == .criminalProperty || kind == .criminalIncidentalCivil || kind == .mediationStatement,
            let crime = crime(sheet)
        {
            return crime
        }
        let story = start..<min(sheet.glyphs.count, start + 6_000)
        let hasNone: [DocumentKind] = [
            .adminNonlitigation, .dutyText, .paymentOrder, .civilJudgmentBody, .judgmentOperative,
            .mediationOperative,
        ]
        guard !hasNone.contains(kind) else { return nil }
        if let found = sheet.first(of: ["罚金一案", "罚金刑一案"], in: story) {
            return Found(
                value: "罚金", span: sheet.span(found.lowerBound..<found.lowerBound + 2), confidence: 0.8)
        }
        for end in ["纠纷", "之诉", "争议"] as [Word] {
            for place in sheet.places(of: end, in: story) {
                let tail: [Word] = [
                    "一案", "案", "二案", "上诉", "执行一案", "(以", "管辖", ",本院", "强制执行", "执行", "诉讼",
                ]
                guard sheet.any(tail, at: place.upperBound) != nil else { continue }
                if let cause = ending(at: place.upperBound, sheet) {
                    return Found(value: sheet.words(cause), span: sheet.span(cause), confidence: 0.95)
                }
            }
        }
        return nil
    }

    /// 犯盗窃罪 of the charge.
    private static func crime(_ sheet: Sheet) -> Found<String>? {
        let all = 0..<sheet.glyphs.count
        let charge = sheet.first(of: ["起诉书指控", "指控被告人", "指控"], in: all)?.upperBound ?? 0
        for word in ["涉嫌犯", "犯", "涉嫌"] as [Word] {
            for place in sheet.places(of: word, in: charge..<min(all.upperBound, charge + 4_000)) {
                let rest = place.upperBound..<min(all.upperBound, place.upperBound + 22)
                guard let end = sheet.first("罪", in: rest) else { continue }
                let name = place.upperBound..<end.upperBound
                guard name.count > 2, !sheet.contains(any: [",", "。", "犯", "前", ";"], in: name) else { continue }
                return Found(value: sheet.words(name), span: sheet.span(name), confidence: 0.9)
            }
        }
        return nil
    }
}

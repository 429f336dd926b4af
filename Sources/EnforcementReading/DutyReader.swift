/// Finds duties that no money fulfils: handing over, registering, vacating, pulling down.
struct DutyReader {
    let sheet: Sheet
    let operative: Operative
    let kind: DocumentKind

    private static let acts: [Word] = [
        "腾退", "腾空", "搬离", "迁出", "搬出", "拆除", "恢复原状", "停止侵害", "排除妨害", "排除妨碍", "赔礼道歉",
        "消除影响", "恢复名誉", "交还", "移交", "过户", "协助办理", "协助原告", "配合办理", "配合原告", "继续履行",
        "开具", "退还非法占用", "退还土地", "清除", "消除危险", "恢复土地", "协助", "清理", "修复", "探视", "交出",
        "自行拆", "更换", "换证", "变更登记", "注销登记", "涂销", "腾交", "停止使用", "停止生产", "修理", "重做",
        "停止侵权", "停止销售", "停止建设",
    ]
    private static let givings: [Word] = ["交付", "返还", "退还", "归还", "办理", "提供"]
    private static let things: [Word] = [
        "房屋", "车辆", "设备", "土地", "证书", "资料", "印章", "公章", "竣工图", "手续", "登记", "发票", "商铺", "钥匙",
        "车库", "车位", "场地", "号房", "轿车", "汽车", "货物", "产权证", "不动产", "机械", "租赁物", "原件", "账簿",
        "档案", "宅基地", "承包地", "门面", "商品房",
    ]

    func read() -> Found<Bool> {
        let isOff = kind.isRulingOnCourse || kind == .civilRuling || kind == .criminalProperty
        for clause in operative.clauses where !isOff && !isNoDuty(clause) {
            if let found = sheet.first(of: DutyReader.acts, in: clause) {
                return Found(value: true, span: sheet.span(found), confidence: 0.9)
            }
            if let found = giving(clause) {
                return Found(value: true, span: sheet.span(found), confidence: 0.85)
            }
        }
        return Found(value: false, span: sheet.span(operative.range), confidence: 0.85)
    }

    private func isNoDuty(_ clause: Range<Int>) -> Bool {
        operative.isDismissal(clause) || operative.isLateClause(clause)
            || sheet.contains(
                any: ["优先受偿", "受理费", "保全费", "诉讼费", "拍卖", "追偿", "折价"], in: clause)
    }

    /// Giving a thing, not money.
    private func giving(_ clause: Range<Int>) -> Range<Int>? {
        for verb in DutyReader.givings {
            for place in sheet.places(of: verb, in: clause) {
                let rest = place.upperBound..<min(clause.upperBound, place.upperBound + 40)
                let object = sheet.pieces(of: rest, at: [Sign.comma, Sign.semicolon]).first ?? rest
                if sheet.contains(any: ["元", "款", "预交"], in: object) { continue }
                if sheet.contains(any: DutyReader.things, in: object) { return place }
                let head = max(clause.lowerBound, place.lowerBound - 30)..<place.lowerBound
                if verb.count == 2, sheet.contains(any: ["将"], in: head),
                    sheet.contains(any: DutyReader.things, in: head)
                {
                    return place
                }
            }
        }
        return nil
    }
}

import EnforcementCore

extension MoneyReader {
    /// Fines of an administrative decision: out of the orders, else out of what is asked.
    mutating func readFines() {
        if fines(operative.range) { return }
        let story = 0..<max(0, operative.start)
        let asked = sheet.places(of: "申请", in: story).map(\.lowerBound)
        let signs: [Word] = [
            "内容是", "内容为", "事项", "决定给予", "处以", "缴纳罚款", "罚款人民币", "罚款", "抚养费", "应缴", "处罚", "征收", "缴纳",
        ]
        _ = asked
        for sign in signs {
            for place in sheet.places(of: sign, in: story).prefix(8) {
                let rest = place.lowerBound..<min(story.upperBound, place.lowerBound + 160)
                guard let sentence = sheet.pieces(of: rest, at: [Sign.stop]).first else { continue }
                if fines(sentence) { return }
            }
        }
    }

    private mutating func fines(_ range: Range<Int>) -> Bool {
        var found = false
        for hit in AmountScan(sheet, range).hits where hit.use == .owed {
            let name = MoneyWords.last(sheet, in: hit.before)
            let near = max(hit.before.lowerBound, hit.amount.range.lowerBound - 24)..<hit.amount.range.lowerBound
            let isOwed = sheet.contains(
                any: ["罚", "缴", "征收", "退还", "没收", "支付", "抚养费", "计", "加处", "补缴", "费"], in: near)
            guard isOwed, !items.contains(where: { $0.amount == hit.amount.money }) else { continue }
            let isFee = sheet.contains(any: ["抚养费", "补偿", "工资", "社会保险", "补缴", "赔偿"], in: near)
            let isTaken = sheet.contains(any: ["没收", "违法所得"], in: near)
            add(
                FoundMoney(
                    kind: isTaken ? .other : isFee ? .principal : name?.name.kind == .costs ? .costs : .penalty,
                    amount: hit.amount.money, note: name?.name.text ?? "罚款",
                    span: sheet.span(hit.amount.range), confidence: 0.85))
            found = true
        }
        return found
    }
}

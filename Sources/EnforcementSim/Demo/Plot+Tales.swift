import EnforcementCore

extension Plot {
    /// A deposit that covers everything: frozen, deducted, paid out.
    mutating func deposit() {
        let there = owed + Money(fen: Int64(chance.whole(0...900_000)))
        let tail = chance.whole(1000...9999)
        intake(finding: [asset("deposit", "示例银行账户（尾号\(tail)）", there)])
        take(owed)
        wholeSum(way: "deduction", after: 1)
        close("fulfilled", note: "存款扣划，案款已全部发放。")
    }

    /// Rulings, freeze and deduction of one deposit.
    private mutating func take(_ sum: Money) {
        let amount = JSON.string(sum.description)
        then("control.sign-ruling", by: .judge, after: 1, ["kind": "control", "amount": amount])
        then("control.place", by: .tracer, ["asset": 1, "amount": amount])
        then(
            "control.confirm", by: .tracer,
            ["hold": 1, "answer": "effective", "held": amount])
        then("control.sign-ruling", by: .judge, after: 3, ["kind": "deduction", "amount": amount])
        then("control.deduct", by: .tracer, after: 1, ["hold": 1, "amount": amount])
    }

    /// The debtor pays after the notice.
    mutating func willing() {
        intake()
        hearDebtors("示例：被执行人表示近日全额履行。")
        wholeSum(way: "transfer", after: chance.whole(1...4))
        close("fulfilled", note: "被执行人自动履行完毕。")
    }

    /// A settlement by instalments, kept or broken.
    mutating func instalments() {
        intake()
        hearDebtors("示例：被执行人要求分期履行，申请执行人同意。")
        let count = chance.whole(2...4)
        let part = Money(fen: claim.fen / Int64(count))
        let last = claim - Money(fen: part.fen * Int64(count - 1))
        let sums = Array(repeating: part, count: count - 1) + [last]
        then("handling.settle", by: .officer, after: 2) { _, moment in
            let parts = sums.enumerated().map { place, sum -> JSON in
                let due = moment.day.adding(days: 30 * (place + 1))
                return ["amount": .string(sum.description), "due": .string(due.description)]
            }
            return ["instalments": .array(parts)]
        }
        reportAndRestrict("truthful", after: 6)
        investigate(after: 3)
        let broken = chance.happens(25)
        for (place, sum) in sums.enumerated() where !(broken && place == count - 1) {
            money(sum, way: "transfer", after: place == 0 ? 7 : 22, toPayee: sum)
            if place < count - 1 { inquireAgain(after: 1) }
            then(
                "handling.record-instalment", by: .officer, ["instalment": .number(place + 1)])
        }
        if broken {
            then("handling.record-breach", by: .officer, after: 45, ["note": "示例：末期逾期未付"])
            money(last, way: "transfer", after: 20, toPayee: last)
        }
        liftRestrictions()
        close("fulfilled", note: "和解款项已履行完毕。")
    }

    /// A house is seized, priced, auctioned, handed over; what is left goes back to the debtor.
    mutating func estate() {
        let worth = Money(fen: owed.fen * Int64(chance.whole(200...300)) / 100)
        intake(finding: [asset("immovable", "示例小区\(chance.whole(1...40))号楼房屋", worth)])
        then(
            "control.sign-ruling", by: .judge, after: 1,
            ["kind": "control", "amount": .string(owed.description)])
        then(
            "control.place", by: .officer, after: chance.whole(1...2),
            ["asset": 1, "amount": .string(owed.description)])
        then("control.confirm", by: .tracer, after: 1, ["hold": 1, "answer": "effective"])
        hearDebtors("示例：被执行人对处置房屋无异议。")
        reportAndRestrict("truthful", after: 5)
        investigate(after: 1)
        then("appraisal.hand-over-papers", by: .officer, after: chance.whole(3...9), ["asset": 1])
        then(
            "appraisal.fix-price", by: .appraiser, after: chance.whole(10...24),
            ["asset": 1, "way": "network", "price": .string(worth.description)])
        then("appraisal.send-report", by: .clerk, after: 1, ["asset": 1])
        let start = Money(fen: worth.fen * 7 / 10 + 1)
        announce(start, after: chance.whole(4...9), days: 31)
        if chance.happens(30) {
            then("auction.record-result", by: .appraiser, after: 33, ["asset": 1])
            announce(Money(fen: start.fen * 8 / 10 + 1), after: 5, days: 16)
            sell(Money(fen: start.fen * 9 / 10), after: 17)
        } else {
            sell(Money(fen: start.fen * 11 / 10), after: 33)
        }
        if chance.happens(35) { clear() }
        liftRestrictions()
        close("fulfilled", note: "拍卖成交，案款已发放。")
    }

    private mutating func announce(_ start: Money, after wait: Int, days: Int) {
        then("auction.announce", by: .appraiser, after: wait) { _, moment in
            [
                "asset": 1, "opensOn": .string(moment.day.adding(days: days).description),
                "startPrice": .string(start.description), "platform": "示例拍卖平台",
            ]
        }
    }

    private mutating func sell(_ price: Money, after wait: Int) {
        then(
            "auction.record-result", by: .appraiser, after: wait,
            ["asset": 1, "soldFor": .string(price.description)])
        let toPayee = min(claim, price)
        let fee = min(owed - claim, price - toPayee)
        money(price, way: "sale", after: chance.whole(4...9), toPayee: toPayee, fee: fee)
        then("auction.confirm", by: .judge, after: 1, ["asset": 1])
        then("auction.deliver", by: .officer, after: chance.whole(3...9), ["asset": 1])
    }

    /// The debtor still lives there: notice, then bailiffs and officers hand the place over.
    private mutating func clear() {
        then("eviction.announce", by: .president, after: 1) { _, moment in
            [
                "premises": "示例小区房屋", "isOnlyHome": false,
                "leaveBy": .string(moment.day.adding(days: 15).description),
            ]
        }
        then(
            "eviction.hand-over", by: .officer, after: 19,
            [
                "witnesses": "示例：社区干部、成年家属", "list": "示例：清点二十件",
                "isVoluntary": false,
            ])
    }

    func asset(_ kind: String, _ name: String, _ value: Money) -> JSON {
        [
            "kind": .string(kind), "name": .string(name), "institution": "示例登记机构",
            "value": .string(value.description), "heldByOthers": false,
        ]
    }
}

import EnforcementCore

extension Plot {
    /// Nothing is found: the checklist is worked through, the case lies dormant, the pool is asked.
    mutating func dormant() {
        intake()
        hearDebtors("示例：被执行人称暂无履行能力。")
        reportAndRestrict("missing", after: 8)
        investigate(after: 6)
        inquireAgain(after: 5)
        if chance.happens(15) { petition() }
        inquireAgain(after: 29)
        if chance.happens(20) { errand() }
        inquireAgain(after: 27)
        for point in ["Z04", "Z07", "Z09", "Z11", "Z16", "Z17", "Z18", "Z20"] {
            then(
                "dormancy.confirm-check", by: .dormancyOfficer, after: point == "Z04" ? 3 : 0,
                ["point": .string(point), "note": "示例：已核查，见卷内材料"])
        }
        then("dormancy.invite-applicant", by: .officer, after: 1) { _, moment in
            ["on": .string(moment.day.adding(days: 6).description)]
        }
        then(
            "dormancy.interview-applicant", by: .officer, after: 5,
            ["agrees": .bool(chance.happens(70)), "gist": "示例：已告知查控情况"])
        then("dormancy.propose", by: .judge, after: 8, ["panel": "示例：合议庭一致同意"])
        then("dormancy.approve", by: .president, after: 2)
        then("dormancy.serve", by: .clerk, after: 2)
        then("dormancy.publish", by: .dormancyOfficer, after: 2)
        close("dormant", note: "穷尽财产调查措施，终结本次执行程序。")
        then(
            "dormancy.requery", by: .dormancyOfficer, after: 150,
            ["found": false, "gist": "示例：未发现可供执行财产"])
    }

    private mutating func petition() {
        then("petitions.receive", by: .petitionOfficer, after: 2) { _, moment in
            [
                "petitioner": "示例申请人", "channel": "visit", "appeal": "示例：希望加快办理",
                "receivedOn": .string(moment.day.description),
            ]
        }
        then("petitions.register", by: .petitionOfficer, after: 1, ["petition": 1])
        then(
            "petitions.answer", by: .petitionOfficer, after: 9,
            ["petition": 1, "answer": "示例：已约见答复", "isFaultFound": false])
    }

    private mutating func errand() {
        then(
            "delegation.send", by: .centre, after: 1,
            ["court": "示例市中区人民法院", "matter": "示例：查询户籍地财产"])
        then(
            "delegation.record-return", by: .centre, after: 8,
            ["errand": 1, "result": "示例：未发现财产"])
    }

    /// Nothing is found at first; a lead leads to the debtor, who pays before the bailiffs.
    mutating func found() {
        intake()
        reportAndRestrict("missing", after: 10)
        then(
            "affairs.record-lead", by: .centre, after: 6,
            ["text": "示例：被执行人在外地务工", "urgent": true])
        then(
            "handling.check-lead", by: .officer, after: 2,
            ["lead": 1, "useful": true, "note": "示例：经核实属实"])
        then("housekeeping.request-bailiffs", by: .officer, after: 1, ["purpose": "示例：现场执行"])
        then("housekeeping.send-bailiffs", by: .bailiff, after: 1, ["squad": "示例：二名"])
        then(
            "handling.interview", by: .officer, after: 1,
            ["party": 2, "gist": "示例：当面告知后果，同意履行。"])
        investigate(after: 0)
        wholeSum(way: "cash", after: 0)
        liftRestrictions()
        close("fulfilled", note: "现场履行完毕。")
    }

    /// A debtor who defies the court is detained, then pays.
    mutating func detained() {
        intake()
        hearDebtors("示例：被执行人隐瞒收入，拒不履行。")
        reportAndRestrict("faulty", after: 8)
        investigate(after: 1)
        then("detention.decide", by: .president, after: 5) { file, _ in
            let person = file.debtors.first { $0.kind == .person } ?? file.debtors[0]
            return ["party": .number(person.number), "ground": "示例：虚假报告财产", "days": 15]
        }
        then("detention.carry-out", by: .bailiff, ["detention": 1])
        then(
            "detention.notify-family", by: .bailiff,
            ["detention": 1, "how": "示例：电话通知其配偶"])
        wholeSum(way: "transfer", after: 4)
        then("detention.release", by: .president, ["detention": 1, "reason": "已履行义务"])
        liftRestrictions()
        close("fulfilled", note: "采取强制措施后履行完毕。")
    }
}

import EnforcementCore

extension SeedCase {
    /// 楚某某申请执行李某某: 15 500 yuan by instalments under a mediation of 2021-08-13, nothing
    /// found by inquiry, found at work in an auction house, paid in full on the spot.
    public static let chu: [Scene] = chuOpening + chuSearch + chuPayment

    private static let chuOpening = [
        Scene(
            "2022-03-01", 9, 20, "lian-1", "filing.submit",
            [
                "basis": "（2021）豫0185民初2001号", "basisKind": "mediation",
                "basisCourt": "登封市人民法院", "cause": "民间借贷纠纷", "amount": "15500.00",
                "due": "2021-11-15",
                "parties": [
                    [
                        "side": "applicant", "kind": "person", "name": "楚某某",
                        "phone": "19900000003", "address": "示例市示例路3号",
                    ],
                    [
                        "side": "debtor", "kind": "person", "name": "李某某",
                        "address": "示例市示例路4号",
                    ],
                ],
            ]),
        Scene(
            "2022-03-01", 9, 40, "lian-2", "filing.record-reception",
            [
                "applicant": 1, "phone": "19900000003", "bank": "示例农商银行",
                "account": "6200000000000005520", "electronic": true,
                "leads": "被执行人近年在外务工，具体单位不详", "settles": true,
            ]),
        Scene("2022-03-01", 10, 15, "lian-1", "filing.accept", ["type": "执"]),
        Scene(
            "2022-03-01", 11, 0, "zhihui-1", "filing.assign-class",
            ["class": "simple", "team": "jian-1", "reason": "标的额十万元以下"]),
        Scene(
            "2022-03-01", 11, 10, "zhihui-1", "filing.assign-handler",
            ["officer": "jian-1-a", "judge": "jian-1-judge"]),
        Scene("2022-03-01", 15, 0, "shiwu-1", "affairs.receive-file"),
        Scene(
            "2022-03-02", 9, 0, "chakong-1", "affairs.check-identity",
            ["debtor": 2, "exists": true]),
        Scene("2022-03-02", 9, 30, "jian-1-a", "affairs.ask-for-leads"),
        Scene("2022-03-02", 10, 0, "jian-1-a", "handling.take-over"),
        Scene(
            "2022-03-02", 11, 0, "zhihui-1", "affairs.issue-notice",
            ["performDays": 7, "reportDays": 10]),
        Scene(
            "2022-03-04", 15, 0, "shiwu-1", "affairs.serve",
            ["debtor": 2, "way": "post", "done": true]),
    ]

    private static let chuSearch = [
        Scene(
            "2022-03-04", 16, 0, "chakong-1", "control.record-feedback", ["inquiry": 1]),
        Scene(
            "2022-03-15", 9, 0, "jian-1-a", "affairs.record-property-report",
            ["debtor": 2, "outcome": "missing", "note": "逾期未报告"]),
        Scene(
            "2022-03-15", 10, 0, "jian-1-judge", "affairs.propose-restriction", ["debtor": 2]),
        Scene("2022-03-16", 9, 0, "yuanzhang", "affairs.sign-restriction", ["debtor": 2]),
        Scene(
            "2022-03-25", 10, 0, "jian-1-a", "handling.investigate-on-site",
            ["way": "site", "gist": "到住所地调查，未发现可供执行财产，邻里称其在外务工。"]),
        Scene("2022-04-01", 9, 0, "chakong-1", "control.inquire", ["debtor": 2]),
        Scene(
            "2022-04-02", 10, 0, "chakong-1", "control.record-feedback", ["inquiry": 2]),
        Scene("2022-04-29", 9, 0, "chakong-1", "control.inquire", ["debtor": 2]),
        Scene(
            "2022-04-30", 10, 0, "chakong-1", "control.record-feedback", ["inquiry": 3]),
        Scene(
            "2022-05-12", 9, 0, "jian-1-a", "affairs.record-lead",
            ["text": "被执行人在郑州某大厦一家拍卖行工作", "urgent": true]),
        Scene(
            "2022-05-13", 16, 0, "jian-1-a", "handling.check-lead",
            ["lead": 1, "useful": true, "note": "经核实，在该拍卖行任职。"]),
        Scene(
            "2022-05-17", 9, 0, "jian-1-a", "housekeeping.request-bailiffs",
            ["purpose": "赴郑州保障执行，当面告知义务"]),
        Scene(
            "2022-05-17", 15, 0, "fajing-1", "housekeeping.send-bailiffs",
            ["squad": "法警二名"]),
    ]

    private static let chuPayment = [
        Scene(
            "2022-05-18", 10, 0, "jian-1-a", "handling.interview",
            ["party": 2, "gist": "示明身份，告知义务及拒不履行的后果；被执行人当场交清案款。"]),
        Scene(
            "2022-05-18", 11, 0, "ankuan-1", "funds.receive",
            [
                "amount": "15500.00", "payer": "李某某", "way": "cash", "first": "jian-1-a",
                "second": "jian-1-judge",
            ]),
        Scene("2022-05-18", 16, 0, "caiwu-1", "funds.notify-arrival", ["receipt": 1]),
        Scene(
            "2022-05-19", 9, 0, "jian-1-a", "funds.compute",
            ["receipt": 1, "payee": 1, "toPayee": "15500.00"]),
        Scene("2022-05-19", 10, 0, "ankuan-2", "funds.supervise", ["payout": 1]),
        Scene("2022-05-19", 11, 0, "juzhang", "funds.approve", ["payout": 1]),
        Scene("2022-05-19", 15, 0, "caiwu-2", "funds.pay-out", ["payout": 1]),
        Scene(
            "2022-05-20", 9, 0, "jian-1-judge", "affairs.lift-restriction",
            ["debtor": 2, "reason": "已履行完毕"]),
        Scene(
            "2022-05-20", 10, 0, "jian-1-judge", "closing.propose",
            ["mode": "fulfilled", "note": "被执行人当场履行完毕，案款已发放。"]),
        Scene("2022-05-20", 15, 0, "shenguan-1", "closing.approve"),
        Scene(
            "2022-06-06", 10, 0, "dangan-1", "archive.archive",
            ["number": "示例档2022-0301"]),
    ]
}

import EnforcementCore

extension SeedCase {
    /// 王某军申请执行王某战: filed 2022-08-09, 160 000 yuan frozen on the third day, told to
    /// collect on 08-18, closed on day 9.
    public static let wang: [Scene] = wangOpening + wangProperty + wangMoney

    private static let wangOpening = [
        Scene(
            "2022-08-09", 9, 10, "lian-1", "filing.submit",
            [
                "basis": "（2022）豫0185民初1001号", "basisKind": "judgment",
                "basisCourt": "登封市人民法院", "cause": "民间借贷纠纷", "amount": "160000.00",
                "due": "2022-07-20",
                "parties": [
                    [
                        "side": "applicant", "kind": "person", "name": "王某军",
                        "phone": "19900000001", "address": "示例市示例路1号",
                    ],
                    [
                        "side": "debtor", "kind": "person", "name": "王某战",
                        "phone": "19900000002", "address": "示例市示例路2号",
                    ],
                ],
            ]),
        Scene(
            "2022-08-09", 9, 30, "lian-2", "filing.record-reception",
            [
                "applicant": 1, "phone": "19900000001", "bank": "示例银行登封支行",
                "account": "6200000000000008018", "serviceAddress": "示例市示例路1号",
                "electronic": true, "leads": "被执行人在示例银行有账户", "settles": false,
            ]),
        Scene("2022-08-09", 9, 50, "lian-1", "filing.accept", ["type": "执"]),
        Scene(
            "2022-08-09", 10, 20, "zhihui-1", "filing.assign-class",
            ["class": "ordinary", "team": "pu-1", "reason": "标的额十万元以上"]),
        Scene(
            "2022-08-09", 10, 30, "zhihui-1", "filing.assign-handler",
            ["officer": "pu-1-a", "judge": "pu-1-judge"]),
        Scene("2022-08-09", 11, 0, "shiwu-1", "affairs.receive-file"),
        Scene(
            "2022-08-09", 15, 0, "chakong-1", "affairs.check-identity",
            ["debtor": 2, "exists": true]),
        Scene("2022-08-09", 16, 0, "pu-1-a", "affairs.ask-for-leads"),
        Scene("2022-08-09", 16, 30, "pu-1-a", "handling.take-over"),
    ]

    private static let wangProperty = [
        Scene(
            "2022-08-10", 9, 0, "zhihui-1", "affairs.issue-notice",
            ["performDays": 3, "reportDays": 10]),
        Scene(
            "2022-08-11", 9, 0, "chakong-1", "control.record-feedback",
            [
                "inquiry": 1,
                "assets": [
                    [
                        "kind": "deposit", "name": "示例银行账户（尾号6601）",
                        "institution": "示例银行", "value": "160000.00", "heldByOthers": false,
                    ]
                ],
            ]),
        Scene(
            "2022-08-11", 10, 0, "shiwu-1", "affairs.serve",
            ["debtor": 2, "way": "direct", "done": true]),
        Scene(
            "2022-08-12", 9, 0, "pu-1-judge", "control.sign-ruling",
            ["kind": "control", "amount": "160000.00"]),
        Scene(
            "2022-08-12", 9, 10, "chakong-1", "control.place",
            ["asset": 1, "amount": "160000.00"]),
        Scene(
            "2022-08-12", 9, 20, "chakong-1", "control.confirm",
            ["hold": 1, "answer": "effective", "held": "160000.00"]),
        Scene(
            "2022-08-16", 9, 0, "pu-1-judge", "control.sign-ruling",
            ["kind": "deduction", "amount": "160000.00"]),
        Scene(
            "2022-08-16", 10, 0, "chakong-1", "control.deduct",
            ["hold": 1, "amount": "160000.00"]),
    ]

    private static let wangMoney = [
        Scene(
            "2022-08-17", 9, 0, "ankuan-1", "funds.receive",
            [
                "amount": "160000.00", "payer": "示例银行（扣划王某战）", "way": "deduction",
                "reference": "示例流水2022081700001",
            ]),
        Scene("2022-08-17", 9, 30, "caiwu-1", "funds.notify-arrival", ["receipt": 1]),
        Scene(
            "2022-08-17", 10, 0, "pu-1-a", "funds.compute",
            ["receipt": 1, "payee": 1, "toPayee": "160000.00"]),
        Scene("2022-08-17", 11, 0, "ankuan-1", "funds.supervise", ["payout": 1]),
        Scene("2022-08-17", 15, 0, "fuyuanzhang", "funds.approve", ["payout": 1]),
        Scene("2022-08-18", 9, 0, "caiwu-1", "funds.pay-out", ["payout": 1]),
        Scene(
            "2022-08-18", 14, 0, "pu-1-judge", "closing.propose",
            ["mode": "fulfilled", "note": "案款已全部发放，权利人已实现债权。"]),
        Scene("2022-08-18", 16, 0, "shenguan-1", "closing.approve"),
        Scene(
            "2022-08-25", 10, 0, "dangan-1", "archive.archive",
            ["number": "示例档2022-0809"]),
    ]
}

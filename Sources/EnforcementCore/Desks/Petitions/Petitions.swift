/// 信访管理: every letter and visit is booked, handled and answered (来访必接访、接访必处理).
public enum Petitions: Desk {
    public static let code = "petitions"

    public static let card = Card(
        Words("信访管理", "Petitions"),
        duty: Words(
            "接收来信来访，五个工作日内登记录入，三十个工作日内办结答复，认定过错的移送考核。",
            "Takes letters and visits in, books them within five working days, answers within "
                + "thirty, and passes faults on."),
        crew: [.petitionOfficer, .filingClerk, .centre],
        acts: [Receive.self, Register.self, Answer.self],
        limits: [
            Limit(
                "K01", Words("信访录入", "Book the petition"),
                .law(.workdays(5), .petition2021(30)), owner: .petitionOfficer,
                next: Register.self,
                from: [
                    .on(Received.self) { fact, _, _ in
                        [Opening(fact.subject, from: fact.receivedOn)]
                    }
                ], until: [.on(Registered.self)]),
            Limit(
                "K02", Words("信访办结", "Answer the petition"),
                .law(.workdays(30), .petition2021(30)), owner: .petitionOfficer,
                next: Answer.self,
                from: [
                    .on(Received.self) { fact, _, _ in
                        [Opening(fact.subject, from: fact.receivedOn)]
                    }
                ], until: [.on(Answered.self)]),
        ],
        messages: [
            Message(
                "M6-01",
                "【{法院}】您反映的{案号}案有关问题已登记（编号{编号}），"
                    + "经办人{经办人}，将于{日期}前答复。")
        ]
    )

    static func petition(_ number: Int, _ file: CaseFile) throws(Refusal) -> Petition {
        guard let found = file.outside.petitions.first(where: { $0.number == number }) else {
            throw Refusal(
                "petitions.none", "没有该件信访", "No such petition", field: "petition")
        }
        return found
    }
}

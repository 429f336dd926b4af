/// 委托事项办理: errands another court does for us, and their results.
public enum Delegation: Desk {
    public static let code = "delegation"

    public static let card = Card(
        Words("委托事项办理", "Delegated errands"),
        duty: Words(
            "委托其他法院办理查控、送达等事项，跟踪办理，登记结果。",
            "Sends errands to other courts, follows them, books the results."),
        crew: [.centre],
        acts: [Send.self, RecordReturn.self],
        limits: [
            Limit(
                "J06", Words("委托事项办理", "The errand comes back"), target: .days(10),
                owner: .centre, next: RecordReturn.self, from: [.on(Sent.self)],
                until: [.on(Returned.self), Control.whenClosed])
        ],
        messages: [
            Message("M2-01", "【{法院}】{案号}案已委托{受托法院}办理{事项}，结果将及时告知。")
        ]
    )
}

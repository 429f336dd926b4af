/// 协助强制腾迁: the notice the president signs, and the handing over with witnesses.
public enum Eviction: Desk {
    public static let code = "eviction"

    public static let card = Card(
        Words("协助强制腾迁", "Eviction"),
        duty: Words(
            "院长签发腾迁公告，期满后执行人员与法警到场腾迁，清点、笔录、交付。",
            "The president signs the notice; when it has run, officers and bailiffs clear the "
                + "premises, list what is there and hand them over."),
        crew: [.president, .officer, .bailiff],
        acts: [Announce.self, HandOver.self],
        limits: [
            // The notice sets its own period (CPL 261); ours begins where it ends.
            Limit(
                "X3-04", Words("实施腾迁并交付", "Clear and hand over"), target: .days(15),
                owner: .officer, next: HandOver.self,
                from: [.on(Announced.self) { fact, _, _ in [Opening(from: fact.leaveBy)] }],
                until: [.on(HandedOver.self), Control.whenClosed], pauses: Control.standstill)
        ],
        messages: [Message("X3-06", "【{法院}】{案号}案{财产名称}已于{日期}完成腾退交付。")],
        enters: [Announced.self]
    )
}

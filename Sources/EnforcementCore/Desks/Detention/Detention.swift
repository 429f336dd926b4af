/// 司法拘留: the president decides, the bailiffs carry it out, the family is told.
public enum Detention: Desk {
    public static let code = "detention"

    public static let card = Card(
        Words("司法拘留", "Judicial detention"),
        duty: Words(
            "院长批准拘留，法警执行送拘，二十四小时内通知家属，期满释放，提前解除由院长决定。",
            "The president decides; bailiffs detain, tell the family in a day, release on time."),
        crew: [.president, .bailiff],
        acts: [Decide.self, CarryOut.self, NotifyFamily.self, Release.self],
        limits: [
            Limit(
                "X2-03", Words("执行送拘", "Carry the detention out"), target: .hours(24),
                owner: .bailiff, next: CarryOut.self, from: [.on(Decided.self)],
                until: [.on(CarriedOut.self), .on(Released.self)]),
            Limit(
                "D03", Words("通知家属", "Tell the family"), .law(.hours(24), .int22(180)),
                owner: .bailiff, next: NotifyFamily.self, from: [.on(CarriedOut.self)],
                until: [.on(FamilyNotified.self)], rolls: false),
            Limit(
                "D02", Words("拘留期满释放", "Release"), .law(.days(15), .cpl(118)),
                owner: .bailiff, next: Release.self,
                from: [.on(CarriedOut.self) { [Opening($0.subject, from: $2, due: $0.until)] }],
                until: [.on(Released.self)], rolls: false),
        ],
        messages: [
            // Only after it was done; neither place nor facts (handbook X2).
            Message(
                "X2-03",
                "【{法院}】{案号}案，因被执行人{被执行人}妨害执行，"
                    + "本院已依法采取强制措施。")
        ],
        enters: [Decided.self]
    )

    static func detention(_ number: Int, _ file: CaseFile) throws(Refusal) -> Detained {
        guard let found = file.outside.detentions.first(where: { $0.number == number }) else {
            throw Refusal(
                "detention.none", "没有该拘留决定", "No such decision", field: "detention")
        }
        return found
    }
}

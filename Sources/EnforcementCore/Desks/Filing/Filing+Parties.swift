extension Filing {
    /// What the form asks of each party.
    static let partyFields = [
        Field("side", .choice(sides), "诉讼地位", "Side"),
        Field("kind", .one(of: Party.Kind.self), "主体类型", "Kind"),
        Field("name", .text(80), "姓名或名称", "Name"),
        Field("identity", .identity, "证件号码", "ID or credit code", required: false),
        Field("phone", .phone, "手机", "Mobile", required: false),
        Field("address", .text(120), "住址", "Address", required: false),
    ]

    /// Nobody joins the distribution before there is a case to join (`funds.join-distribution`).
    private static let sides = Party.Side.allCases.filter { $0 != .joined }
        .map { Field.Choice($0.rawValue, $0.label.zh, $0.label.en) }

    /// One party as the form gives it.
    struct PartyAnswer: Codable, Sendable {
        let side: Party.Side
        let kind: Party.Kind
        let name: String
        let identity: String?
        let phone: String?
        let address: String?

        func party(number: Int) -> Party {
            Party(
                number: number, side: side, kind: kind, name: name, identity: identity,
                phone: phone, address: address)
        }
    }
}

extension Control {
    /// Asks the police whether a debtor is alive and who he is (身份核验), before anybody else is
    /// asked. The answer comes as `affairs.check-identity`.
    ///
    /// - Law: NQ13 7: never about somebody who is not a debtor.
    public struct AskIdentity: Act {
        public static let name = "control.ask-identity"
        public static let outcomes: [any Fact.Type] = [IdentityAsked.self]
        public static let form = Form(
            Words("联网核验身份", "Ask the police for identity"), by: [.system],
            [Field("debtor", .subject(.party), "被执行人", "Debtor")])

        let debtor: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeWorking(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let party = file.party(debtor), party.side == .debtor, party.identity != nil,
                party.isExisting == nil,
                let police = occasion.court.activeInstitutions.first(where: { $0.kind == .police })
            else { return [] }
            let subject = Subject(.party, debtor)
            guard !file.orders.contains(where: { $0.subject == subject && $0.state == .open })
            else {
                return []
            }
            return [
                IdentityAsked(
                    debtor: debtor,
                    order: LinkOrder(
                        number: file.orders.count + 1, institution: police.code, debtor: debtor,
                        measure: nil, subject: subject, causedAt: occasion.now))
            ]
        }
    }

    public struct IdentityAsked: Fact {
        public static let name = "control.identity-asked"

        public let debtor: Int
        public let order: LinkOrder

        public var subject: Subject { Subject(.directive, order.number) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) { file.orders.append(order) }

        public var story: Words { Words("联网核验被执行人身份", "Identity inquiry sent") }
    }
}

extension Control {
    /// Asks banks, registries and platforms what a debtor owns (网络查控). One round at a time for
    /// a debtor; a new round may follow an answer.
    ///
    /// - Law: CPL 253; NQ13 1, 7: only about debtors of the case, only for the case.
    public struct Inquire: Act {
        public static let name = "control.inquire"
        public static let outcomes: [any Fact.Type] = [Inquired.self]
        public static let form = Form(
            Words("发起财产查询", "Inquire after property"), by: [.tracer, .system],
            [Field("debtor", .subject(.party), "被执行人", "Debtor")])

        let debtor: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            // A dormant case is inquired after for five years (法〔2016〕373号 9).
            guard file.closedBy != .dormant else { return try mustBeFiled(file) }
            try Filing.mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let party = file.party(debtor), party.side == .debtor else {
                throw Refusal(
                    "control.not-debtor", "只能查询本案被执行人", "Only a debtor of the case",
                    law: .nq13(7), field: "debtor")
            }
            let pending = file.inquiries.last { $0.debtor == debtor && $0.answeredOn == nil }
            let number = pending?.number ?? file.inquiries.count + 1
            let orders = orders(number, party, file, occasion)
            // One round at a time; but what was asked by hand may now be asked by the robot.
            guard pending == nil || !orders.isEmpty else { return [] }
            return [
                Inquired(
                    inquiry: number, debtor: debtor, orders: orders.isEmpty ? nil : orders)
            ]
        }

        /// One order for every institution that is not being asked already.
        private func orders(
            _ inquiry: Int, _ party: Party, _ file: CaseFile, _ occasion: Occasion
        ) -> [LinkOrder] {
            let subject = Subject(.inquiry, inquiry)
            guard file.agent.state == .working, party.identity != nil,
                !file.orders.contains(where: { $0.subject == subject })
            else { return [] }
            return occasion.court.activeInstitutions.filter { $0.kind != .police }
                .enumerated().map { place, institution in
                    LinkOrder(
                        number: file.orders.count + 1 + place, institution: institution.code,
                        debtor: debtor, measure: nil, subject: subject, causedAt: occasion.now)
                }
        }
    }
}

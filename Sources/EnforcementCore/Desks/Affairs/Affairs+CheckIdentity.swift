extension Affairs {
    /// Checks that a debtor is alive or still exists (身份核验, P1-02).
    ///
    /// A dead or dissolved debtor cannot be dormant (Z15): successors must be added first.
    public struct CheckIdentity: Act {
        public static let name = "affairs.check-identity"
        public static let outcomes: [any Fact.Type] = [IdentityChecked.self]
        public static let form = Form(
            Words("身份核验", "Check identity"), by: [.tracer, .clerk, .system],
            [
                Field("debtor", .subject(.party), "被执行人", "Debtor"),
                Field("exists", .flag, "在世或存续", "Alive or existing"),
                Field("note", .text(200), "核验说明", "Note", required: false),
            ])

        let debtor: Int
        let exists: Bool
        let note: String?

        public init(debtor: Int, exists: Bool, note: String?) {
            self.debtor = debtor
            self.exists = exists
            self.note = note
        }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.receivedOn != nil else {
                throw Refusal("affairs.not-received", "请先接收案件材料", "Receive the file first")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let party = try Affairs.debtor(debtor, file)
            guard party.isExisting != exists else { return [] }
            return [
                IdentityChecked(debtor: debtor, debtorName: party.name, exists: exists, note: note)
            ]
        }
    }

    public struct IdentityChecked: Fact {
        public static let name = "affairs.identity-checked"

        public let debtor: Int
        public let debtorName: String
        public let exists: Bool
        public let note: String?

        public var subject: Subject { Subject(.party, debtor) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(party: debtor) { $0.isExisting = exists }
            let subject = Subject(.party, debtor)
            for order in file.orders where order.subject == subject {
                file.change(order: order.number) { $0.state = .answered }
            }
        }

        public var story: Words {
            Words(
                "核验被执行人\(debtorName)：\(exists ? "在世或存续" : "死亡或终止")",
                "Identity checked: \(exists ? "exists" : "dead or dissolved")")
        }
    }
}

extension CaseFile {
    /// Changes one party, by number.
    mutating func change(party number: Int, _ change: (inout Party) -> Void) {
        guard let place = parties.firstIndex(where: { $0.number == number }) else { return }
        change(&parties[place])
    }
}

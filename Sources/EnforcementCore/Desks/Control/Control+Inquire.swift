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
            try Filing.mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard file.party(debtor)?.side == .debtor else {
                throw Refusal(
                    "control.not-debtor", "只能查询本案被执行人", "Only a debtor of the case",
                    law: .nq13(7), field: "debtor")
            }
            let isPending = file.inquiries.contains {
                $0.debtor == debtor && $0.answeredOn == nil
            }
            guard !isPending else { return [] }
            return [Inquired(inquiry: file.inquiries.count + 1, debtor: debtor)]
        }
    }

    /// A round of inquiry is out. Meets B16, starts the answer clock P2-01.
    public struct Inquired: Fact {
        public static let name = "control.inquired"

        public let inquiry: Int
        public let debtor: Int

        public var subject: Subject { Subject(.party, debtor) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.inquiries.append(
                Inquiry(number: inquiry, debtor: debtor, askedOn: stamp.day))
        }

        public var story: Words {
            Words("发起第\(inquiry)号财产查询", "Property inquiry \(inquiry) sent")
        }
    }
}

extension Handling {
    /// The officer has checked a lead (核查线索, P3-04).
    ///
    /// - Law: PI20 2 (B09).
    public struct CheckLead: Act {
        public static let name = "handling.check-lead"
        public static let outcomes: [any Fact.Type] = [LeadChecked.self]
        public static let form = Form(
            Words("核查财产线索", "Check a lead"), by: [.officer, .judge],
            [
                Field("lead", .subject(.lead), "线索", "Lead"),
                Field("useful", .flag, "属实可用", "Of use"),
                Field("note", .paragraph(1000), "核查情况", "What was found"),
            ])

        let lead: Int
        let useful: Bool
        let note: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.leads.contains(where: { $0.checkedOn == nil }) else {
                throw Refusal("handling.no-leads", "没有待核查的线索", "No lead to check")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let found = file.leads.first(where: { $0.number == lead }) else {
                throw Refusal("handling.no-lead", "没有该条线索", "No such lead", field: "lead")
            }
            guard found.checkedOn == nil else { return [] }
            return [LeadChecked(lead: lead, isUseful: useful, note: note)]
        }
    }

    /// Meets B09. In a dormant case a useful lead asks for restoration (P7-08).
    public struct LeadChecked: Fact {
        public static let name = "handling.lead-checked"

        public let lead: Int
        public let isUseful: Bool
        public let note: String

        public var subject: Subject { Subject(.lead, lead) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard let place = file.leads.firstIndex(where: { $0.number == lead }) else { return }
            file.leads[place].checkedOn = stamp.day
            file.leads[place].wasUseful = isUseful
        }

        public var story: Words {
            Words(
                "线索\(lead)核查\(isUseful ? "属实" : "无果")：\(note)",
                "Lead \(lead) checked: \(isUseful ? "of use" : "no use")")
        }
    }
}

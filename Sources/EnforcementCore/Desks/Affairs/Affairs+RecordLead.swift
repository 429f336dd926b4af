extension Affairs {
    /// Records a hint where property or the debtor may be found (登记财产线索).
    ///
    /// A dormant case takes leads as well: they may restore it.
    /// - Law: PI20 2: checked within seven days, urgent ones within three (B09).
    public struct RecordLead: Act {
        public static let name = "affairs.record-lead"
        public static let outcomes: [any Fact.Type] = [LeadRecorded.self]
        public static let form = Form(
            Words("登记财产线索", "Record a lead"),
            by: [.clerk, .officer, .centre, .filingClerk, .party],
            [
                Field("text", .paragraph(1000), "线索内容", "The lead"),
                Field("urgent", .flag, "紧急", "Urgent"),
            ])

        let text: String
        let urgent: Bool

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            if file.closedBy != .dormant { try Filing.mustBeOpen(file) }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            if let party = occasion.actor.id.party(of: file) { try mayLeaveLeads(party, file) }
            return [LeadRecorded(lead: file.leads.count + 1, text: text, isUrgent: urgent)]
        }

        /// A creditor's own leads, one after another: what is not yet checked comes first.
        private func mayLeaveLeads(_ party: Party, _ file: CaseFile) throws(Refusal) {
            guard file.isCreditor(party) else {
                throw Refusal(
                    "party.not-creditor", "财产线索由申请执行人提供", "Creditors leave leads")
            }
            guard file.leads.count(where: { $0.checkedOn == nil }) < Self.waitingMax else {
                throw Refusal(
                    "party.leads-wait", "您提供的线索正在核查，请联系承办人",
                    "Your leads are being checked: call the officer")
            }
        }

        /// Leads not checked that stop a party from leaving more on its page.
        static let waitingMax = 20
    }

    /// A lead waits to be checked. Starts B09.
    public struct LeadRecorded: Fact {
        public static let name = "affairs.lead-recorded"

        public let lead: Int
        public let text: String
        public let isUrgent: Bool

        public var subject: Subject { Subject(.lead, lead) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.leads.append(
                Lead(number: lead, text: text, isUrgent: isUrgent, givenOn: stamp.day))
        }

        public var story: Words {
            Words("收到\(isUrgent ? "紧急" : "")财产线索：\(text)", "Lead received: \(text)")
        }
    }
}

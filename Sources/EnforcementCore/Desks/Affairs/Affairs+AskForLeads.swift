extension Affairs {
    /// Asks the applicants for leads to property and the debtor (通知申请人提供线索, P1-08).
    ///
    /// - Law: 法发〔2006〕35号 5 within three days of receiving the file (B08).
    public struct AskForLeads: Act {
        public static let name = "affairs.ask-for-leads"
        public static let outcomes: [any Fact.Type] = [LeadsAsked.self]
        public static let form = Form(
            Words("通知申请人提供线索", "Ask for leads"), by: [.officer, .clerk, .centre])

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.receivedOn != nil else {
                throw Refusal("affairs.not-received", "请先接收案件材料", "Receive the file first")
            }
        }

        /// Once a day is enough: the applicant is not asked twice on one day.
        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            file.leadsAskedOn == occasion.today ? [] : [LeadsAsked()]
        }
    }

    public struct LeadsAsked: Fact {
        public static let name = "affairs.leads-asked"

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.leadsAskedOn = stamp.day
        }

        public func notices(_ file: CaseFile) -> [Notice] { [Notice("P1-08")] }

        public var story: Words { Words("通知申请人提供财产线索", "Applicants asked for leads") }
    }
}

extension Affairs {
    /// Records what a debtor answered to the report order, or that nothing came (P1-05).
    ///
    /// - Law: PI20 4–6 (B05). A report late, false or missing may be punished (PI20 9).
    public struct RecordPropertyReport: Act {
        public static let name = "affairs.record-property-report"
        public static let outcomes: [any Fact.Type] = [PropertyReported.self]
        public static let form = Form(
            Words("登记财产报告", "Record the property report"), by: [.officer, .clerk],
            [
                Field("debtor", .subject(.party), "被执行人", "Debtor"),
                Field("outcome", .one(of: PropertyReport.Outcome.self), "报告情况", "Outcome"),
                Field("note", .paragraph(1000), "报告内容与核查", "Content", required: false),
            ])

        let debtor: Int
        let outcome: PropertyReport.Outcome
        let note: String?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.reportDue != nil else {
                throw Refusal(
                    "affairs.no-order", "尚未发出报告财产令", "No report order yet", law: .pi20(3))
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let party = try Affairs.debtor(debtor, file)
            if outcome == .missing, let due = file.reportDue, occasion.today <= due {
                throw Refusal(
                    "affairs.report-not-due", "报告期限至\(due.chinese)，尚未届满",
                    "The report is due on \(due)", law: .pi20(4), field: "outcome")
            }
            guard party.report?.outcome != outcome else { return [] }
            return [
                PropertyReported(
                    debtor: debtor, debtorName: party.name, outcome: outcome, note: note)
            ]
        }
    }

    public struct PropertyReported: Fact {
        public static let name = "affairs.property-reported"

        public let debtor: Int
        public let debtorName: String
        public let outcome: PropertyReport.Outcome
        public let note: String?

        public var subject: Subject { Subject(.party, debtor) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            let report = PropertyReport(outcome: outcome, on: stamp.day)
            file.change(party: debtor) { $0.report = report }
        }

        public var story: Words {
            Words("\(debtorName)财产报告：\(outcome.label.zh)", "Report: \(outcome.label.en)")
        }
    }
}

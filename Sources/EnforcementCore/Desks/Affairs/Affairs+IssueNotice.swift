extension Affairs {
    /// Issues the enforcement notice together with the order to report property
    /// (执行通知书、报告财产令).
    ///
    /// The clerk prepares, the judge or the centre issues.
    /// - Law: CPL23 251; 法发〔2006〕35号 4 (B01); INT22 480 (B02); PI20 3 (B04).
    public struct IssueNotice: Act {
        public static let name = "affairs.issue-notice"
        public static let outcomes: [any Fact.Type] = [NoticeIssued.self]
        public static let form = Form(
            Words("发出执行通知书和报告财产令", "Issue notice and report order"),
            by: [.judge, .centre],
            [
                Field("performDays", .number(1...30), "履行期限（日）", "Days for performance"),
                Field("reportDays", .number(1...15), "财产报告期限（日）", "Days for the report"),
            ])

        let performDays: Int
        let reportDays: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.receivedOn != nil else {
                throw Refusal("affairs.not-received", "请先接收案件材料", "Receive the file first")
            }
            guard file.noticeIssuedOn == nil else {
                throw Refusal("affairs.noticed", "已发出执行通知书", "The notice was issued")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let last = { (days: Int) in
                occasion.court.calendar.due(
                    from: occasion.today, .days(days), excludedDays: 0, roll: true
                ).day
            }
            return [NoticeIssued(performDue: last(performDays), reportDue: last(reportDays))]
        }
    }

    /// The debtors are told to perform and to report. Meets B01 and B02; starts service (P1-04),
    /// the check of the report (P1-05) and the restriction (P1-06).
    public struct NoticeIssued: Fact {
        public static let name = "affairs.notice-issued"

        /// Last day for performance, and for the property report.
        public let performDue: Day
        public let reportDue: Day

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.noticeIssuedOn = stamp.day
            file.performDue = performDue
            file.reportDue = reportDue
        }

        public func notices(_ file: CaseFile) -> [Notice] { [Notice("P1-03")] }

        public var story: Words {
            Words(
                "发出执行通知书和报告财产令，限\(performDue.chinese)前履行",
                "Notice and report order issued, to perform by \(performDue)")
        }
    }
}

/// 绩效考核: faults found on petitions go into the scores, after a review if wanted.
public enum Performance: Desk {
    public static let code = "performance"

    public static let card = Card(
        Words("绩效考核", "Performance"),
        duty: Words(
            "信访认定存在过错的计入考核，异议由他人在五个工作日内复核。",
            "Books faults found on petitions into the scores; somebody else reviews them."),
        crew: [.appraisalOfficer, .director],
        acts: [RecordFault.self, SettleFault.self],
        limits: [
            Limit(
                "M4-03", Words("过错计入考核", "Book the fault"), target: .workdays(3),
                owner: .appraisalOfficer, next: RecordFault.self,
                from: [
                    .on(Petitions.Answered.self) {
                        $0.isFaultFound ? [Opening($0.subject, from: $2)] : []
                    }
                ], until: [.on(FaultRecorded.self)]),
            Limit(
                "M4-05", Words("过错异议复核", "Review the fault"), target: .workdays(5),
                owner: .director, next: SettleFault.self, from: [.on(FaultRecorded.self)],
                until: [.on(FaultSettled.self)]),
        ]
    )
}

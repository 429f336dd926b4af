/// 监督预警: watches every running clock and warns who must act, once for each level.
public enum Supervision: Desk {
    public static let code = "supervision"

    public static let card = Card(
        Words("监督预警", "Supervision"),
        duty: Words(
            "监督在办期限，黄、橙、红逐级预警，三个工作日内答复，未答复的升级督办；"
                + "设定院定时限和短信文本。",
            "Watches every clock, warns in yellow, orange and red, asks for answers and escalates; "
                + "sets the court's targets and message texts."),
        crew: [.centre, .director, .administrator],
        acts: [RaiseAlarm.self, AnswerAlarm.self, Escalate.self, Redate.self],
        courtActs: [SetTarget.self, SetMessage.self],
        limits: [
            // Not opened for itself: an unanswered warning is escalated, not warned of.
            Limit(
                "M5-01", Words("预警答复", "Answer the warning"), target: .workdays(3),
                owner: .centre, next: AnswerAlarm.self, from: [.on(AlarmRaised.self)],
                until: [
                    .on(AlarmAnswered.self), .on(AlarmEscalated.self),
                    .on(AlarmRaised.self) { fact in
                        fact.supersedes.map { Subject(.alarm, $0) }
                    },
                ],
                onDue: { Escalate(alarm: $0.subject.number) })
        ]
    )

    /// The limit whose clock an alarm is about, as the cards of the line give it.
    static func limit(_ id: String) -> Limit? { Line.dengfeng.limits[id] }

    static func alarm(_ number: Int, _ file: CaseFile) throws(Refusal) -> Warning {
        guard let found = file.warning(number) else {
            throw Refusal("supervision.no-alarm", "没有该预警", "No such warning", field: "alarm")
        }
        return found
    }
}

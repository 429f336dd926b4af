/// 日常事务管理: bailiffs for a case; people, teams, holidays and the name of the court.
public enum Housekeeping: Desk {
    public static let code = "housekeeping"

    public static let card = Card(
        Words("日常事务管理", "Daily business"),
        duty: Words(
            "警务申请与派警，人员、团队名册，节假日表，法院基本信息。",
            "Sends bailiffs where asked; keeps the roster, the teams, the work calendar and the "
                + "court's own particulars."),
        crew: [.bailiff, .centre, .administrator],
        acts: [RequestBailiffs.self, SendBailiffs.self],
        courtActs: [
            NamePerson.self, NameTeam.self, LoadHolidays.self, SetCourt.self, SetLeave.self,
            DeclareConflict.self, SetSkills.self,
        ],
        limits: [
            Limit(
                "M1-02", Words("派警", "Send bailiffs"), target: .days(1), owner: .bailiff,
                next: SendBailiffs.self, from: [.on(BailiffsRequested.self)],
                until: [.on(BailiffsSent.self), Control.whenClosed])
        ]
    )
}

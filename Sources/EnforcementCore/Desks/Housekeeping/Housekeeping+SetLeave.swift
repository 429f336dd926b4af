extension Housekeeping {
    /// Notes that somebody is away from a day to a day (休假、出差): no new case goes there.
    public struct SetLeave: CourtAct {
        public static let name = "housekeeping.set-leave"
        public static let outcomes: [any CourtFact.Type] = [LeaveSet.self]
        public static let form = Form(
            Words("登记休假", "Set a leave"), by: [.administrator, .centre, .teamLeader, .director],
            [
                Field("person", .person([.officer, .judge]), "人员", "Person"),
                Field("from", .day, "自", "From"),
                Field("through", .day, "至（含）", "Through"),
                Field("reason", .text(60), "事由", "Reason"),
            ])

        let person: PersonID
        let from: Day
        let through: Day
        let reason: String

        public func decide(
            _ court: CourtFile, _ occasion: Occasion
        ) throws(Refusal) -> [any CourtFact] {
            let name = try known(person, in: court)
            guard from <= through else {
                throw Refusal(
                    "housekeeping.leave-ends", "截止日不早于起始日", "It ends before it begins",
                    field: "through")
            }
            let leave = StaffNote.Leave(from: from, through: through, reason: reason)
            guard court.staff[person]?.leaves.contains(leave) != true else { return [] }
            return [LeaveSet(person: person, name: name, leave: leave)]
        }
    }

    /// The name of somebody on the roster.
    static func known(_ person: PersonID, in court: CourtFile) throws(Refusal) -> String {
        guard let found = court.people[person] else {
            throw Refusal("housekeeping.nobody", "没有该人员", "No such person", field: "person")
        }
        return found.name
    }

    public struct LeaveSet: CourtFact {
        public static let name = "housekeeping.leave-set"

        public let person: PersonID
        public let name: String
        public let leave: StaffNote.Leave

        public func evolve(_ court: inout CourtFile, _ stamp: Stamp) {
            court.staff[person, default: StaffNote()].leaves.append(leave)
        }

        public var story: Words {
            Words(
                "\(name)\(leave.from.chinese)至\(leave.through.chinese)\(leave.reason)",
                "\(person) away \(leave.from) to \(leave.through)")
        }
    }
}

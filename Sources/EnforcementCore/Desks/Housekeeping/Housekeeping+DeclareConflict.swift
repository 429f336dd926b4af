extension Housekeeping {
    /// Declares whose cases a person keeps out of (回避申报): kin, party, former client.
    ///
    /// - Law: CPL 47. With an identity number it meets that party alone; without, everybody of the
    ///   name.
    public struct DeclareConflict: CourtAct {
        public static let name = "housekeeping.declare-conflict"
        public static let outcomes: [any CourtFact.Type] = [ConflictDeclared.self]
        public static let form = Form(
            Words("申报回避关系", "Declare a conflict of interest"),
            by: [.administrator, .centre, .officer, .judge, .teamLeader, .director],
            [
                Field("person", .person([.officer, .judge]), "人员", "Person"),
                Field("name", .text(80), "对方姓名或名称", "Name of the other"),
                Field("identity", .identity, "对方证件号码", "Identity number", required: false),
                Field("relation", .text(40), "关系", "Relation"),
                Field("isOver", .flag, "撤销申报", "It is over"),
            ])

        let person: PersonID
        let name: String
        let identity: String?
        let relation: String
        let isOver: Bool

        public func decide(
            _ court: CourtFile, _ occasion: Occasion
        ) throws(Refusal) -> [any CourtFact] {
            let called = try known(person, in: court)
            let conflict = StaffNote.Conflict(name: name, identity: identity, relation: relation)
            let isKnown =
                court.staff[person]?.conflicts.contains {
                    $0.name == name && $0.identity == identity
                } ?? false
            guard isKnown == isOver else { return [] }
            return [
                ConflictDeclared(
                    person: person, called: called, conflict: conflict, isOver: isOver)
            ]
        }
    }

    public struct ConflictDeclared: CourtFact {
        public static let name = "housekeeping.conflict-declared"

        public let person: PersonID
        public let called: String
        public let conflict: StaffNote.Conflict
        public let isOver: Bool

        public func evolve(_ court: inout CourtFile, _ stamp: Stamp) {
            court.staff[person, default: StaffNote()].conflicts.removeAll {
                $0.name == conflict.name && $0.identity == conflict.identity
            }
            if !isOver { court.staff[person]?.conflicts.append(conflict) }
        }

        public var story: Words {
            Words(
                "\(called)\(isOver ? "撤销" : "")申报回避关系：\(conflict.relation)",
                "\(person): conflict \(isOver ? "over" : "declared")")
        }
    }
}

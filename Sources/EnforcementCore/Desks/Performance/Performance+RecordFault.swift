extension Performance {
    /// Books a fault that a petition brought to light against the person who made it.
    ///
    /// - Law: 法〔2021〕322号 30; the seed: 存在过错的计入绩效考核分值.
    public struct RecordFault: Act {
        public static let name = "performance.record-fault"
        public static let outcomes: [any Fact.Type] = [FaultRecorded.self]
        public static let form = Form(
            Words("过错计入考核", "Book a fault"), by: [.appraisalOfficer],
            [
                Field("petition", .subject(.petition), "信访", "Petition"),
                Field("person", .person(Role.staff), "责任人", "Who made it"),
                Field("note", .text(200), "过错说明", "What was wrong"),
            ])

        let petition: Int
        let person: PersonID
        let note: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            let isWaiting = file.outside.petitions.contains { petition in
                petition.isFaultFound
                    && !file.outside.faults.contains { $0.petition == petition.number }
            }
            guard isWaiting else {
                throw Refusal("performance.no-fault", "没有待计入的过错", "No fault to book")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = file.outside.petitions.first { $0.number == petition }
            guard let found, found.isFaultFound else {
                throw Refusal(
                    "performance.no-fault", "该信访未认定过错", "No fault was found",
                    law: .petition2021(30), field: "petition")
            }
            guard let person = occasion.court.person(person) else {
                throw Refusal(
                    "performance.no-person", "名册上没有该人员", "Not on the roster",
                    field: "person")
            }
            guard !file.outside.faults.contains(where: { $0.petition == petition }) else {
                return []
            }
            return [
                FaultRecorded(
                    petition: petition, person: person.id, personName: person.name, note: note,
                    by: occasion.actor.id)
            ]
        }
    }

    /// The fault counts until a review says otherwise. Meets M4-03, starts M4-05.
    public struct FaultRecorded: Fact {
        public static let name = "performance.fault-recorded"

        public let petition: Int
        public let person: PersonID
        public let personName: String
        public let note: String
        public let by: PersonID

        public var subject: Subject { Subject(.petition, petition) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.outside.faults.append(
                Fault(
                    petition: petition, person: person, note: note, recordedBy: by,
                    recordedOn: stamp.day))
        }

        public var story: Words {
            Words("\(personName)过错计入考核：\(note)", "Fault booked: \(note)")
        }
    }
}

extension Petitions {
    /// Closes a petition with an answer to the petitioner, and says whether a fault was found.
    ///
    /// - Law: 法〔2021〕322号 30: within thirty working days, the result told (K02).
    public struct Answer: Act {
        public static let name = "petitions.answer"
        public static let outcomes: [any Fact.Type] = [Answered.self]
        public static let form = Form(
            Words("信访答复办结", "Answer a petition"), by: [.petitionOfficer],
            [
                Field("petition", .subject(.petition), "信访", "Petition"),
                Field("answer", .paragraph(1000), "处理结果与答复", "Result and answer"),
                Field("isFaultFound", .flag, "存在过错", "A fault was found"),
            ])

        let petition: Int
        let answer: String
        let isFaultFound: Bool

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.outside.petitions.contains(where: { $0.closedOn == nil }) else {
                throw Refusal("petitions.none-open", "没有未办结的信访", "No petition is open")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Petitions.petition(petition, file)
            guard found.closedOn == nil else { return [] }
            guard found.recordedOn != nil else {
                throw Refusal(
                    "petitions.unregistered", "答复前须登记录入", "Book it first",
                    law: .petition2021(30), field: "petition")
            }
            return [Answered(petition: petition, answer: answer, isFaultFound: isFaultFound)]
        }
    }

    /// The petitioner has an answer. Meets K02; a fault starts M4-03.
    public struct Answered: Fact {
        public static let name = "petitions.answered"

        public let petition: Int
        public let answer: String
        public let isFaultFound: Bool

        public var subject: Subject { Subject(.petition, petition) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard
                let place = file.outside.petitions.firstIndex(where: { $0.number == petition })
            else { return }
            file.outside.petitions[place].closedOn = stamp.day
            file.outside.petitions[place].isFaultFound = isFaultFound
        }

        public var story: Words {
            Words("信访办结：\(answer)", "Petition \(petition) answered")
        }
    }
}

extension Petitions {
    /// Enters a petition into the ledger and tells the petitioner who handles it, until when.
    ///
    /// - Law: 法〔2021〕322号 30: within five working days (K01).
    public struct Register: Act {
        public static let name = "petitions.register"
        public static let outcomes: [any Fact.Type] = [Registered.self]
        public static let form = Form(
            Words("信访登记录入", "Book a petition"), by: [.petitionOfficer],
            [Field("petition", .subject(.petition), "信访", "Petition")])

        let petition: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            let isWaiting = file.outside.petitions.contains {
                $0.recordedOn == nil && $0.closedOn == nil
            }
            guard isWaiting else {
                throw Refusal("petitions.none-new", "没有待登记的信访", "No petition to book")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Petitions.petition(petition, file)
            guard found.recordedOn == nil, found.closedOn == nil else { return [] }
            let answerBy =
                file.deadline("K02", Subject(.petition, petition))?.due ?? occasion.today
            return [
                Registered(
                    petition: petition, petitioner: found.petitioner,
                    handler: occasion.actor.name, answerBy: answerBy)
            ]
        }
    }

    /// The petition has a number and somebody who answers for it. Meets K01.
    public struct Registered: Fact {
        public static let name = "petitions.registered"

        public let petition: Int
        public let petitioner: String
        public let handler: String
        public let answerBy: Day

        public var subject: Subject { Subject(.petition, petition) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard
                let place = file.outside.petitions.firstIndex(where: { $0.number == petition })
            else { return }
            file.outside.petitions[place].recordedOn = stamp.day
        }

        /// Letters go to applicants: nobody is told of what another person has complained of.
        public func notices(_ file: CaseFile) -> [Notice] {
            guard file.applicants.allSatisfy({ $0.name == petitioner }) else { return [] }
            return [
                Notice(
                    "M6-01",
                    ["编号": "\(petition)", "经办人": handler, "日期": answerBy.chinese])
            ]
        }

        public var story: Words {
            Words("信访登记，\(handler)经办", "Petition \(petition) booked")
        }
    }
}

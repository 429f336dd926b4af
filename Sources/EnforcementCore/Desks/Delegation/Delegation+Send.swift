extension Delegation {
    /// Asks another court to do an errand (事项委托).
    ///
    /// - Law: DEL20; 法发〔2017〕27号 (limit J06).
    public struct Send: Act {
        public static let name = "delegation.send"
        public static let outcomes: [any Fact.Type] = [Sent.self]
        public static let form = Form(
            Words("发出委托", "Send an errand"), by: [.centre],
            [
                Field("court", .text(60), "受托法院", "Court"),
                Field("matter", .text(120), "委托事项", "Matter"),
            ])

        let court: String
        let matter: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard court != occasion.court.name else {
                throw Refusal(
                    "delegation.self", "不能委托本院", "Not to this court itself", field: "court")
            }
            let isOut = file.outside.errands.contains {
                $0.court == court && $0.matter == matter && $0.returnedOn == nil
            }
            guard !isOut else { return [] }
            return [
                Sent(errand: file.outside.errands.count + 1, court: court, matter: matter)
            ]
        }
    }

    /// The errand is out. Starts J06.
    public struct Sent: Fact {
        public static let name = "delegation.sent"

        public let errand: Int
        public let court: String
        public let matter: String

        public var subject: Subject { Subject(.errand, errand) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.outside.errands.append(
                Errand(number: errand, court: court, matter: matter, sentOn: stamp.day))
        }

        public func notices(_ file: CaseFile) -> [Notice] {
            [Notice("M2-01", ["受托法院": court, "事项": matter])]
        }

        public var story: Words { Words("委托\(court)办理\(matter)", "Errand \(errand) sent") }
    }
}

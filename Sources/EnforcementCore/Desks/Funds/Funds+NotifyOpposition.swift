extension Funds {
    /// Tells the objector who opposes the objection.
    ///
    /// - Law: INT22 510; from here it has fifteen days to sue (H16).
    public struct NotifyOpposition: Act {
        public static let name = "funds.notify-opposition"
        public static let outcomes: [any Fact.Type] = [OppositionNotified.self]
        public static let form = Form(
            Words("通知异议人有反对意见", "Tell the objector of the opposition"),
            by: [.officer, .judge],
            [Field("objection", .subject(.objection), "异议", "Objection")])

        let objection: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Funds.mustBeDisputed(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Funds.objection(objection, file)
            guard !found.oppositions.isEmpty else {
                throw Refusal(
                    "funds.unopposed", "尚无反对意见", "Nobody opposed it", law: .int22(510),
                    field: "objection")
            }
            return found.oppositionToldOn == nil ? [OppositionNotified(objection: objection)] : []
        }
    }

    /// The objector knows. Meets H15, starts H16.
    public struct OppositionNotified: Fact {
        public static let name = "funds.opposition-notified"

        public let objection: Int

        public var subject: Subject { Subject(.objection, objection) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(objection: objection) { $0.oppositionToldOn = stamp.day }
        }

        public var story: Words { Words("反对意见已通知异议人", "The objector was told") }
    }
}

extension Funds {
    /// Tells those who did not object that somebody did.
    ///
    /// - Law: INT22 510; from here they have fifteen days to oppose it (H15).
    public struct NotifyObjection: Act {
        public static let name = "funds.notify-objection"
        public static let outcomes: [any Fact.Type] = [ObjectionNotified.self]
        public static let form = Form(
            Words("通知方案异议", "Tell the others of the objection"), by: [.officer, .judge],
            [Field("objection", .subject(.objection), "异议", "Objection")])

        let objection: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Funds.mustBeDisputed(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Funds.objection(objection, file)
            return found.toldOn == nil ? [ObjectionNotified(objection: objection)] : []
        }
    }

    /// They know. Starts H15.
    public struct ObjectionNotified: Fact {
        public static let name = "funds.objection-notified"

        public let objection: Int

        public var subject: Subject { Subject(.objection, objection) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(objection: objection) { $0.toldOn = stamp.day }
        }

        public var story: Words {
            Words("异议已通知其他债权人、被执行人", "The others were told of the objection")
        }
    }
}

extension Handling {
    /// Takes days out of the case limit: a stay, a deferral and their like (中止、扣除期限).
    ///
    /// Needs a ground, a document and an approver (handbook 2.4). It ends by `Resume`.
    /// - Law: TL00 9; 法发〔2006〕35号 13.
    public struct Exclude: Act {
        public static let name = "handling.exclude"
        public static let outcomes: [any Fact.Type] = [Excluded.self]
        public static let form = Form(
            Words("批准中止或扣除期限", "Approve an exclusion"), by: [.vicePresident, .president],
            [
                Field("ground", .one(of: PauseGround.self), "事由", "Ground"),
                Field("document", .text(100), "文书及文号", "Document"),
            ])

        let ground: PauseGround
        let document: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let isRunning = file.pauses.contains { $0.ground == ground && $0.until == nil }
            guard !isRunning else { return [] }
            let pause = Pause(
                number: file.pauses.count + 1, ground: ground, from: occasion.today)
            return [Excluded(pause: pause, document: document)]
        }
    }

    /// The clocks this ground stops stand still from now on.
    public struct Excluded: Fact {
        public static let name = "handling.excluded"

        public let pause: Pause
        public let document: String

        public var subject: Subject { Subject(.pause, pause.number) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) { file.pauses.append(pause) }

        public var story: Words {
            Words(
                "\(pause.ground.label.zh)，停止计算期限（\(document)）",
                "Clock stopped: \(pause.ground.label.en)")
        }
    }
}

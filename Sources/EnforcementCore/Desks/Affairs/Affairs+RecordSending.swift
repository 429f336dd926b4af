extension Affairs {
    /// The gateway has taken a letter (短信已发出). Asked by the courier.
    ///
    /// Late news never undoes better news: a letter delivered stays delivered.
    public struct RecordSending: Act {
        public static let name = "affairs.record-sending"
        public static let outcomes: [any Fact.Type] = [LetterSent.self]
        public static let form = Form(
            Words("登记短信发出", "Record a letter sent"), by: [.system],
            [Field("letter", .subject(.letter), "短信", "Letter")])

        let letter: Int

        public init(letter: Int) { self.letter = letter }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            switch try Affairs.letter(letter, file).state {
            case .queued: [LetterSent(letter: letter)]
            case .sent, .delivered, .failed, .settled: []
            }
        }
    }

    public struct LetterSent: Fact {
        public static let name = "affairs.letter-sent"

        public let letter: Int

        public var subject: Subject { Subject(.letter, letter) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.setLetter(letter, .sent)
        }

        public var story: Words { Words("短信\(letter)已发出", "Letter \(letter) sent") }
    }

    /// Where the letter stands.
    static func letter(_ number: Int, _ file: CaseFile) throws(Refusal) -> PostedLetter {
        guard let letter = file.letters.first(where: { $0.number == number }) else {
            throw Refusal("affairs.no-letter", "没有该条短信", "No such letter", field: "letter")
        }
        return letter
    }
}

extension CaseFile {
    mutating func setLetter(_ number: Int, _ state: PostedLetter.State) {
        guard let place = letters.firstIndex(where: { $0.number == number }) else { return }
        letters[place].state = state
    }
}

extension Affairs {
    /// The clerk has told the applicant in another way what a letter could not (另行告知).
    ///
    /// Handbook 10.2 rule 12: what cannot be delivered is somebody's open node.
    public struct TellOtherwise: Act {
        public static let name = "affairs.tell-otherwise"
        public static let outcomes: [any Fact.Type] = [LetterSettled.self]
        public static let form = Form(
            Words("另行告知申请执行人", "Told otherwise"), by: [.clerk, .centre, .officer],
            [
                Field("letter", .subject(.letter), "短信", "Letter"),
                Field("way", .text(100), "告知方式", "How"),
            ])

        let letter: Int
        let way: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.letters.contains(where: { $0.state == .failed }) else {
                throw Refusal("affairs.none-failed", "没有未送达的短信", "No letter has failed")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            switch try Affairs.letter(letter, file).state {
            case .failed: return [LetterSettled(letter: letter, way: way)]
            case .delivered, .settled: return []
            case .queued, .sent:
                throw Refusal(
                    "affairs.letter-underway", "该短信尚在发送", "The letter is under way",
                    field: "letter")
            }
        }
    }

    public struct LetterSettled: Fact {
        public static let name = "affairs.letter-settled"

        public let letter: Int
        public let way: String

        public var subject: Subject { Subject(.letter, letter) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.setLetter(letter, .settled)
        }

        public var story: Words {
            Words("短信\(letter)内容已另行告知：\(way)", "Told otherwise: letter \(letter), \(way)")
        }
    }
}

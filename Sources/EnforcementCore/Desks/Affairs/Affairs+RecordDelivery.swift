extension Affairs {
    /// The carrier's last word on a letter: on the phone, or not to be delivered.
    ///
    /// Delivered after failed wins; failed after delivered is nothing. What failed becomes the
    /// clerk's open node (10.2-12).
    public struct RecordDelivery: Act {
        public static let name = "affairs.record-delivery"
        public static let outcomes: [any Fact.Type] = [LetterDelivered.self, LetterFailed.self]
        public static let form = Form(
            Words("登记短信回执", "Record the carrier's answer"), by: [.system],
            [
                Field("letter", .subject(.letter), "短信", "Letter"),
                Field("delivered", .flag, "已送达手机", "Delivered"),
                Field("reason", .text(200), "未成功原因", "Why it failed", required: false),
            ])

        let letter: Int
        let delivered: Bool
        let reason: String?

        public init(letter: Int, delivered: Bool, reason: String? = nil) {
            self.letter = letter
            self.delivered = delivered
            self.reason = reason
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            switch (try Affairs.letter(letter, file).state, delivered) {
            case (.delivered, _), (.settled, _), (.failed, false): []
            case (.queued, true), (.sent, true), (.failed, true): [LetterDelivered(letter: letter)]
            case (.queued, false), (.sent, false): [LetterFailed(letter: letter, reason: reason)]
            }
        }
    }

    public struct LetterDelivered: Fact {
        public static let name = "affairs.letter-delivered"

        public let letter: Int

        public var subject: Subject { Subject(.letter, letter) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.setLetter(letter, .delivered)
        }

        public var story: Words { Words("短信\(letter)已送达手机", "Letter \(letter) delivered") }
    }

    /// The applicant does not know yet. Starts 10.2-12.
    public struct LetterFailed: Fact {
        public static let name = "affairs.letter-failed"

        public let letter: Int
        public let reason: String?

        public var subject: Subject { Subject(.letter, letter) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.setLetter(letter, .failed)
        }

        public var story: Words {
            Words("短信\(letter)未成功：\(reason ?? "原因不明")", "Letter \(letter) failed")
        }
    }
}

extension Supervision {
    /// Puts the court's own words in place of a message text.
    ///
    /// Refused where a slot has nothing to fill it: such a message would never leave (handbook
    /// 10.1).
    public struct SetMessage: CourtAct {
        public static let name = "supervision.set-message"
        public static let outcomes: [any CourtFact.Type] = [MessageSet.self]
        public static let form = Form(
            Words("设定短信文本", "Set a message text"), by: [.administrator, .centre],
            [
                Field("message", .text(20), "短信编号", "Message"),
                Field("text", .paragraph(300), "文本", "Text"),
            ])

        let message: String
        let text: String

        public func decide(
            _ court: CourtFile, _ occasion: Occasion
        ) throws(Refusal) -> [any CourtFact] {
            guard let known = Line.dengfeng.messages[message] else {
                throw Refusal("messages.unknown", "没有该短信", "No such message", field: "message")
            }
            let allowed = (Supervision.slots(in: known.text) ?? []).union(Supervision.commonSlots)
            guard let used = Supervision.slots(in: text) else {
                throw Refusal(
                    "messages.braces", "花括号须成对", "Braces must be paired", field: "text")
            }
            if let unknown = used.subtracting(allowed).min() {
                throw Refusal(
                    "messages.unknown-slot", "该短信没有{\(unknown)}可填",
                    "No value for {\(unknown)}",
                    field: "text")
            }
            guard court.text(known) != text else { return [] }
            return [MessageSet(message: message, text: text)]
        }
    }

    /// The slots the house fills by itself in every message.
    static let commonSlots: Set<String> = [
        "法院", "日期", "承办人", "电话", "案号", "团队", "繁简类型", "被执行人", "尾号",
    ]

    /// The slots of a template; nil where braces are not paired.
    static func slots(in text: String) -> Set<String>? {
        var slots: Set<String> = []
        var open: String?
        for character in text {
            switch (character, open) {
            case ("{", nil): open = ""
            case ("}", let slot?):
                slots.insert(slot)
                open = nil
            case ("{", _), ("}", nil): return nil
            case (_, let slot?): open = slot + String(character)
            case (_, nil): break
            }
        }
        return open == nil ? slots : nil
    }

    /// The message goes out in these words from now on.
    public struct MessageSet: CourtFact {
        public static let name = "supervision.message-set"

        public let message: String
        public let text: String

        public func evolve(_ court: inout CourtFile, _ stamp: Stamp) {
            court.texts[message] = text
        }

        public var story: Words {
            Words("短信\(message)文本改为：\(text)", "Message \(message) set")
        }
    }
}

extension Control {
    /// There is a ruling to act under.
    public struct RulingSigned: Fact {
        public static let name = "control.ruling-signed"

        public let ruling: Ruling

        public var subject: Subject { Subject(.ruling, ruling.number) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) { file.rulings.append(ruling) }

        public var story: Words {
            Words(
                "签发\(ruling.kind.label.zh)，数额\(ruling.amount.grouped)元为限",
                "\(ruling.kind.label.en), up to \(ruling.amount.grouped) yuan")
        }
    }
}

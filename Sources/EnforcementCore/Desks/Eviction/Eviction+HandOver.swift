extension Eviction {
    /// The premises are cleared and handed over (腾退交付), on record and before witnesses.
    ///
    /// - Law: CPL 261: an adult of the family or the entity's head, and the local organisation,
    ///   are called to attend. Before the notice has run only those who go by themselves.
    public struct HandOver: Act {
        public static let name = "eviction.hand-over"
        public static let outcomes: [any Fact.Type] = [HandedOver.self]
        public static let form = Form(
            Words("腾退交付", "Clear and hand over"), by: [.officer, .bailiff],
            [
                Field("witnesses", .text(200), "到场人员", "Who attended"),
                Field("list", .paragraph(2000), "财物清点", "What was there", required: false),
                Field("isVoluntary", .flag, "自行迁出", "Left by themselves"),
            ])

        let witnesses: String
        let list: String?
        let isVoluntary: Bool

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.outside.evictionNoticeOn != nil, file.outside.evictedOn == nil else {
                throw Refusal("eviction.no-notice", "尚未签发腾迁公告", "No notice is out")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            if let leaveBy = file.outside.leaveBy, occasion.today <= leaveBy, !isVoluntary {
                throw Refusal(
                    "eviction.too-early", "自行迁出期限至\(leaveBy.chinese)届满",
                    "The notice runs until \(leaveBy)", law: .cpl(261))
            }
            return [
                HandedOver(
                    premises: file.outside.premises ?? "", witnesses: witnesses,
                    list: list ?? "", isVoluntary: isVoluntary)
            ]
        }
    }

    /// The premises are where the document wants them. Meets X3-04.
    public struct HandedOver: Fact {
        public static let name = "eviction.handed-over"

        public let premises: String
        public let witnesses: String
        public let list: String
        public let isVoluntary: Bool

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.outside.evictedOn = stamp.day
        }

        public func notices(_ file: CaseFile) -> [Notice] {
            [Notice("X3-06", ["财产名称": premises])]
        }

        public var story: Words {
            Words("\(premises)已腾退交付，到场：\(witnesses)", "Premises handed over")
        }
    }
}

extension Affairs {
    /// Records one attempt to serve the notice on a debtor (送达, P1-04).
    ///
    /// Two failures call for the next way. Announcement comes last, and its thirty days do not
    /// count towards the case limit (X01).
    /// - Law: CPL23 90, 95; OL21 29.
    public struct Serve: Act {
        public static let name = "affairs.serve"
        public static let outcomes: [any Fact.Type] = [Served.self]
        public static let form = Form(
            Words("登记送达", "Record service"), by: [.clerk, .centre],
            [
                Field("debtor", .subject(.party), "受送达人", "Served on"),
                Field("way", .one(of: Service.Way.self), "送达方式", "Way"),
                Field("done", .flag, "送达成功", "Served"),
            ])

        let debtor: Int
        let way: Service.Way
        let done: Bool

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.noticeIssuedOn != nil else {
                throw Refusal("affairs.no-notice", "尚未发出执行通知书", "No notice issued yet")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let party = try Affairs.debtor(debtor, file)
            guard !file.isServed(debtor), !(way == .announcement && file.isAnnounced(debtor)) else {
                return []
            }
            try mayUse(way, on: party, file)
            let pause: Pause? =
                way != .announcement
                ? nil
                : Pause(
                    number: file.pauses.count + 1, ground: .announcement, from: occasion.today,
                    until: occasion.today.adding(days: 30))
            return [
                Served(
                    debtor: debtor, debtorName: party.name, way: way,
                    isDone: done && pause == nil, pause: pause)
            ]
        }

        /// The order of the ways of service.
        private func mayUse(
            _ way: Service.Way, on party: Party, _ file: CaseFile
        ) throws(Refusal) {
            let failed = file.services.filter { $0.party == party.number && !$0.isDone }
            if way == .electronic, !party.hasElectronicConsent {
                throw Refusal(
                    "affairs.no-consent", "未同意电子送达，请用其他方式", "No consent to this way",
                    law: .ol21(29), field: "way")
            }
            if way == .announcement, failed.isEmpty {
                throw Refusal(
                    "affairs.announcement-last", "其他方式无法送达的，才可公告送达",
                    "Announcement only after other ways failed", law: .cpl(95), field: "way")
            }
            guard failed.filter({ $0.way == way }).count < 2 else {
                throw Refusal(
                    "affairs.next-way", "该方式已两次未成功，请改用其他方式",
                    "Failed twice: use another way", field: "way")
            }
        }
    }
}

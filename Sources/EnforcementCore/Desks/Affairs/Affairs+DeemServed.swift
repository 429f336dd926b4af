extension Affairs {
    /// The thirty days of an announcement have passed: the debtor counts as served (视为送达).
    ///
    /// - Law: CPL23 95 (B14). The effect begins the day after day thirty (handbook 2.1 R14).
    public struct DeemServed: Act {
        public static let name = "affairs.deem-served"
        public static let outcomes: [any Fact.Type] = [ServiceDeemed.self]
        public static let form = Form(
            Words("公告期满视为送达", "Service deemed done"), by: [.clerk, .centre],
            [Field("debtor", .subject(.party), "受送达人", "Served on")])

        let debtor: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard
                file.debtors.contains(where: {
                    file.isAnnounced($0.number) && !file.isServed($0.number)
                })
            else {
                throw Refusal("affairs.no-announcement", "没有公告送达", "No announcement runs")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let party = try Affairs.debtor(debtor, file)
            guard !file.isServed(debtor) else { return [] }
            let posted = file.services.last { $0.party == debtor && $0.way == .announcement }
            guard let posted else {
                throw Refusal(
                    "affairs.not-announced", "该被执行人没有公告送达", "No announcement here",
                    field: "debtor")
            }
            guard Reckoning.effectOfAnnouncement(published: posted.on) <= occasion.today else {
                throw Refusal(
                    "affairs.announcement-runs", "公告尚未满三十日", "The thirty days still run",
                    law: .cpl(95))
            }
            return [ServiceDeemed(debtor: debtor, debtorName: party.name)]
        }
    }

    public struct ServiceDeemed: Fact {
        public static let name = "affairs.service-deemed"

        public let debtor: Int
        public let debtorName: String

        public var subject: Subject { Subject(.party, debtor) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.services.append(
                Service(party: debtor, way: .announcement, on: stamp.day, isDone: true))
        }

        public var story: Words {
            Words("公告期满，视为已向\(debtorName)送达", "Announcement over: deemed served")
        }
    }
}

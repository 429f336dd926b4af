extension Funds {
    /// Day 25: the team leader takes the money in hand (包案). Done by the robot on the warning.
    ///
    /// - Law: handbook F10, P6-08.
    public struct Lead: Act {
        public static let name = "funds.lead"
        public static let outcomes: [any Fact.Type] = [Led.self]
        public static let form = Form(
            Words("团队长包案", "The team leader takes it in hand"), by: [.system, .director],
            [Field("receipt", .subject(.receipt), "到账", "Receipt")])

        let receipt: Int

        init(receipt: Int) { self.receipt = receipt }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            let waits = file.receipts.contains { $0.leader == nil && !file.isDisbursed($0) }
            guard waits else {
                throw Refusal("funds.nothing", "没有待包案的到账", "No receipt to take in hand")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Funds.receipt(receipt, file)
            guard found.leader == nil, !file.isDisbursed(found) else { return [] }
            guard let leader = file.team.flatMap({ occasion.court.teams[$0]?.leader }) else {
                throw Refusal("funds.no-leader", "案件尚无团队", "The case has no team")
            }
            return [
                Led(
                    receipt: receipt, leader: leader, leaderName: occasion.court.name(of: leader),
                    due: found.arrivedOn.adding(days: 30))
            ]
        }
    }

    /// The leader answers for the money from now on. Starts P6-08.
    public struct Led: Fact {
        public static let name = "funds.led"

        public let receipt: Int
        public let leader: PersonID
        public let leaderName: String
        public let due: Day

        public var subject: Subject { Subject(.receipt, receipt) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.changeReceipt(receipt) { $0.leader = leader }
        }

        public var story: Words {
            Words(
                "案款将满三十日，由团队长\(leaderName)包案",
                "\(leaderName) takes the money in hand")
        }
    }

    static let reflexes: [Reflex] = [
        // A line that claims itself, or is claimed, tells the officer at once: finance has no more
        // to add.
        .on(Received.self) { fact, _, _ in
            fact.isClaimed ? [NotifyArrival(receipt: fact.receipt)] : []
        },
        // A line booked late, or a house that stood still, meets day 28 without having seen 25.
        .on(Supervision.AlarmRaised.self) { fact, _, _ in
            ["F03", "F10"].contains(fact.limit) && fact.level >= .orange
                ? [Lead(receipt: fact.about.number)] : []
        },
    ]
}

extension Affairs {
    /// An attempt at service, with its outcome. An announcement is never done on the day it is
    /// posted: it carries the days that do not count.
    public struct Served: Fact {
        public static let name = "affairs.served"

        public let debtor: Int
        public let debtorName: String
        public let way: Service.Way
        public let isDone: Bool
        public let pause: Pause?

        public var subject: Subject { Subject(.party, debtor) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.services.append(
                Service(party: debtor, way: way, on: stamp.day, isDone: isDone))
            if let pause { file.pauses.append(pause) }
        }

        /// The clock of an announcement: it ends on the day service takes effect.
        func announcement(_ day: Day) -> [Opening] {
            guard pause != nil else { return [] }
            let effect = Reckoning.effectOfAnnouncement(published: day)
            return [Opening(subject, from: day, due: effect)]
        }

        public var story: Words {
            let outcome = pause != nil ? "已刊登公告" : isDone ? "成功" : "未成功"
            return Words(
                "向\(debtorName)\(way.label.zh)：\(outcome)",
                "Service (\(way.label.en)): \(isDone ? "done" : "not yet")")
        }
    }
}

extension CaseFile {
    /// Whether the notice has reached a party, in person or by a finished announcement.
    public func isServed(_ party: Int) -> Bool {
        services.contains { $0.party == party && $0.isDone }
    }

    /// Whether an announcement was posted for a party.
    func isAnnounced(_ party: Int) -> Bool {
        services.contains { $0.party == party && $0.way == .announcement }
    }
}

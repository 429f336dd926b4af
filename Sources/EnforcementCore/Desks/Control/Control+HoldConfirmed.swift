extension Control {
    /// What the holder of an asset answered to an order.
    public enum Answer: String, Choosable, Hashable, Codable {
        case effective, waiting, refused

        public var label: Words {
            switch self {
            case .effective: Words("已控制", "In force")
            case .waiting: Words("轮候", "Waiting behind another court")
            case .refused: Words("未能控制", "Refused")
            }
        }

        var state: Hold.State {
            switch self {
            case .effective: .effective
            case .waiting: .waiting
            case .refused: .refused
            }
        }
    }

    /// The asset is held, waits, or could not be held. In force, it starts the clock of its expiry
    /// (C01–C04) and that of its disposal (E01); only now may the applicant be told.
    public struct HoldConfirmed: Fact {
        public static let name = "control.hold-confirmed"

        public let hold: Int
        public let asset: Int
        public let kind: Asset.Kind
        public let answer: Answer
        public let held: Money
        /// First and last day in force; nil unless it is.
        public let from: Day?
        public let until: Day?
        /// The limit the institution keeps, where it is not the one ordered.
        public let limit: Money?
        /// Why it holds more than is owed, where it does.
        public let exception: String?
        /// Why it was refused, in the institution's words.
        public let reason: String?
        /// Its place in the queue, where it waits and the institution said; `var`, so that most
        /// need not say it.
        public var rank: Int?

        public var subject: Subject { Subject(.hold, hold) }

        var isEffective: Bool { answer == .effective }
        var isEffectiveDeposit: Bool { isEffective && kind == .deposit }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard let place = file.holds.firstIndex(where: { $0.number == hold }) else { return }
            file.holds[place].state = answer.state
            file.holds[place].held = held
            file.holds[place].from = from
            file.holds[place].until = until
            file.holds[place].rank = isEffective ? 1 : rank
            if file.holds[place].order != nil { file.account(for: asset, answer, held) }
            if let limit { file.holds[place].amount = limit }
            if let exception { file.holds[place].exception = exception }
        }

        public func notices(_ file: CaseFile) -> [Notice] {
            isEffective ? [Notice("P2-03", ["财产类别": kind.label.zh])] : []
        }

        public var story: Words {
            Words(
                isEffective
                    ? "已控制\(kind.label.zh)\(held.grouped)元"
                    : "控制反馈：\(answer.label.zh)\(reason.map { "，\($0)" } ?? "")",
                isEffective ? "\(held.grouped) yuan held" : "Control: \(answer.label.en)")
        }
    }
}

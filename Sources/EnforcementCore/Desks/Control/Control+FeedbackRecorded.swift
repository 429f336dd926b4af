extension Control {
    /// The answer to a round of inquiry is on the file. Meets P2-01.
    public struct FeedbackRecorded: Fact {
        public static let name = "control.feedback-recorded"

        public let inquiry: Int
        public let debtor: Int
        /// What was found, each with its number in the register, new or known.
        public let assets: [Asset]
        /// How many institutions answered in a round of the robot; nil where people asked.
        public let answers: Int?

        public var subject: Subject { Subject(.inquiry, inquiry) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            if let place = file.inquiries.firstIndex(where: { $0.number == inquiry }) {
                file.inquiries[place].answeredOn = stamp.day
                file.inquiries[place].foundAnything =
                    file.inquiries[place].foundAnything || !assets.isEmpty
            }
            let subject = Subject(.inquiry, inquiry)
            for place in file.orders.indices
            where file.orders[place].subject == subject && file.orders[place].state == .open {
                file.orders[place].state = .answered
            }
            file.register(assets)
        }

        /// Told once: when the first round about every debtor has come back empty.
        public func notices(_ file: CaseFile) -> [Notice] {
            let isFirstRound = file.inquiries.count == file.debtors.count
            let isComplete = file.inquiries.allSatisfy { $0.answeredOn != nil }
            return isFirstRound && isComplete && file.assets.isEmpty ? [Notice("P2-02")] : []
        }

        public var story: Words {
            if let answers, assets.isEmpty {
                return Words(
                    "第\(inquiry)号查询完成，\(answers)家机构反馈，无新增财产",
                    "Inquiry \(inquiry) done: \(answers) answered, nothing new")
            }
            return assets.isEmpty
                ? Words("第\(inquiry)号查询反馈：未发现财产", "Inquiry \(inquiry): nothing found")
                : Words(
                    "第\(inquiry)号查询反馈：\(assets.map(\.name).joined(separator: "、"))",
                    "Inquiry \(inquiry): \(assets.count) found")
        }
    }
}

extension CaseFile {
    /// Enters what was found, or brings it up to date.
    mutating func register(_ found: [Asset]) {
        for asset in found {
            guard let place = assets.firstIndex(where: { $0.number == asset.number }) else {
                assets.append(asset)
                continue
            }
            assets[place].value = asset.value
            assets[place].isHeldByOthers = asset.isHeldByOthers
            assets[place].source = asset.source
            assets[place].account = asset.account
            assets[place].protection = asset.protection
        }
    }
}

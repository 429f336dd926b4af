extension Control {
    /// The answer to a round of inquiry is on the file. Meets P2-01.
    public struct FeedbackRecorded: Fact {
        public static let name = "control.feedback-recorded"

        public let inquiry: Int
        public let debtor: Int
        /// What was found, each with its number in the register, new or known.
        public let assets: [Asset]

        public var subject: Subject { Subject(.inquiry, inquiry) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            if let place = file.inquiries.firstIndex(where: { $0.number == inquiry }) {
                file.inquiries[place].answeredOn = stamp.day
                file.inquiries[place].foundAnything = !assets.isEmpty
            }
            for asset in assets {
                if let place = file.assets.firstIndex(where: { $0.number == asset.number }) {
                    file.assets[place].value = asset.value
                    file.assets[place].isHeldByOthers = asset.isHeldByOthers
                } else {
                    file.assets.append(asset)
                }
            }
        }

        /// Told once: when the first round about every debtor has come back empty.
        public func notices(_ file: CaseFile) -> [Notice] {
            let isFirstRound = file.inquiries.count == file.debtors.count
            let isComplete = file.inquiries.allSatisfy { $0.answeredOn != nil }
            return isFirstRound && isComplete && file.assets.isEmpty ? [Notice("P2-02")] : []
        }

        public var story: Words {
            assets.isEmpty
                ? Words("第\(inquiry)号查询反馈：未发现财产", "Inquiry \(inquiry): nothing found")
                : Words(
                    "第\(inquiry)号查询反馈：\(assets.map(\.name).joined(separator: "、"))",
                    "Inquiry \(inquiry): \(assets.count) found")
        }
    }
}

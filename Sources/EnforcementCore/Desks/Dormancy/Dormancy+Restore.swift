extension Dormancy {
    /// Property was found: enforcement is restored under a new number (恢复执行, P7-08).
    ///
    /// Recorded here; the new case is filed at the window.
    /// - Law: INT22 515, 517: not bound by limitation (I09).
    public struct Restore: Act {
        public static let name = "dormancy.restore"
        public static let outcomes: [any Fact.Type] = [Restored.self]
        public static let form = Form(
            Words("登记恢复执行", "Record the restoration"),
            by: [.dormancyOfficer, .filingClerk],
            [
                Field("reason", .text(300), "恢复理由", "Reason"),
                Field("number", .text(60), "恢复执行案号", "New case number", required: false),
            ])

        let reason: String
        let number: String?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeInPool(file)
            guard file.closedBy == .dormant else {
                throw Refusal(
                    "dormancy.not-closed", "案件尚未以终本方式结案", "Not closed as dormant yet")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            [Restored(reason: reason, number: number)]
        }
    }

    /// The case leaves the pool: no more half-yearly inquiries.
    public struct Restored: Fact {
        public static let name = "dormancy.restored"

        public let reason: String
        public let number: String?

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.dormancy.restoredOn = stamp.day
        }

        public var story: Words {
            Words("恢复执行\(number.map { "（\($0)）" } ?? "")：\(reason)", "Restored: \(reason)")
        }
    }
}

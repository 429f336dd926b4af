extension Performance {
    /// Reviews a fault booked (异议复核): it stands, or it is taken back. Not by who booked it.
    public struct SettleFault: Act {
        public static let name = "performance.settle-fault"
        public static let outcomes: [any Fact.Type] = [FaultSettled.self]
        public static let form = Form(
            Words("过错复核", "Review a fault"), by: [.director, .appraisalOfficer],
            [
                Field("petition", .subject(.petition), "信访", "Petition"),
                Field("isUpheld", .flag, "维持", "It stands"),
                Field("reason", .text(200), "理由", "Reason"),
            ])

        let petition: Int
        let isUpheld: Bool
        let reason: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.outside.faults.contains(where: { $0.isUpheld == nil }) else {
                throw Refusal("performance.none-open", "没有待复核的过错", "No fault to review")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let found = file.outside.faults.first(where: { $0.petition == petition }) else {
                throw Refusal(
                    "performance.no-fault", "没有该项过错", "No such fault", field: "petition")
            }
            guard found.isUpheld == nil else { return [] }
            guard ![found.recordedBy, found.person].contains(occasion.actor.id) else {
                throw Refusal(
                    "performance.same-person", "复核须由登记人、责任人以外的人进行",
                    "Somebody else must review it")
            }
            return [FaultSettled(petition: petition, isUpheld: isUpheld, reason: reason)]
        }
    }

    /// The score is settled. Meets M4-05.
    public struct FaultSettled: Fact {
        public static let name = "performance.fault-settled"

        public let petition: Int
        public let isUpheld: Bool
        public let reason: String

        public var subject: Subject { Subject(.petition, petition) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard
                let place = file.outside.faults.firstIndex(where: { $0.petition == petition })
            else { return }
            file.outside.faults[place].isUpheld = isUpheld
        }

        public var story: Words {
            Words("过错复核\(isUpheld ? "维持" : "撤销")：\(reason)", "Fault reviewed: \(reason)")
        }
    }
}

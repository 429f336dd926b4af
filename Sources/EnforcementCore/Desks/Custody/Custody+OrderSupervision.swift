extension Custody {
    /// The command centre asks the officer in writing why something does not move (督办单, W39);
    /// the robot does so where disposal is late. Asked twice while unanswered: nothing.
    ///
    /// - Law: handbook M3-05, M3-07: answered within three working days.
    public struct OrderSupervision: Act {
        public static let name = "custody.order-supervision"
        public static let outcomes: [any Fact.Type] = [SupervisionOrdered.self]
        public static let form = Form(
            Words("发出督办单", "Issue a supervision order"), by: [.centre, .system],
            [
                Field("asset", .subject(.asset), "财产", "Asset", required: false),
                Field("matter", .text(300), "督办事项", "Matter"),
            ])

        let asset: Int?
        let matter: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Control.mustBeFiled(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            if let asset { _ = try Appraisal.asset(asset, file) }
            let isOpen = file.outside.supervisionOrders.contains {
                $0.asset == asset && $0.matter == matter && $0.answeredOn == nil
            }
            guard !isOpen else { return [] }
            return [
                SupervisionOrdered(
                    order: file.outside.supervisionOrders.count + 1, asset: asset, matter: matter)
            ]
        }
    }

    /// The officer owes an answer. Starts M3-07.
    public struct SupervisionOrdered: Fact {
        public static let name = "custody.supervision-ordered"

        public let order: Int
        public let asset: Int?
        public let matter: String

        public var subject: Subject { Subject(.order, order) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.outside.supervisionOrders.append(
                SupervisionOrder(
                    number: order, asset: asset, matter: matter, issuedOn: stamp.day))
        }

        public var story: Words { Words("督办：\(matter)", "Supervision order: \(matter)") }
    }
}

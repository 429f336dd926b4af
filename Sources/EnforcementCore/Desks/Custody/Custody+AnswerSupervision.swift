extension Custody {
    /// The officer, or the team leader for the team, answers a supervision order.
    public struct AnswerSupervision: Act {
        public static let name = "custody.answer-supervision"
        public static let outcomes: [any Fact.Type] = [SupervisionAnswered.self]
        public static let form = Form(
            Words("答复督办单", "Answer a supervision order"), by: [.officer, .teamLeader],
            [
                Field("order", .subject(.order), "督办单", "Order"),
                Field("answer", .paragraph(1000), "答复", "Answer"),
            ])

        let order: Int
        let answer: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.outside.supervisionOrders.contains(where: { $0.answeredOn == nil }) else {
                throw Refusal("custody.none-open", "没有待答复的督办单", "No order is open")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let orders = file.outside.supervisionOrders
            guard let found = orders.first(where: { $0.number == order }) else {
                throw Refusal("custody.no-order", "没有该督办单", "No such order", field: "order")
            }
            return found.answeredOn == nil
                ? [SupervisionAnswered(order: order, answer: answer)] : []
        }
    }

    /// The order is answered. Meets M3-07.
    public struct SupervisionAnswered: Fact {
        public static let name = "custody.supervision-answered"

        public let order: Int
        public let answer: String

        public var subject: Subject { Subject(.order, order) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard
                let place = file.outside.supervisionOrders.firstIndex(where: {
                    $0.number == order
                })
            else { return }
            file.outside.supervisionOrders[place].answeredOn = stamp.day
            file.outside.supervisionOrders[place].answer = answer
        }

        public var story: Words { Words("督办答复：\(answer)", "Order answered: \(answer)") }
    }
}

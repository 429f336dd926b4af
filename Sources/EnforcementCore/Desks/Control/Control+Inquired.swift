extension Control {
    /// A round of inquiry is out. Meets B16, starts the answer clock P2-01.
    public struct Inquired: Fact {
        public static let name = "control.inquired"

        public let inquiry: Int
        public let debtor: Int
        /// What the robot sends; nil where people ask.
        public let orders: [LinkOrder]?

        public var subject: Subject { Subject(.party, debtor) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            if !file.inquiries.contains(where: { $0.number == inquiry }) {
                file.inquiries.append(
                    Inquiry(number: inquiry, debtor: debtor, askedOn: stamp.day))
            }
            file.orders += orders ?? []
        }

        public var story: Words {
            guard let orders else {
                return Words("发起第\(inquiry)号财产查询", "Property inquiry \(inquiry) sent")
            }
            return Words(
                "向\(orders.count)家机构发起第\(inquiry)号财产查询",
                "Property inquiry \(inquiry) sent to \(orders.count) institutions")
        }
    }
}

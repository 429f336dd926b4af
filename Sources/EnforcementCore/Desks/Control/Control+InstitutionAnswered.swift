extension Control {
    /// One institution told of property that was not known, or stands otherwise now.
    public struct InstitutionAnswered: Fact {
        public static let name = "control.institution-answered"

        public let order: Int
        public let inquiry: Int
        public let debtor: Int
        public let institution: String
        public let assets: [Asset]

        public var subject: Subject { Subject(.directive, order) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(order: order) { $0.state = .answered }
            if let place = file.inquiries.firstIndex(where: { $0.number == inquiry }) {
                file.inquiries[place].foundAnything = true
            }
            file.register(assets)
        }

        public var story: Words {
            Words(
                "\(institution)反馈：\(assets.map(\.name).joined(separator: "、"))",
                "\(institution) answered: \(assets.count) found")
        }
    }

    static func order(_ number: Int, _ file: CaseFile) throws(Refusal) -> LinkOrder {
        guard let order = file.order(number) else {
            throw Refusal("control.no-order", "没有该指令", "No such order", field: "order")
        }
        return order
    }
}

extension CaseFile {
    /// Changes one order, by number.
    mutating func change(order number: Int, _ change: (inout LinkOrder) -> Void) {
        guard let place = orders.firstIndex(where: { $0.number == number }) else { return }
        change(&orders[place])
    }

    /// Changes one control, by number.
    mutating func change(hold number: Int, _ change: (inout Hold) -> Void) {
        guard let place = holds.firstIndex(where: { $0.number == number }) else { return }
        change(&holds[place])
    }
}

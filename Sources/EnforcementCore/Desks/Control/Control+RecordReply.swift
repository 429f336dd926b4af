extension Control {
    /// Books what one institution answered to its part of a round, as soon as it comes: money found
    /// first is not to wait for the slowest registry. An answer with nothing new needs no entry of
    /// its own: the round says how many answered.
    ///
    /// - Law: NQ13 4, 5; every property found is registered (handbook P2-05).
    public struct RecordReply: Act {
        public static let name = "control.record-reply"
        public static let outcomes: [any Fact.Type] = [InstitutionAnswered.self]
        public static let form = Form(
            Words("登记机构反馈", "Book an institution's answer"), by: [.system],
            [
                Field("order", .subject(.directive), "指令", "Order"),
                Field("assets", .list(foundFields, 200), "财产", "Property", required: false),
            ])

        let order: Int
        let assets: [Found]?

        public init(order: Int, assets: [Found]) {
            self.order = order
            self.assets = assets
        }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeFiled(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let asked = try Control.order(order, file)
            guard asked.measure == nil, asked.subject.kind == .inquiry else {
                throw Refusal(
                    "control.not-inquiry", "该指令不是查询", "Not an inquiry", field: "order")
            }
            guard asked.state != .answered else { return [] }
            var registered = file.assets
            var new: [Asset] = []
            for found in assets ?? [] {
                let asset = found.asset(of: asked.debtor, among: registered)
                let known = registered.first { $0.number == asset.number }
                guard known?.isSame(as: asset) != true else { continue }
                if known == nil { registered.append(asset) }
                new.append(asset)
            }
            guard !new.isEmpty else { return [] }
            return [
                InstitutionAnswered(
                    order: order, inquiry: asked.subject.number, debtor: asked.debtor,
                    institution: asked.institution, assets: new)
            ]
        }
    }
}

extension Asset {
    /// Whether an institution says nothing new of it.
    fileprivate func isSame(as other: Asset) -> Bool {
        value == other.value && isHeldByOthers == other.isHeldByOthers && source == other.source
            && account == other.account && protection == other.protection
    }
}

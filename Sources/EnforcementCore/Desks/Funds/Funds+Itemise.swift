extension Funds {
    /// States the claim item by item, as the document grants it: the whole list at once. A later
    /// statement takes the place of an earlier one, which stays on the record. The filing window
    /// states them first, from the document; what changes later is the handler's.
    ///
    /// The sums must make up what was applied for; general interest by a formula comes on top.
    /// - Law: DI14 1–2: what bears doubled interest, and each instalment from its own day.
    public struct Itemise: Act {
        public static let name = "funds.itemise"
        public static let outcomes: [any Fact.Type] = [Itemised.self]
        public static let form = Form(
            Words("列明债权项目", "State the items of the claim"),
            by: [.officer, .judge, .filingClerk],
            [Field("items", .list(itemFields, 60), "债权项目", "Items")])

        let items: [ItemAnswer]

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            let (actor, handlers) = (occasion.actor, [file.handler, file.judge])
            guard
                file.items.isEmpty || !actor.roles.contains(.filingClerk)
                    || handlers.contains(actor.id)
            else {
                throw Refusal(
                    "funds.items-stated", "债权项目已列明，变更由承办人办理",
                    "The items are stated; the handler changes them")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let claim = file.claim else {
                throw Refusal("funds.no-claim", "没有申请执行标的", "Nothing was applied for")
            }
            var stated: [ClaimItem] = []
            for answer in items {
                stated.append(try answer.item(number: stated.count + 1, in: file))
            }
            try ClaimItem.check(stated)
            let sum = Money.sum(stated.compactMap(\.amount))
            guard sum == claim.amount else {
                throw Refusal(
                    "funds.items-sum",
                    "各项金额合计\(sum.grouped)元，与申请执行标的额\(claim.amount.grouped)元不符",
                    "The items make up \(sum.grouped), not \(claim.amount.grouped) applied for",
                    law: .di14(1), field: "items")
            }
            // What cannot be reckoned today cannot be stated: no prime rate, too large a sum.
            _ = try DebtSheet(items: stated, asOf: occasion.today)
            return stated == file.items ? [] : [Itemised(items: stated)]
        }
    }

    /// The claim stands item by item.
    public struct Itemised: Fact {
        public static let name = "funds.itemised"

        public let items: [ClaimItem]

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) { file.items = items }

        public var story: Words {
            Words("列明债权项目\(items.count)项", "The claim was stated in \(items.count) items")
        }
    }
}

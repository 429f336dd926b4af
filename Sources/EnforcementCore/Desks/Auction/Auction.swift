/// 拍卖变卖: turns a priced asset into money on a network platform, in two rounds at most.
public enum Auction: Desk {
    public static let code = "auction"

    public static let card = Card(
        Words("拍卖变卖", "Auction and sale"),
        duty: Words(
            "发布拍卖公告，登记竞价结果，催收价款，作出成交裁定，交付财产。",
            "Announces the auction, books the result, sees the price in, rules that the sale "
                + "stands, hands the thing over."),
        crew: [.appraiser, .judge, .officer, .fundManager],
        acts: [
            Announce.self, RecordResult.self, ReturnUnsold.self, Confirm.self, Deliver.self,
        ],
        limits: saleLimits + afterLimits,
        messages: [
            Message(
                "P5-03",
                "【{法院}】{案号}案{财产名称}将于{时间}在{平台}公开拍卖，起拍价{金额}元。"),
            Message("P5-05", "【{法院}】{案号}案{财产名称}于{日期}以{金额}元成交。"),
            Message(
                "P5-05b",
                "【{法院}】{案号}案{财产名称}于{日期}流拍，"
                    + "您可在{期限}前书面表示是否接受以物抵债。"),
        ],
        enters: [Announced.self]
    )

    /// From the price to the end of the bidding.
    private static let saleLimits = [
        Limit(
            "E11", Words("启动拍卖", "Start the sale"), .law(.days(10), .rp18(30)),
            owner: .appraiser, next: Announce.self, from: [.on(Appraisal.PriceFixed.self)],
            until: Appraisal.disposalClosers + [.on(Announced.self)], pauses: Control.standstill),
        Limit(
            "P5-05", Words("登记竞价结果", "Book the result"), target: .days(1),
            owner: .appraiser, next: RecordResult.self,
            from: [
                .on(Announced.self) { fact, _, _ in [Opening(fact.subject, from: fact.opensOn)] }
            ],
            until: Appraisal.disposalClosers + [.on(Sold.self), .on(Unsold.self)]),
        Limit(
            "E16", Words("启动二拍", "Second auction"), .law(.days(30), .na16(26)),
            target: .days(10), owner: .appraiser, next: Announce.self,
            from: [.on(Unsold.self) { $0.round == 1 ? [Opening($0.subject, from: $2)] : [] }],
            until: Appraisal.disposalClosers + [.on(Announced.self), .on(UnsoldReturned.self)],
            pauses: Control.standstill),
        Limit(
            "P5-07", Words("二拍流拍后处理", "After the second failure"), target: .days(5),
            owner: .appraiser, next: ReturnUnsold.self,
            from: [.on(Unsold.self) { $0.round > 1 ? [Opening($0.subject, from: $2)] : [] }],
            until: Appraisal.disposalClosers + [.on(UnsoldReturned.self)],
            pauses: Control.standstill),
    ]

    /// From the bid to the buyer in possession.
    private static let afterLimits = [
        Limit(
            "P5-06", Words("拍卖价款到账", "The price comes in"), target: .days(10),
            owner: .fundManager, next: Funds.Receive.self,
            from: [.on(Sold.self) { [Opening(from: $2)] }],
            until: [.on(Funds.Received.self) { $0.way == .sale }, Control.whenClosed]),
        Limit(
            "E25", Words("作出成交裁定", "Rule that the sale stands"),
            .law(.days(10), .au20(20)), target: .days(3), owner: .judge, next: Confirm.self,
            from: [
                .on(Funds.Received.self) { _, file, day in
                    file.assets.filter { file.isSaleFullyPaid($0) }
                        .map { Opening(Subject(.asset, $0.number), from: day) }
                }
            ], until: [.on(SaleConfirmed.self), Control.whenClosed]),
        Limit(
            "E26", Words("交付拍卖财产", "Hand the asset over"), .law(.days(15), .au20(27)),
            target: .days(10), owner: .officer, next: Deliver.self,
            from: [.on(SaleConfirmed.self)], until: [.on(Delivered.self), Control.whenClosed]),
    ]
}

extension CaseFile {
    /// Money from sales that no ruling has been given for yet covers what this one brought.
    func isSaleFullyPaid(_ asset: Asset) -> Bool {
        guard let sale = asset.sales.last, let price = sale.soldFor, sale.confirmedOn == nil else {
            return false
        }
        let paid = receipts.reduce(Money.zero) {
            $1.way == .sale && !$1.isReversed ? $0 + $1.amount : $0
        }
        let used = assets.flatMap(\.sales).reduce(Money.zero) { sum, sale in
            sale.confirmedOn == nil ? sum : sum + (sale.soldFor ?? .zero)
        }
        return paid - used >= price
    }
}

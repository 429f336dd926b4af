public import EnforcementCore

extension PartyView {
    /// The party's statement to print and keep (我的案款明细): its own lines and the case's sums.
    public var statement: Paper {
        Paper(
            title: "我的案款明细",
            subtitle: [file.number?.description ?? "", "\(party.side.label.zh)：\(party.name)"],
            parts: [.figures(figures), .table(table), .text("单位：元。")],
            footer: "\(court.name)　\(today.chinese)")
    }

    private var figures: [Paper.Figure] {
        var figures: [Paper.Figure] = []
        func add(_ label: String, _ amount: Money?) {
            if let amount { figures.append(.init(label, amount.grouped)) }
        }
        add("申请执行标的", money.claimed)
        add("到账", money.received)
        if isCreditor {
            add("已付给您", money.paid)
            add("正在办理", money.underWay)
        }
        add("截至今日应付（含利息）", money.owedToday)
        return figures
    }

    private var table: Paper.Table {
        Paper.Table(
            [.init("日期", .day), .init("事项"), .init("账户"), .init("金额", .money)],
            money.lines.map {
                [
                    $0.day?.description ?? "", $0.kind.words.zh,
                    $0.tail.isEmpty ? "" : "尾号\($0.tail)", $0.amount.grouped,
                ]
            })
    }
}

extension PartyMoney.Line.Kind {
    public var words: Words {
        switch self {
        case .received: Words("法院收到", "Received by the court")
        case .paid: Words("付给您", "Paid to you")
        case .underWay: Words("正在办理支付", "On its way to you")
        case .returned: Words("银行退回，将重新支付", "Came back, will be paid again")
        }
    }
}

import EnforcementCore

/// The tables of receipts and lines that bulletins share, in the words of the court.
struct FundsTables {
    let court: CourtFile
    let day: Day

    // MARK: Words

    func number(_ receipt: StandingReceipt) -> String {
        receipt.head?.number ?? "卷宗\(receipt.file.number)号"
    }

    func officer(_ receipt: StandingReceipt) -> String {
        receipt.handler.map { court.name(of: $0) } ?? "未分承办人"
    }

    func team(_ id: TeamID?) -> String { id.map { court.teams[$0]?.name ?? $0 } ?? "未分团队" }

    func leader(_ receipt: StandingReceipt) -> String {
        if let leader = receipt.receipt.leader { return court.name(of: leader) + "（已包案）" }
        return receipt.team.flatMap { court.teams[$0]?.leader }.map { court.name(of: $0) } ?? "—"
    }

    /// What the money waits for.
    func step(_ receipt: StandingReceipt) -> String {
        if receipt.receipt.keeping.map({ !$0.isApproved }) ?? false, receipt.stage.isUndisbursed {
            return "待审批延缓、提存"
        }
        switch receipt.stage {
        case .arrived: return "待通知承办人"
        case .paying: return "待银行回单"
        case .returned: return "退票待处理"
        case .putOff, .deposited: return receipt.receipt.keeping?.ground.label.zh ?? ""
        case .notified, .computed, .supervised, .approved, .paid, .reversed:
            return receipt.stage.label.zh
        }
    }

    /// Whose turn it is, by name.
    func turn(_ receipt: StandingReceipt) -> String {
        if receipt.receipt.keeping.map({ !$0.isApproved }) ?? false, receipt.stage.isUndisbursed {
            return people(.director)
        }
        switch receipt.stage {
        case .arrived, .approved, .paying, .returned: return people(.finance)
        case .notified, .putOff, .deposited: return "承办人\(officer(receipt))"
        case .computed: return people(.fundManager)
        case .supervised: return people(receipt.approver)
        case .paid, .reversed: return "—"
        }
    }

    /// Those who hold a role, three at most.
    private func people(_ role: Role) -> String {
        let names = court.people.values.filter { $0.isActive && $0.roles.contains(role) }
            .sorted { $0.id.text < $1.id.text }.map(\.name)
        guard !names.isEmpty else { return role.title.zh }
        let shown = names.prefix(3).joined(separator: "、")
        return role.title.zh + shown + (names.count > 3 ? "等" : "")
    }

    func ground(_ receipt: StandingReceipt) -> String {
        let label = receipt.receipt.keeping?.ground.label.zh ?? ""
        return label.firstIndex(of: "：").map { String(label[label.index(after: $0)...]) } ?? label
    }

    // MARK: Tables

    /// Receipts that wait to be paid, with whose turn it is.
    func waiting(_ receipts: [StandingReceipt]) -> Paper.Part {
        let columns: [Paper.Table.Column] = [
            .init("级别"), .init("天数", .number), .init("案号"), .init("承办人"), .init("团队长"),
            .init("交款人"), .init("未发放（元）", .money), .init("到账日", .day), .init("待办"),
            .init("责任人"),
        ]
        let rows = receipts.map { receipt in
            [
                FundsPosition.band(of: receipt, on: day)?.label ?? "",
                "\(receipt.age(on: day))", number(receipt), officer(receipt), leader(receipt),
                receipt.receipt.payer, receipt.unpaid.grouped,
                receipt.receipt.arrivedOn.description, step(receipt), turn(receipt),
            ]
        }
        return .table(.init(columns, rows, total: total(receipts, at: 6, of: columns.count)))
    }

    /// Receipts put off or deposited, with ground and day of review.
    func kept(_ receipts: [StandingReceipt]) -> Paper.Part {
        let columns: [Paper.Table.Column] = [
            .init("案号"), .init("承办人"), .init("交款人"), .init("金额（元）", .money),
            .init("事由"), .init("批准日", .day), .init("已满天数", .number), .init("复核日", .day),
            .init("复核情况"),
        ]
        let rows = receipts.map { receipt in
            let since = receipt.receipt.keeping?.since
            let review = receipt.reviewOn
            return [
                number(receipt), officer(receipt), receipt.receipt.payer, receipt.unpaid.grouped,
                ground(receipt), since?.description ?? "—",
                since.map { "\($0.days(until: day))" } ?? "—", review?.description ?? "—",
                review.map { reviewState($0) } ?? "—",
            ]
        }
        return .table(.init(columns, rows, total: total(receipts, at: 3, of: columns.count)))
    }

    private func reviewState(_ review: Day) -> String {
        let late = review.days(until: day)
        return late > 0 ? "逾期\(late)天" : late == 0 ? "今日到期" : "未到期"
    }

    /// Bank lines nobody has claimed.
    func unclaimed(_ lines: [BankLine]) -> Paper.Part {
        let columns: [Paper.Table.Column] = [
            .init("银行流水号"), .init("收支"), .init("对方户名"), .init("金额（元）", .money),
            .init("记账日", .day), .init("天数", .number), .init("附言"),
        ]
        let rows = lines.map { line in
            [
                line.reference, line.direction == .credit ? "收入" : "支出", line.counterparty,
                line.amount.grouped, line.bookedOn.description,
                "\(line.bookedOn.days(until: day))", line.remark ?? "",
            ]
        }
        var total = Array(repeating: "", count: columns.count)
        if !lines.isEmpty {
            total[0] = "合计\(lines.count)笔"
            total[3] = Money.sum(lines.map { $0.amount }).grouped
        }
        return .table(.init(columns, rows, total: lines.isEmpty ? [] : total))
    }

    /// Transfers the bank has brought back.
    func returned(_ receipts: [StandingReceipt]) -> Paper.Part {
        let columns: [Paper.Table.Column] = [
            .init("案号"), .init("承办人"), .init("收款人"), .init("金额（元）", .money),
            .init("批次"), .init("责任人"),
        ]
        let transfers = receipts.flatMap(\.returned)
        let rows = receipts.flatMap { receipt in
            receipt.returned.map { transfer in
                [
                    number(receipt), officer(receipt), transfer.name, transfer.amount.grouped,
                    transfer.batch, turn(receipt),
                ]
            }
        }
        let sum = Money.sum(transfers.map { $0.amount }).grouped
        return .table(
            .init(
                columns, rows,
                total: rows.isEmpty ? [] : ["合计\(transfers.count)笔", "", "", sum, "", ""]))
    }

    private func total(_ receipts: [StandingReceipt], at place: Int, of count: Int) -> [String] {
        guard !receipts.isEmpty else { return [] }
        var total = Array(repeating: "", count: count)
        total[0] = "合计\(receipts.count)笔"
        total[place] = Tally(receipts).sum.grouped
        return total
    }
}

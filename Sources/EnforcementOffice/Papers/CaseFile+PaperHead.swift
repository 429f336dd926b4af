import EnforcementCore

extension CaseFile {
    /// What every paper of a case has under its title: its number, then who is in it.
    var paperHead: [String] {
        let sides: [Party.Side] = [.applicant, .debtor, .joined]
        let number = number?.description ?? "第\(id.number)号卷宗"
        return [number]
            + sides.compactMap { side in
                let names = parties.filter { $0.side == side }.map(\.name)
                guard let first = names.first else { return nil }
                let all = names.joined(separator: "、")
                return "\(side.label.zh)：\(all.count > 200 ? "\(first)等\(names.count)人" : all)"
            }
    }

    /// A receipt as the first table of a paper about it tells it.
    func arrivalTable(of receipt: Receipt) -> Paper.Table {
        Paper.Table(
            [
                .init("到账"), .init("交款人"), .init("到账方式"), .init("到账日期", .day),
                .init("通知日期", .day), .init("金额", .money),
            ],
            [
                [
                    "第\(receipt.number)笔", receipt.payer, receipt.way.label.zh,
                    receipt.arrivedOn.description, receipt.notifiedOn?.description ?? "—",
                    receipt.amount.grouped,
                ]
            ])
    }
}

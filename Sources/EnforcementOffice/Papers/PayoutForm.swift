public import EnforcementCore

/// The sheet a payout is approved on (执行款发放审批表, W34): what came in, who is paid, and who
/// passed it at which gate on which day.
///
/// - Law: 法发〔2017〕6号 12, 14.
public struct PayoutForm: Sendable {
    let file: CaseFile
    let payout: Payout
    let entries: [Entry]

    public init(file: CaseFile, payout: Payout, entries: [Entry]) {
        self.file = file
        self.payout = payout
        self.entries = entries
    }

    public func paper(court: CourtFile) -> Paper {
        Paper(
            title: "执行款发放审批表",
            subtitle: [file.number?.description ?? "", file.title].filter { !$0.isEmpty },
            parts: [
                .heading("一、到账"), .table(arrival), .heading("二、发放"), .table(division),
                .heading("三、审批"), .table(gates(court)),
                .text(
                    "依据：《执行款物管理规定》（法发〔2017〕6号）第10至14条。"
                        + "报请、监管、审批、发放为不同的人。"),
            ], footer: "\(court.name)　发放第\(payout.number)号")
    }

    private var arrival: Paper.Table {
        let receipt = file.receipt(payout.receipt)
        return Paper.Table(
            [
                .init("到账"), .init("交款人"), .init("到账方式"), .init("到账日期", .day),
                .init("通知日期", .day), .init("金额", .money),
            ],
            [
                [
                    "第\(payout.receipt)笔", receipt?.payer ?? "", receipt?.way.label.zh ?? "",
                    receipt?.arrivedOn.description ?? "",
                    receipt?.notifiedOn?.description ?? "—",
                    receipt?.amount.grouped ?? "",
                ]
            ])
    }

    private var division: Paper.Table {
        var rows = payout.shares.enumerated().map { place, share in
            let party = file.party(share.payee)
            let account = payout.accounts?.dropFirst(place).first ?? party?.account
            return [
                "发放债权人", party?.name ?? "",
                account.map { "\($0.bank)　尾号\($0.tail)" } ?? "未确认",
                share.amount.grouped,
            ]
        }
        let payer = file.receipt(payout.receipt)?.payer ?? ""
        for (title, name, amount) in [
            ("执行申请费", "国库", payout.fee), ("退还", payer, payout.refund),
            ("上缴", "国库", payout.toTreasury),
        ] where amount > .zero {
            rows.append([title, name, "—", amount.grouped])
        }
        return Paper.Table(
            [.init("项目"), .init("收款人"), .init("账户"), .init("金额", .money)], rows,
            total: ["合计", "", payout.transfers == nil ? "" : "批量转账", payout.total.grouped])
    }

    private func gates(_ court: CourtFile) -> Paper.Table {
        let steps: [(String, PersonID?, String)] = [
            ("报请（核算）", payout.proposer, Funds.Computed.name),
            ("监管", payout.supervisor, Funds.Supervised.name),
            ("审批", payout.approver, Funds.Approved.name),
            (
                "发放", payout.payer,
                payout.transfers == nil
                    ? Funds.PaidOut.name : Funds.PaymentOrdered.name
            ),
        ]
        return Paper.Table(
            [.init("环节"), .init("人员"), .init("日期", .day), .init("意见")],
            steps.map { title, person, fact in
                let day = person == nil ? nil : day(of: fact)
                return [
                    title, person.map { court.name(of: $0) } ?? "", day?.description ?? "",
                    person == nil ? "" : "同意",
                ]
            })
    }

    /// The day the payout passed: the last such fact about its receipt by the person of the gate.
    private func day(of fact: String) -> Day? {
        entries.last {
            $0.name == fact
                && ($0.fact as? any Fact)?.subject == Subject(.receipt, payout.receipt)
        }?.stamp.day
    }
}

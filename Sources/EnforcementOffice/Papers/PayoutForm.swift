public import EnforcementCore

/// The sheet a payout is approved on (执行款发放审批表, W34): what came in, who is paid, and who
/// passed it at which gate on which day.
///
/// - Law: 法发〔2017〕6号 12, 14.
public struct PayoutForm: Sendable {
    let file: CaseFile
    let payout: Payout
    /// When each gate was passed, by the record.
    let days: Days

    public init(file: CaseFile, payout: Payout, entries: [Entry]) {
        self.file = file
        self.payout = payout
        days = Days(of: payout.number, entries)
    }

    public func paper(court: CourtFile) -> Paper {
        let arrival = file.receipt(payout.receipt).map { file.arrivalTable(of: $0) }
        let sentBack = days.sentBack.map { day, reason in
            Paper.Part.text("\(day.chinese)退回重新核算：\(reason)")
        }
        return Paper(
            title: "执行款发放审批表",
            subtitle: file.paperHead + ["发放第\(payout.number)号　\(state)"],
            parts: [.heading("一、到账")] + (arrival.map { [.table($0)] } ?? []) + [
                .heading("二、发放"), .table(division), .heading("三、审批"), .table(gates(court)),
            ] + (sentBack.map { [$0] } ?? []) + [
                .text(
                    "单位：元。依据：《执行款物管理规定》（法发〔2017〕6号）第10至14条。"
                        + "报请、监管、审批、发放为不同的人。")
            ],
            footer: "\(court.name)　发放第\(payout.number)号")
    }

    private var state: String {
        if payout.isSentBack { return "已退回" }
        if let day = payout.paidOn { return "\(day.chinese)发放完毕" }
        return payout.isUnderWay ? "支付中" : "审批中"
    }

    private var division: Paper.Table {
        var rows = payout.shares.enumerated().map { place, share in
            [
                "发放债权人", file.party(share.payee)?.name ?? "", account(place, share),
                way(of: share.payee, isToCreditor: true), share.amount.grouped,
            ]
        }
        let receipt = file.receipt(payout.receipt)
        if payout.refund > .zero {
            let tail = receipt?.payerAccount.map { "原账户　尾号\($0.suffix(4))" } ?? "原账户"
            rows.append(
                [
                    "退还交款人", receipt?.payer ?? "", tail, way(of: nil, isToCreditor: false),
                    payout.refund.grouped,
                ])
        }
        for (title, amount) in [("执行申请费", payout.fee), ("上缴国库", payout.toTreasury)]
        where amount > .zero {
            rows.append([title, "国库", "—", "上缴", amount.grouped])
        }
        return Paper.Table(
            [
                .init("项目"), .init("收款人"), .init("账户"), .init("方式、情况"),
                .init("金额", .money),
            ], rows, total: ["合计", "", "", "", payout.total.grouped])
    }

    /// As it was when the payout was supervised; else as it is now.
    private func account(_ place: Int, _ share: Payout.Share) -> String {
        let seen = payout.accounts.flatMap { place < $0.count ? $0[place] : nil }
        guard let account = seen ?? file.party(share.payee)?.account else { return "未确认" }
        return "\(account.bank)　尾号\(account.tail)"
    }

    private func way(of party: Int?, isToCreditor: Bool) -> String {
        guard let transfers = payout.transfers else {
            return payout.paidOn == nil ? "转账" : "手工支付"
        }
        let own = transfers.first { $0.party == party && $0.isToCreditor == isToCreditor }
        guard let own else { return "转账" }
        switch own.state {
        case .ordered: return "批次\(own.batch)，支付中"
        case .paid: return "批次\(own.batch)，已支付"
        case .returned: return "批次\(own.batch)，退票"
        }
    }

    private func gates(_ court: CourtFile) -> Paper.Table {
        let role = payout.approverRole.map { "审批（\($0.title.zh)）" } ?? "审批"
        let steps: [(String, PersonID?, Day?)] = [
            ("报请（核算）", payout.proposer, days.computed),
            ("监管", payout.supervisor, days.supervised),
            (role, payout.approver, days.approved), ("发放", payout.payer, days.paid),
        ]
        return Paper.Table(
            [.init("环节"), .init("人员"), .init("日期", .day), .init("意见")],
            steps.map { title, person, day in
                guard let person else { return [title, "", "", ""] }
                return [title, court.name(of: person), day?.description ?? "", "同意"]
            })
    }
}

extension PayoutForm {
    /// The days of one payout's facts, by its number.
    struct Days {
        private(set) var computed: Day?
        private(set) var supervised: Day?
        private(set) var approved: Day?
        private(set) var paid: Day?
        private(set) var sentBack: (day: Day, reason: String)?

        init(of number: Int, _ entries: [Entry]) {
            for entry in entries {
                let day = entry.stamp.day
                switch entry.fact {
                case let fact as Funds.Computed where fact.payout.number == number:
                    computed = day
                case let fact as Funds.Supervised where fact.payout == number: supervised = day
                case let fact as Funds.Approved where fact.payout == number: approved = day
                case let fact as Funds.PaidOut where fact.payout.number == number: paid = day
                case let fact as Funds.PaymentOrdered where fact.payout == number: paid = day
                case let fact as Funds.SentBack where fact.payout == number:
                    sentBack = (day, fact.reason)
                default: break
                }
            }
        }
    }
}
